import assert from "node:assert/strict";
import { assertSound, readFile, refusal, wordsAt } from "../reading.ts";

const HEAD = [
  "From: =?utf-8?Q?Ann_R=C3=B6we?= <ann@wire.example>",
  "To: Tom Hask <tom@port.example>, desk@wire.example",
  "Date: Tue, 22 May 2029 23:30:00 -0500",
  "Subject: The mole has\r\n moved",
  "MIME-Version: 1.0",
];
const mail = (type: string, body: string, head: readonly string[] = HEAD) =>
  [...head, ...(type ? [`Content-Type: ${type}`] : []), "", body].join("\r\n");
const SHOWN =
  "From: Ann Röwe <ann@wire.example>\nTo: Tom Hask <tom@port.example>, desk@wire.example\nDate: Tue, 22 May 2029 23:30:00 -0500\nSubject: The mole has moved\n\n";

describe("a mail", () => {
  it("says who wrote it to whom, when, about what, and its words", async () => {
    const reading = await readFile(
      "a.eml",
      mail("text/plain; charset=utf-8", "It moved\r\na hand.\r\n\r\nNobody was hurt."),
    );
    assertSound(reading);
    assert.equal(reading.text, `${SHOWN}It moved\na hand.\n\nNobody was hurt.`);
    assert.deepEqual(
      [reading.title, reading.date, reading.authors],
      ["The mole has moved", "2029-05-22", ["Ann Röwe"]],
    );
  });

  it("keeps what it answers, and marks it and its signature", async () => {
    const body = [
      "No.",
      "",
      "On Monday Tom Hask wrote:",
      "> Did it move",
      "> in the night?",
      ">> Who asks?",
      "",
      "Yours",
      "-- ",
      "Ann, Coastal Wire",
    ].join("\r\n");
    const reading = await readFile("a.eml", mail("text/plain", body));
    assertSound(reading);
    assert.equal(
      reading.text.slice(SHOWN.length),
      "No.\n\nOn Monday Tom Hask wrote:\n\nDid it move\nin the night?\nWho asks?\n\nYours\n\nAnn, Coastal Wire",
    );
    assert.deepEqual(
      reading.asides.map((aside) => [aside.kind, wordsAt(reading, aside)]),
      [
        ["reply", "Did it move\nin the night?\nWho asks?"],
        ["signature", "Ann, Coastal Wire"],
      ],
    );
  });

  const parts = (boundary: string, ...all: [string, string][]) =>
    [...all.map(([type, body]) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${body}`), `--${boundary}--`].join(
      "\r\n",
    );

  it("of a page alone is read as a page", async () => {
    const html = `<html><body><p>It <b>moved</b>.</p><div class="gmail_quote"><blockquote type="cite"><p>Did it?</p></blockquote></div></body></html>`;
    const reading = await readFile("a.eml", mail("text/html; charset=utf-8", html));
    assert.equal(reading.text.slice(SHOWN.length), "It moved.\n\nDid it?");
    assert.deepEqual(
      reading.asides.map((aside) => [aside.kind, wordsAt(reading, aside)]),
      [["reply", "Did it?"]],
    );
  });

  it("prefers its text part, and names its attachments", async () => {
    const body = parts(
      "b1",
      ["text/plain", "It moved."],
      ["text/html", "<p>It moved, too.</p>"],
      ['application/pdf; name="plan.pdf"', "xx"],
    );
    const { text, warnings } = await readFile("a.eml", mail('multipart/mixed; boundary="b1"', body));
    assert.ok(text.startsWith(`${SHOWN}It moved.`), text);
    assert.deepEqual(warnings, [{ kind: "attachments", names: ["plan.pdf"] }]);
  });

  it("with a broken boundary is read nevertheless, and so is one whose last boundary is missing", async () => {
    const body = parts("true", ["text/plain; charset=utf-8", "It moved."]);
    const { text, warnings } = await readFile("a.eml", mail('multipart/mixed; boundary="false"', body));
    assert.equal(text, `${SHOWN}It moved.`);
    assert.deepEqual(warnings, [{ kind: "cutOff" }]);
    assert.equal(
      (await readFile("a.eml", mail("multipart/mixed; boundary=true", body.replace("--true--", "")))).text,
      `${SHOWN}It moved.`,
    );
  });

  it("that cannot be read is refused with its reason", async () => {
    assert.equal(await refusal("a.eml", ""), "empty");
    assert.equal(await refusal("a.eml", "A letter.\n\nIt is no mail."), "otherFormat");
    assert.equal(await refusal("a.eml", Uint8Array.of(1, 0, 2, 0)), "otherFormat");
    assert.equal(await refusal("a.eml", mail('multipart/encrypted; boundary="b"', "")), "encrypted");
  });

  it("with parts within parts 10,000 deep is refused, and a long one ends", async () => {
    const deep = Array.from(
      { length: 10_000 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}`,
    ).join("\r\n");
    assert.equal(
      await refusal("a.eml", `${HEAD.join("\r\n")}\r\n${deep}\r\nContent-Type: text/plain\r\n\r\nx`),
      "tooDeep",
    );
    const { text } = await readFile("a.eml", mail("text/plain", "> It moved.\r\n".repeat(200_000)));
    assert.equal(text.length, SHOWN.length + 200_000 * "It moved.\n".length - 1);
  });
});
