import type { Feature } from "../../model/features.ts";
import type { QuoteContext } from "../context/context.ts";
import type { Report } from "../context/report.ts";
import { IS_FINITE, IS_VERB } from "../words/tags.ts";
import { cappedCount, fineClass, flag, join, size, step, tag, word } from "./wordInputs.ts";

/** Is this reported speech? Asked of one report. */
export interface ReportQuestion extends QuoteContext {
  readonly report: Report;
  /** How probable the likeliest other report is that holds this one's cue, and the likeliest whose cue stands in this one. */
  readonly around: number;
  readonly within: number;
}

const side = ({ report: { cue, first, last } }: ReportQuestion) => (first > cue.at ? 1 : last < cue.at ? 2 : 3);
const cueWord = (text: ReportQuestion) => word(text, text.report.cue.at, 0);
const kind = ({ phrases, report }: ReportQuestion) => {
  const phrase = phrases[report.cue.from];
  return phrase === undefined ? 9 : phrase.isWho ? 4 : phrase.kind === "named" ? 1 : phrase.kind === "nominal" ? 2 : 3;
};
const quoted = (text: ReportQuestion) => {
  for (let i = text.report.first; i <= text.report.last; i++) if (text.passageAt[i]! >= 0) return 2;
  return 1;
};
const isThat = (text: ReportQuestion) => flag(/^(?:that|whether|if)$/i.test(text.tokens[text.report.first]!.text));

export const REPORT_FEATURES: readonly Feature<ReportQuestion>[] = [
  { name: "report: always", group: "scores", why: "How many are.", of: () => 1 },
  { name: "report: cue", group: "scores", why: "How sure the cue is.", of: ({ report }) => step(report.cue.share) },
  {
    name: "report: source",
    group: "scores",
    why: "How sure the source is.",
    of: ({ report }) => step(report.cue.fromShare),
  },
  {
    name: "report: cue and source",
    group: "scores",
    why: "Both together.",
    of: ({ report }) => join(step(report.cue.share), step(report.cue.fromShare)),
  },
  {
    name: "report: start",
    group: "scores",
    why: "How sure the beginning is.",
    of: ({ report }) => step(report.startShare),
  },
  { name: "report: end", group: "scores", why: "How sure the end is.", of: ({ report }) => step(report.endShare) },
  {
    name: "report: overlap",
    group: "scores",
    why: "How much is expected to be right.",
    of: ({ report }) => step(report.overlap),
  },
  {
    name: "report: any content",
    group: "scores",
    why: "How sure it is that there is a content.",
    of: ({ report }) => step(report.contentShare),
  },
  {
    name: "report: any content and cue",
    group: "scores",
    why: "A sure cue with a sure content.",
    of: ({ report }) => join(step(report.contentShare), step(report.cue.share)),
  },
  {
    name: "report: side",
    group: "content",
    why: "Before the cue, behind it, around it.",
    of: (text) => join(side(text), size(text.report.last - text.report.first)),
  },
  { name: "report: cue word", group: "cue", why: '"said".', of: cueWord },
  {
    name: "report: cue word and side",
    group: "cue",
    why: '"argued that".',
    of: (text) => join(cueWord(text), side(text), isThat(text)),
  },
  {
    name: "report: cue class",
    group: "cue",
    why: "The same for rarer words.",
    of: (text) => join(fineClass(text, text.report.cue.at), isThat(text)),
  },
  {
    name: "report: cue tag and side",
    group: "cue",
    why: '"saying".',
    of: (text) => join(tag(text, text.report.cue.at, 0), side(text), isThat(text)),
  },
  { name: "report: source kind", group: "source", why: "People speak.", of: (text) => join(kind(text), side(text)) },
  {
    name: "report: source word",
    group: "source",
    why: '"polls" show.',
    of: (text) => {
      const phrase = text.phrases[text.report.cue.from];
      return phrase ? fineClass(text, phrase.head) : 1;
    },
  },
  {
    name: "report: first words",
    group: "content",
    why: '"that the", "to the".',
    of: (text) => join(word(text, text.report.first, 0), tag(text, text.report.first, 1)),
  },
  {
    name: "report: first tag and cue",
    group: "content",
    why: '"called him".',
    of: (text) => join(tag(text, text.report.first, 0), cueWord(text)),
  },
  {
    name: "report: length",
    group: "content",
    why: "Short contents are no statements.",
    of: (text) => size(text.report.last - text.report.first),
  },
  { name: "report: marks", group: "content", why: "Quoted words are told apart.", of: (text) => quoted(text) },
  {
    name: "report: word before cue",
    group: "cue",
    why: '"to say", "not say".',
    of: (text) => word(text, text.report.cue.at, -1),
  },
  {
    name: "report: word after cue",
    group: "cue",
    why: '"for", "about".',
    of: (text) => join(word(text, text.report.cue.at, 1), flag(text.report.first > text.report.cue.at)),
  },
  {
    name: "report: within another",
    group: "others",
    why: "What is said in what is said is not told.",
    of: (text) => join(step(text.around), side(text)),
  },
  {
    name: "report: around another",
    group: "others",
    why: "Who speaks last tells the others' words.",
    of: (text) => join(step(text.within), side(text)),
  },
  {
    name: "report: both around and within",
    group: "others",
    why: "The outermost is told.",
    of: (text) => join(step(text.around), step(text.within), step(text.report.cue.share)),
  },
  {
    name: "report: edges",
    group: "content",
    why: "A content stands between marks.",
    of: (text) => join(word(text, text.report.first, -1), word(text, text.report.last, 1), side(text)),
  },
  {
    name: "report: tags behind",
    group: "content",
    why: "A noun with a clause of its own is no statement.",
    of: (text) => join(tag(text, text.report.last, 0), tag(text, text.report.last, 1), side(text)),
  },
  {
    name: "report: verbs",
    group: "content",
    why: "A statement is a clause.",
    of: (text) => {
      const { first, last } = text.report;
      return join(
        cappedCount(first, last + 1, (i) => IS_FINITE[text.tags[i]!] === 1),
        cappedCount(first, last + 1, (i) => IS_VERB[text.tags[i]!] === 1),
        side(text),
      );
    },
  },
  {
    name: "report: verbs and cue",
    group: "content",
    why: '"announced a plan", "announced that he will go".',
    of: (text) => {
      const { first, last } = text.report;
      return join(
        cappedCount(first, last + 1, (i) => IS_FINITE[text.tags[i]!] === 1),
        cueWord(text),
      );
    },
  },
];
