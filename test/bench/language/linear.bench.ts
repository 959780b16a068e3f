import { analyzer } from "../../analyzer.ts";

/**
 * `npm run bench:linear`: whether reading takes time in proportion to the text, whatever the text is. For each kind of text the
 * microseconds of the processor a kilobyte at growing sizes; the last column is the time a kilobyte at the largest over that at 100 KB, which is
 * about 1 when time is linear. Run it with a larger size in MB as the argument: 10 by default.
 */
const KINDS: Readonly<Record<string, string>> = {
  news: "Ruth Tolland, the mayor, said on Tuesday that the harbour was “not for sale”. She left for Stanmere with Tom Hask.\n\n",
  "a transcript": "Mr. HASK. Did you warn the crew?\n\nMs. RUIZ. Nobody did. We knew nothing.\n\n",
  "labels that come once": "Hask: You knew. Ruiz: no.\nRowe: I did.\nHask: Who said so?\nTolland: Nobody.\n",
  "questions and answers": "Q. Did you warn the crew?\nA. Nobody did.\n",
  "one line of names": "Ruth Tolland said that Tom Hask, ",
  "one line of marks": "“a” \"b ' ",
  "one line of pronouns": "Sam Vale was late, they said, he saw him, ",
  "a list of names": "Ruth Tolland\nTom Hask\nJoseph Abara\n",
  "a table": "| Ruth Tolland | 12 | 3.5 |\n",
  code: "const harbour = open(Harbour.MAIN, { depth: 11 }); // TODO\n",
  "all capitals": "THE MAYOR SAID NO TO THE HARBOUR. ",
  "no capitals": "the mayor said no to the harbour of stanmere. ",
  "scanning errors": "Tbe rnayor, Rutb Toiland, sa1d tbat tlie harb0ur was n0t f0r sa1e. ",
  "another script": "港口管理局说：他们没有来。",
  "another language": "La alcaldesa Ruth Tolland dijo que el puerto no se vende en Stanmere. ",
  "marks alone": "“”‘’\"'?!… — ",
  "unpaired surrogates": "\ud800 said \udc00 ",
  "one long word": "x",
};

const largest = Number(process.argv[2] ?? 10) * 1_000_000;
const sizes = [1000, 10_000, 100_000, 1_000_000, largest].filter(
  (size, i, all) => size <= largest && all.indexOf(size) === i,
);

function microsecondsAKilobyte(text: string): number {
  const repeats = Math.max(1, Math.round(50_000 / text.length));
  const start = process.cpuUsage();
  for (let i = 0; i < repeats; i++) analyzer.analyze(text, "text");
  const { user, system } = process.cpuUsage(start);
  return (1000 * (user + system)) / repeats / text.length;
}

analyzer.analyze(KINDS.news!.repeat(500), "text");
console.log(
  `${"microseconds a KB".padEnd(22)}${sizes.map((size) => `${size / 1000} KB`.padStart(10)).join("")}     ratio`,
);
for (const [name, piece] of Object.entries(KINDS)) {
  const times = sizes.map((size) => microsecondsAKilobyte(piece.repeat(Math.ceil(size / piece.length)).slice(0, size)));
  const ratio = times.at(-1)! / times[sizes.indexOf(100_000)]!;
  console.log(
    `${name.padEnd(22)}${times.map((time) => time.toFixed(0).padStart(10)).join("")}${ratio.toFixed(2).padStart(10)}`,
  );
}
