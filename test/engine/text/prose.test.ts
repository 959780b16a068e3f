import assert from "node:assert/strict";
import { isProse } from "../../../src/engine/text/prose.ts";

const ARTICLE = `The council of Port Aldwin voted on Tuesday night to deepen its harbour.
“We are choosing,” said the mayor, Ruth Tolland, “between a harbour that works and one that is painted.”
Nobody in the hall had read the report, and three of those who voted said so.`;

describe("isProse", () => {
  const prose: Record<string, string> = {
    "an article": ARTICLE,
    "an article with an address on its first line": `https://example.org/a/b\n\n${ARTICLE}`,
    "one sentence": "The mayor said that she had not read the report.",
    Chinese: "市议会星期二晚上投票决定加深港口。市长说她没有读过报告。\n没有人知道为什么。",
    captions: Array(5).fill("00:01:12 The committee heard that the pumps had failed on Monday.").join("\n"),
    "a live blog": Array(5).fill("09:11  The committee heard that the pumps had failed on Monday.").join("\n\n"),
    "a diary": Array(5).fill("2019-05-01 It rained, and nobody came to the harbour.").join("\n\n"),
    "a transcript with times": Array(5).fill("[00:01:12] Dana Ruiz: The pumps failed. Nobody knew.").join("\n"),
    "a chat": "[10:15] <dana> yes\n[10:16] <tom> no\n[10:17] <dana> why?\n[10:18] <tom> no pumps\n",
    "an exported chat":
      "[01/03/2024, 10:15:22] Dana: hi\n[01/03/2024, 10:16:02] Tom: hi\n[01/03/2024, 10:16:40] Dana: so?\n",
    "bold labels with short turns": "**Ann:** Why?\n\n**Tom:** No pumps.\n\n**Ann:** Who knew?\n\n**Tom:** We did.\n",
    Russian: "Городской совет проголосовал во вторник за углубление порта. Мэр сказала, что не читала доклад.",
  };
  for (const [name, text] of Object.entries(prose)) it(`takes ${name}`, () => assert.equal(isProse(text), true));

  const others: Record<string, string> = {
    nothing: "",
    "white space": " \n\n\t ",
    requirements: "requests>=2.31\nnumpy==1.26.4  # pinned\npytest\nblack~=24.0\n",
    "a CMakeLists.txt": "cmake_minimum_required(VERSION 3.20)\nproject(harbour)\nadd_executable(harbour main.cpp)\n",
    "a log": Array(5).fill("2026-03-04 12:00:01 INFO The server has started and is waiting for guests.").join("\n"),
    "a log of a program": Array(5)
      .fill("12:00:01.123 [main] INFO harbour - The server has started and waits.")
      .join("\n"),
    "a log without levels": Array(5)
      .fill("2026-03-04 12:00:01 Server: The connection was closed by the guest.")
      .join("\n"),
    "a log of a machine": Array(5)
      .fill("Mar  4 12:00:01 quay sshd[12]: Accepted a key for the harbour master.")
      .join("\n"),
    "a log of a web server": Array(5)
      .fill('10.0.0.1 - - [04/Mar/2026:12:00:01 +0000] "GET /the/harbour and more" 200 12')
      .join("\n"),
    "a shopping list": "milk\nbread\neggs\nbutter and cheese\n",
    code: 'const x = require("fs");\nfunction f(a, b) {\n  return a.map((y) => y * b);\n}\n',
    "RTF by mistake": `{\\rtf1\\ansi ${ARTICLE}}`,
    "binary data": `${ARTICLE}\0\x01\x02`,
    "a table": "1\t2.5\t3\n4\t5.5\t6\n7\t8.5\t9\n",
  };
  for (const [name, text] of Object.entries(others))
    it(`leaves ${name} alone`, () => assert.equal(isProse(text), false));
});
