import type { Feature } from "../model/features.ts";
import type { QuoteContext } from "./context.ts";
import { fineClass, flag, join, size, step, tag, word } from "./look.ts";
import type { Report } from "./report.ts";

/** Is this reported speech? Asked of one report. */
export interface ReportQuestion extends QuoteContext {
  readonly report: Report;
}

const side = ({ report: { cue, first, last } }: ReportQuestion) => (first > cue.at ? 1 : last < cue.at ? 2 : 3);
const cueWord = (text: ReportQuestion) => word(text, text.report.cue.at, 0);
const kind = ({ sources, report }: ReportQuestion) => {
  const source = sources[report.cue.from];
  return source === undefined ? 9 : source.isWho ? 4 : source.kind === "named" ? 1 : source.kind === "nominal" ? 2 : 3;
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
      const source = text.sources[text.report.cue.from];
      return source ? fineClass(text, source.head) : 1;
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
];
