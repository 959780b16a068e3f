import assert from "node:assert/strict";
import { assertSound, readFile, refusal, wordsAt } from "../reading.ts";

const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join("\n\n")}\n`;
const cue = (seconds: number, words: string, length = 2) => `${time(seconds)} --> ${time(seconds + length)}\n${words}`;
const time = (seconds: number) => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${[hours, minutes].map((part) => String(part).padStart(2, "0")).join(":")}:${(seconds % 60).toFixed(3).padStart(6, "0")}`;
};

describe("captions", () => {
  it("are joined to sentences, and each keeps its time", async () => {
    const reading = await readFile(
      "talk.vtt",
      vtt(cue(1, "The harbour was\nclosed on"), cue(3, "Monday, she said."), cue(5.5, "Nobody knew.")),
    );
    assertSound(reading);
    assert.equal(reading.text, "The harbour was closed on Monday, she said. Nobody knew.");
    assert.deepEqual(
      reading.places.map((place) => [place.locator, wordsAt(reading, place).trim()]),
      [
        [{ kind: "time", seconds: 1 }, "The harbour was closed on"],
        [{ kind: "time", seconds: 3 }, "Monday, she said."],
        [{ kind: "time", seconds: 5.5 }, "Nobody knew."],
      ],
    );
  });

  const turnsOf = async (name: string, text: string) => {
    const reading = await readFile(name, text);
    assertSound(reading);
    return {
      text: reading.text,
      turns: reading.turns.map((turn) => [wordsAt(reading, turn.speaker), wordsAt(reading, turn)]),
    };
  };

  it("begin a turn with a voice", async () => {
    const text = vtt(
      cue(0, "<v Ruth Tolland>Good <i>morning</i>, &amp; welcome."),
      cue(2, "<v Ruth Tolland>Sit down."),
      cue(4, "<v.loud Sam Hask>Thank you."),
    );
    assert.deepEqual(await turnsOf("a.vtt", text), {
      text: "Ruth Tolland: Good morning, & welcome. Sit down.\n\nSam Hask: Thank you.",
      turns: [
        ["Ruth Tolland", "Good morning, & welcome. Sit down."],
        ["Sam Hask", "Thank you."],
      ],
    });
  });

  it("begin a turn with a name in capitals, with >> and with a dash", async () => {
    const text = vtt(cue(0, ">> TOLLAND: Who was\nthere?"), cue(2, ">> I was."), cue(4, "- Nobody else?\n- Nobody."));
    assert.deepEqual(await turnsOf("a.vtt", text), {
      text: "TOLLAND: Who was there?\n\nI was.\n\nNobody else?\n\nNobody.",
      turns: [["TOLLAND", "Who was there?"]],
    });
  });

  it("take a name before a colon for a speaker when it comes again, and not otherwise", async () => {
    const text = vtt(
      cue(0, "Ruth: Who was there?"),
      cue(2, "Sam: I was."),
      cue(4, "Ruth: One question: why?"),
      cue(6, "Sam: It rained."),
      cue(8, "Remember: never again."),
    );
    const { turns } = await turnsOf("a.vtt", text);
    assert.deepEqual(
      turns.map(([speaker]) => speaker),
      ["Ruth", "Sam", "Ruth", "Sam"],
    );
    assert.equal(turns.at(-1)![1], "It rained. Remember: never again.");
  });

  it("say what a machine's captions repeat once", async () => {
    const lines = ["so the harbour was closed", "on Monday and nobody", "told the pilots who", "were at sea by then"];
    const rolling = lines.flatMap((line, i) => [
      cue(2 * i, `${lines[i - 1] ?? " "}\n${line.replace(/ /g, `<${time(2 * i)}><c> `)}</c>`, 1.99),
      cue(2 * i + 1.99, `${line}\n `, 0.01),
    ]);
    const { text, places } = await readFile(
      "auto.vtt",
      `WEBVTT\nKind: captions\nLanguage: en\n\n${rolling.join("\n\n")}\n`,
    );
    assert.equal(text, lines.join(" "));
    assert.equal(places.length, lines.length);
  });

  it("say what captions that grow repeat once", async () => {
    const words = "the pilots were at sea when the order came".split(" ");
    const growing = words.map((_, i) => cue(i, words.slice(0, i + 1).join(" "), 1));
    assert.equal((await readFile("live.vtt", vtt(...growing))).text, words.join(" "));
  });

  it("keep what somebody says twice", async () => {
    const text = vtt(
      cue(0, "No."),
      cue(2, "No."),
      cue(4, "I was there."),
      cue(6, "You were?"),
      cue(8, "Yes."),
      cue(10, "Yes."),
    );
    assert.equal((await readFile("a.vtt", text)).text, "No. No. I was there. You were? Yes. Yes.");
  });

  it("are read from SubRip, in the encoding that it is in", async () => {
    const text =
      "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Das wäre</i>\r\n\r\n2\r\n00:01:03,250 --> 00:01:04,000\r\nschön.\r\n";
    const { text: read, places } = await readFile(
      "film.srt",
      Uint8Array.from([...text].map((letter) => letter.charCodeAt(0))),
    );
    assert.equal(read, "Das wäre\n\nschön.");
    assert.deepEqual(
      places.map(({ locator }) => locator),
      [
        { kind: "time", seconds: 1 },
        { kind: "time", seconds: 63.25 },
      ],
    );
  });

  it("tell their title and language", async () => {
    const { title, language } = await readFile(
      "a.vtt",
      `WEBVTT - Harbour inquiry\nLanguage: en-GB\n\n${cue(0, "Hello.")}`,
    );
    assert.deepEqual([title, language], ["Harbour inquiry", "en-GB"]);
  });

  it("begin a paragraph after a pause", async () => {
    const { text } = await readFile("a.vtt", vtt(cue(0, "It rained."), cue(30, "It stopped.")));
    assert.equal(text, "It rained.\n\nIt stopped.");
  });

  it("skip what is no caption, and say so", async () => {
    const { text, warnings } = await readFile(
      "a.vtt",
      vtt(cue(0, "It rained."), "NOTE not said", "00:00:xx --> 00:00:04.000\nlost", cue(9, "It stopped.")),
    );
    assert.equal(text, "It rained.\n\nIt stopped.");
    assert.deepEqual(
      warnings.map(({ kind }) => kind),
      ["linesUnreadable"],
    );
  });

  it("refuse what holds none", async () => {
    assert.equal(await refusal("a.vtt", ""), "empty");
    assert.equal(await refusal("a.vtt", "WEBVTT\n"), "noText");
    assert.equal(await refusal("a.srt", "A letter to the harbour board."), "otherFormat");
    assert.equal(await refusal("a.srt", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), "otherFormat");
  });

  it("of ten hours are read in time that grows with them", async () => {
    const cues = Array.from({ length: 18_000 }, (_, i) =>
      cue(2 * i, `<v Speaker ${Math.floor(i / 20) % 7}>These are the words of caption ${i}.`),
    );
    const started = performance.now();
    const reading = await readFile("day.vtt", vtt(...cues));
    assertSound(reading);
    assert.equal(reading.places.length, cues.length);
    assert.equal(reading.turns.length, 900);
    assert.ok(performance.now() - started < 10_000);
  });

  it("with tags within tags end", async () => {
    const { text } = await readFile("a.vtt", vtt(cue(0, `${"<b>".repeat(100_000)}deep`)));
    assert.equal(text, "deep");
  });
});
