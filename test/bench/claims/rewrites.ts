import type { Random } from "../random.ts";

/** Says the same as a sentence, or a part of it; null where it cannot. Sentences end with a stop. */
export type Rewrite = (sentence: string, random: Random) => string | null;

const LEAD =
  /^((?:On|In|At|After|Before|During|Since|By|For|Under|With|According to|Following|Despite|Last|Earlier|This|Meanwhile|Instead|Also)\b[^,;:“”"]{4,70}), (.+)\.$/u;
const TAIL =
  /^(.{40,}?),? (?:(?:which|who|where|while|as|after|before|when|because|although|though|including|with|despite|amid|following|adding|according to|since|but|and)\b[^“”"]{12,})\.$/u;
const APPOSITION = /^(.{8,}?), [^,;“”"]{6,60}, (.{15,})$/u;
const CLAUSE = /^([^,;“”"]{25,}?),? (while|after|when|because|as|although|before|if) ([^,;“”"]{15,})\.$/u;
const SAID = /^(.{20,}), ((?:(?:the )?[\p{L}.’'-]+ ){1,5})(said|says|added|told reporters)\.$/u;
const SAID_THAT = /^((?:[\p{L}.’'-]+ ){1,6})(said|says|added|announced|confirmed|stated) that ([^“”"]{20,})\.$/u;

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
/** Names keep their capital; what does not is told by a short list of words that begin sentences. */
const lower = (text: string) =>
  /^(?:The|A|An|In|On|At|He|She|It|They|This|That|These|Those|There|His|Her|Its|Their|Some|Many|Most|More|After|Before|During|Since|By|For|Under|With|According|Following|Despite|Last|Earlier|Meanwhile|Instead|Also|Police|Officials|Authorities)\b/.test(
    text,
  )
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;

const withoutLead: Rewrite = (sentence) => {
  const [, , rest] = LEAD.exec(sentence) ?? [];
  return rest ? `${capital(rest)}.` : null;
};
const leadLast: Rewrite = (sentence) => {
  const [, lead, rest] = LEAD.exec(sentence) ?? [];
  return lead && !/[,;]/.test(rest!) ? `${capital(rest!)} ${lower(lead)}.` : null;
};
const withoutTail: Rewrite = (sentence) => {
  const [, rest] = TAIL.exec(sentence) ?? [];
  return rest ? `${rest.replace(/,$/, "")}.` : null;
};
const withoutApposition: Rewrite = (sentence) => {
  const [, before, behind] = APPOSITION.exec(sentence) ?? [];
  // Of three commas and more one is rather a list's.
  return before && sentence.split(",").length < 4 && !/\d$/.test(before) ? `${before} ${behind}` : null;
};
const withoutParentheses: Rewrite = (sentence) =>
  / \([^()]+\)/.test(sentence) ? sentence.replace(/ \([^()]+\)/g, "") : null;
const clausesTurned: Rewrite = (sentence) => {
  const [, main, joint, clause] = CLAUSE.exec(sentence) ?? [];
  return main ? `${capital(joint!)} ${clause}, ${lower(main)}.` : null;
};
const speakerFirst: Rewrite = (sentence) => {
  const [, said, speaker, cue] = SAID.exec(sentence) ?? [];
  return said && !/[“”"]/.test(said) ? `${capital(speaker!)}${cue} that ${lower(said)}.` : null;
};
const speakerLast: Rewrite = (sentence) => {
  const [, speaker, cue, said] = SAID_THAT.exec(sentence) ?? [];
  return speaker ? `${capital(said!)}, ${lower(speaker).trimEnd()} ${cue}.` : null;
};
const accordingTo: Rewrite = (sentence) => {
  const [, speaker, , said] = SAID_THAT.exec(sentence) ?? [];
  return speaker ? `According to ${lower(speaker).trimEnd()}, ${lower(said!)}.` : null;
};

const REWRITES: readonly Rewrite[] = [
  withoutLead,
  leadLast,
  withoutTail,
  withoutApposition,
  withoutParentheses,
  clausesTurned,
  speakerFirst,
  speakerLast,
  accordingTo,
];

/** The sentence shortened or turned round, once or twice; as it stands where nothing can be done. */
export function rewritten(sentence: string, random: Random): string {
  let text = sentence;
  for (let times = 1 + random.below(2); times > 0; times--) {
    const ways = REWRITES.flatMap((rewrite) => rewrite(text, random) ?? []).filter((one) => one.length > 30);
    if (ways.length > 0) text = random.pick(ways);
  }
  return text;
}

const NUMBER_WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Other ways to write the same facts. */
const FORMS: readonly Rewrite[] = [
  (text) => changed(text, / (\d+(?:\.\d+)?) (?:percent|per cent)\b/, (_, n) => ` ${n}%`),
  (text) => changed(text, / (\d+(?:\.\d+)?)%/, (_, n) => ` ${n} per cent`),
  (text) =>
    changed(
      text,
      /(?<!\p{Lu}\p{L}+\.?) ([3-9]|1[0-2]) (?=\p{Ll})(?!million|billion|percent|per cent|p\.m|a\.m|pm|am)/u,
      (_, n) => ` ${NUMBER_WORDS[Number(n)]} `,
    ),
  (text) =>
    changed(
      text,
      / (three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?=\p{Ll})/u,
      (_, n) => ` ${NUMBER_WORDS.indexOf(n!)} `,
    ),
  (text) => changed(text, / (\d+),(\d)00,000\b/, (_, a, b) => ` ${a}.${b} million`),
  (text) => changed(text, / (\d+)\.(\d) million\b/, (_, a, b) => ` ${a},${b}00,000`),
  (text) => changed(text, /\bUnited States\b/, () => "US"),
  (text) => changed(text, /\bUnited Nations\b/, () => "UN"),
  (text) => changed(text, /\b(?:US|U\.S\.)(?= [a-z])/, () => "American"),
  (text) =>
    changed(
      text,
      / (\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/,
      (_, d, m) => ` ${m} ${d}`,
    ),
  (text) =>
    changed(
      text,
      / (January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b(?!,? \d{4})/,
      (_, m, d) => ` ${d} ${m}`,
    ),
];

function changed(text: string, pattern: RegExp, write: (...groups: string[]) => string): string | null {
  return pattern.test(text) ? text.replace(pattern, write as (substring: string, ...groups: string[]) => string) : null;
}

/** The same facts in other words, where there are any. */
export function inOtherForm(sentence: string, random: Random): string {
  const ways = FORMS.flatMap((form) => form(sentence, random) ?? []);
  return ways.length > 0 ? random.pick(ways) : sentence;
}
