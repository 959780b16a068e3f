import { LineIndex } from "../../../src/engine/text/lineIndex.ts";
import type { MarkedQuotation, QuotedText } from "../../../src/training/quoteCorpus.ts";
import type { Random } from "../random.ts";
import { type GoldPerson, peopleOf, speakerKey } from "./people.ts";

export const FORMS = ["full name", "last name", "role", "pronoun", "noun"] as const;
export type Form = (typeof FORMS)[number];

/** A note that quotes a source and says who spoke. */
export interface SpokenNote {
  readonly source: QuotedText;
  readonly note: string;
  readonly form: Form;
  readonly way: string;
  /** Whether it gives the words to another person of the source than people have marked. */
  readonly isSwapped: boolean;
  /** Who spoke, as people have marked it; "" where only a noun is. */
  readonly speaker: string;
}

/** `count` quotations of the texts, each in a note as it is and, where the text has other speakers, in another's mouth. */
export function makeNotes(texts: readonly QuotedText[], count: number, random: Random): SpokenNote[] {
  const known = texts.map((source) => ({ source, people: peopleOf(source), quotations: quotable(source) }));
  const withSome = known.filter(({ people, quotations }) => people.size > 1 && quotations.length > 0);
  const notes: SpokenNote[] = [];
  for (let tries = 0; notes.length < 2 * count && tries < 50 * count; tries++) {
    const { source, people, quotations } = random.pick(withSome);
    const quotation = random.pick(quotations);
    if (quotation.speakerKind === "nominal") {
      const noun = quotation.speaker && source.text.slice(quotation.speaker.start, quotation.speaker.end);
      if (noun && noun.length < 60 && random.below(4) === 0) notes.push(noteOf(source, quotation, null, noun, random));
      continue;
    }
    const key = speakerKey(quotation);
    const speaker = key === null ? undefined : people.get(key);
    if (!speaker) continue;
    const others = [...people.values()].filter(({ last }) => last.toLowerCase() !== key);
    notes.push(noteOf(source, quotation, speaker, speaker, random));
    notes.push(noteOf(source, quotation, speaker, random.pick(others), random));
  }
  return notes;
}

/** Quoted words of one line that are long enough to be found again. */
function quotable({ text, quotes }: QuotedText): MarkedQuotation[] {
  return quotes.filter(({ kind, start, end, marks }) => {
    const words = text.slice(start, end);
    return kind !== "indirect" && marks && words.split(" ").length >= 5 && !/["“”\n[\]]/.test(words);
  });
}

function noteOf(
  source: QuotedText,
  quotation: MarkedQuotation,
  speaker: GoldPerson | null,
  named: GoldPerson | string,
  random: Random,
): SpokenNote {
  const line = new LineIndex(source.text).lineAt(quotation.start);
  const words = source.text.slice(quotation.start, quotation.end).replace(/,$/, "");
  const link = `[${random.pick(TITLES)}](../sources/a.txt#L${line})`;
  const form = typeof named === "string" ? "noun" : formFor(named, random);
  const who = typeof named === "string" ? named : written(named, form);
  const ways = form === "full name" || form === "last name" ? WAYS : WAYS.filter(({ isProse }) => isProse);
  const way = random.pick(ways);
  const body = way.write(isProseStart(way) ? capitalized(who) : who, words, link);
  const lead = form === "pronoun" ? introduced(named as GoldPerson, random) : random.pick(LEADS);
  const note = `# Notes\n\n${lead}${way.isBlock ? "\n\n" : " "}${body}\n\n${random.pick(AFTER)}\n`;
  const isSwapped = typeof named !== "string" && named.last !== speaker?.last;
  return { source, note, form, way: way.name, isSwapped, speaker: speaker?.full ?? "" };
}

function formFor({ role }: GoldPerson, random: Random): Form {
  if (role !== null && random.below(2) === 0) return "role";
  return random.pick(["full name", "last name", "last name", "pronoun"] as const);
}

function written({ full, last, gender, role }: GoldPerson, form: Form): string {
  if (form === "role") return role!;
  if (form === "pronoun") return gender === "male" ? "he" : "she";
  return form === "full name" ? full : last;
}

const introduced = ({ full }: GoldPerson, random: Random) =>
  random.pick([
    `${full} spoke to reporters afterwards.`,
    `The part about ${full} matters most.`,
    `I asked ${full} about this in May.`,
    `${full} was in the room.`,
  ]);

const LEADS = [
  "The rest is not clear yet.",
  "This goes into part two.",
  "On the vote of last week:",
  "Nobody else has reported it.",
].map((text) => text.replace(/:$/, "."));
const AFTER = ["Ask for the minutes again.", "Compare it with the first report.", "The second half is weaker."];
const TITLES = ["Report of the day", "the article", "World desk"];

interface Way {
  readonly name: string;
  /** Whether any words may stand for the speaker: it is a sentence. */
  readonly isProse: boolean;
  readonly isBlock?: true;
  readonly write: (who: string, words: string, link: string) => string;
}

const isProseStart = ({ name }: Way) => !name.endsWith("behind");
const capitalized = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const inSentence = (text: string) =>
  /^(?:He|She|The|A|An|Some) ?/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

const WAYS: readonly Way[] = [
  { name: "said", isProse: true, write: (who, words, link) => `${who} said, “${words}” (${link}).` },
  { name: "told", isProse: true, write: (who, words, link) => `${who} told reporters: “${words}” (${link})` },
  { name: "says that", isProse: true, write: (who, words, link) => `${who} says that “${words}” (${link}).` },
  {
    name: "according",
    isProse: true,
    write: (who, words, link) => `According to ${inSentence(who)}, “${words}” ${link}`,
  },
  { name: "said behind", isProse: true, write: (who, words, link) => `“${words},” ${who} said (${link}).` },
  { name: "verb first behind", isProse: true, write: (who, words, link) => `“${words},” said ${who}. ${link}` },
  { name: "block", isProse: false, isBlock: true, write: (who, words, link) => `> ${words}\n>\n> - ${who}, ${link}` },
  {
    name: "dash line",
    isProse: false,
    isBlock: true,
    write: (who, words, link) => `> “${words}”\n\n— ${who}, ${link}`,
  },
  { name: "lead", isProse: true, isBlock: true, write: (who, words, link) => `${who} said:\n\n> ${words}\n\n${link}` },
  { name: "bracket", isProse: false, write: (who, words, link) => `“${words}” (${who}, ${link})` },
  { name: "colon", isProse: false, isBlock: true, write: (who, words, link) => `**${who}**: “${words}” ${link}` },
  { name: "item", isProse: false, isBlock: true, write: (who, words, link) => `- ${who}: “${words}” (${link})` },
];
