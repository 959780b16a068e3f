import {
  type AnnotatedDraft,
  type AnnotatedPassage,
  type Annotation,
  type Article,
  type CheckedCitation,
  isMisattribution,
  type SourceFacts,
} from "../../engine/engine.ts";
import type { CommentLine, CommentPart, CommentTone, DraftComment, WordedDraft } from "../../exports/wordedDraft.ts";
import { numberIn } from "../../message.ts";
import { attributionSentence } from "./attributionSentence.ts";
import { claimSentence } from "./claimSentence.ts";
import { dateText } from "./dateText.ts";
import { fileNameOf } from "./fileName.ts";
import { placeWords } from "./placeText.ts";
import { quotationSentence } from "./quotationSentence.ts";
import type { Speaker } from "./speaker.ts";
import { commentsWord, verdictWord } from "./terms.ts";
import { remarkSentence, verdictSentences } from "./verdictSentence.ts";

/** A draft whose annotations are said in sentences. `made`: when; `language`: what the note is written in. */
export function wordedDraft(speaker: Speaker, draft: AnnotatedDraft, made: Date, language: string): WordedDraft {
  const comments = draft.annotations.map((annotation) => draftComment(speaker, annotation));
  const { title, showsTitle, formatted, addressOf } = draft;
  const { say } = speaker;
  const day = new Intl.DateTimeFormat(say.language, { dateStyle: "medium" }).format(made);
  const summary = say("{0}; made by Sourceline on {1}.", draftSummary(speaker, draft), day);
  return { title, showsTitle, language, commentLanguage: say.language, formatted, addressOf, comments, summary, made };
}

/** "12 comments: 10 intact, 2 changed" */
export function draftSummary({ say }: Speaker, { annotations }: AnnotatedDraft): string {
  const counts = new Map<string, number>();
  for (const annotation of annotations) {
    const word = wordOf(say, annotation);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts].map(([word, count]) => `${numberIn(say.language, count)} ${word}`).join(", ");
  const all = commentsWord(say, annotations.length);
  return parts === "" ? all : `${all}: ${parts}`;
}

/** What the sources say of one citation or quotation: the verdict, what is seen beside it, the source, the passage, where it is from. */
function draftComment(speaker: Speaker, annotation: Annotation): DraftComment {
  const { number, source, passages } = annotation;
  return {
    number,
    tone: toneOf(annotation),
    word: wordOf(speaker.say, annotation),
    lines: [
      verdictLine(speaker, annotation),
      ...findings(speaker, annotation).map((text): CommentLine => ({ kind: "finding", parts: [{ text }] })),
      ...passages.flatMap((passage, i) => passageLines(speaker, passage, passages[i - 1]?.source, source)),
      ...(source && passages.length === 0 && source.title !== "" ? [titleLine(source)] : []),
      ...(source ? [originLine(speaker, source)] : []),
    ],
  };
}

const TONES: Readonly<Record<CheckedCitation["verification"]["verdict"], CommentTone>> = {
  intact: "good",
  moved: "remark",
  changed: "bad",
  ambiguous: "doubt",
  missing: "bad",
  unquoted: "silent",
};

/** What is seen beside a verdict takes a person who looks. */
function toneOf(annotation: Annotation): CommentTone {
  if (annotation.kind === "quotation") {
    const { verdict, speaker } = annotation.quotation;
    return verdict === "intact" ? (speaker.agrees === false ? "doubt" : "remark") : TONES[verdict];
  }
  const { checked, observed } = annotation;
  const tone = TONES[checked.verification.verdict];
  const isSeen = observed.claims.length > 0 || observed.speakers.some(isMisattribution);
  return isSeen && tone !== "bad" ? "doubt" : tone;
}

function wordOf(say: Speaker["say"], annotation: Annotation): string {
  if (annotation.kind === "citation") return verdictWord(say, annotation.checked.verification.verdict);
  const { verdict } = annotation.quotation;
  return verdict === "missing" ? say("in no source") : say("{0} without a link", verdictWord(say, verdict));
}

function verdictLine(speaker: Speaker, annotation: Annotation): CommentLine {
  const word: CommentPart = { text: wordOf(speaker.say, annotation), isStrong: true };
  const sentence =
    annotation.kind === "quotation"
      ? quotationSentence(speaker.say, annotation.quotation)
      : sentencesOf(speaker, annotation.checked);
  return { kind: "verdict", parts: sentence === "" ? [word] : [word, { text: `  ${sentence}` }] };
}

function sentencesOf(speaker: Speaker, checked: CheckedCitation): string {
  const wrong = verdictSentences(checked, speaker);
  return [wrong, remarkSentence(speaker.say, checked)].filter(Boolean).join(" ");
}

/** What the passage does not say though the note does, and in whose mouth the source puts the words. */
function findings({ say, engine }: Speaker, annotation: Annotation): string[] {
  if (annotation.kind === "quotation") {
    const { speaker } = annotation.quotation;
    return isMisattribution(speaker) ? [attributionSentence(say, speaker)] : [];
  }
  const { checked, observed } = annotation;
  const source = checked.source === null ? undefined : engine.files.article(checked.source);
  const speakers = observed.speakers.filter(isMisattribution).map((one) => attributionSentence(say, one));
  return [...speakers, ...(source ? observed.claims.map((claim) => claimSentence(say, claim, checked, source)) : [])];
}

/** A source is named once for the passages that follow each other in it, with its file where it is another than the annotation's own. */
function passageLines(
  { say }: Speaker,
  passage: AnnotatedPassage,
  before: Article | undefined,
  own: SourceFacts | null,
): CommentLine[] {
  const { source, place, words, address } = passage;
  const isSame = before?.uri === source.uri;
  const file = isSame || own?.uri === source.uri ? [] : [{ text: ` · ${fileNameOf(source.uri)}` }];
  const name = isSame
    ? []
    : [{ text: source.source.title || fileNameOf(source.uri), isStrong: true as const }, { text: ", " }];
  return [
    { kind: "source", parts: [...name, { text: placeWords(say, source, place), address }, ...file] },
    {
      kind: "passage",
      parts: [{ text: passage.before }, { text: words, isStrong: true as const }, { text: passage.after }].filter(
        ({ text }) => text !== "",
      ),
    },
  ];
}

const titleLine = ({ title }: SourceFacts): CommentLine => ({
  kind: "source",
  parts: [{ text: title, isStrong: true }],
});

/** Its file, who wrote it, the day, and the address that it was fetched from. */
function originLine({ say }: Speaker, { path, authors, published, url }: SourceFacts): CommentLine {
  const facts = [path, authors.join(", "), published ? dateText(say.language, published) : ""].filter(Boolean);
  const parts: CommentPart[] = [{ text: facts.join(" · ") }];
  return { kind: "origin", parts: url ? [...parts, { text: " · " }, { text: url, address: url }] : parts };
}
