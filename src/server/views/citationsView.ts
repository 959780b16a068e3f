import type { CheckedCitation } from "../../engine/engine.ts";
import { numberIn } from "../../message.ts";
import type { VerdictKind } from "../../protocol/citing/verifying.ts";
import type { Row, RowDetail } from "../../protocol/views/views.ts";
import { locationOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { attributionSentences } from "../wording/attributionSentence.ts";
import { citationCardText } from "../wording/citationCardText.ts";
import { claimSentences } from "../wording/claimSentence.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { shorten } from "../wording/markdownText.ts";
import { citationsWord, verdictWord } from "../wording/terms.ts";
import { detailAt, Ids, NO_DETAIL, type View } from "./rows.ts";

/** The gravest first. */
const verdicts = (say: Say): readonly (readonly [VerdictKind, string, string, string | undefined])[] => [
  ["missing", say("Missing"), "error", "list.errorForeground"],
  ["changed", say("Changed"), "warning", "list.warningForeground"],
  ["ambiguous", say("Ambiguous"), "question", "list.warningForeground"],
  ["moved", say("Moved"), "arrow-swap", undefined],
  ["unquoted", say("Unquoted"), "link", undefined],
  ["intact", say("Intact"), "pass", undefined],
];

/** The citations of a note, or those of a source in all notes, by verdict. */
export const citationsView: View = {
  async rows(session, uri, parent) {
    const all = uri === null ? [] : await citationsFor(session, uri);
    if (parent === null) return verdictRows(session.say, all);
    return keyed(all)
      .filter(({ checked }) => `verdict:${checked.verification.verdict}` === parent)
      .map(({ id, checked }) => citationRow(session, uri!, id, checked));
  },

  async detail(session, uri, id) {
    const all = uri === null ? [] : keyed(await citationsFor(session, uri));
    const found = all.find((one) => one.id === id);
    return found ? detailOf(session, uri!, found.checked) : NO_DETAIL;
  },

  async pathTo(session, uri, offset) {
    const all = keyed(await citationsFor(session, uri));
    const touched = all.find(({ checked }) =>
      spansIn(checked, uri).some((span) => span.start <= offset && offset <= span.end),
    );
    return touched ? [`verdict:${touched.checked.verification.verdict}`, touched.id] : [];
  },
};

const HARMLESS: ReadonlySet<VerdictKind> = new Set(["intact", "moved", "unquoted"]);

/**
 * How many of a document's citations are not true as they stand, words in the wrong mouth counted in; that words have moved is a hint, a
 * link without words no problem.
 */
export async function problemsOf(session: Session, uri: string): Promise<number> {
  const isTrue = (checked: CheckedCitation) =>
    HARMLESS.has(checked.verification.verdict) && attributionSentences(session, checked).length === 0;
  return (await citationsFor(session, uri)).filter((checked) => !isTrue(checked)).length;
}

/** What a note cites; what of a source is cited, when it cites nothing itself. */
async function citationsFor({ engine }: Session, uri: string): Promise<CheckedCitation[]> {
  const checked = async (note: string) => {
    const document = engine.files.text(note);
    return document ? engine.citations.check(document) : [];
  };
  const own = await checked(uri);
  if (own.length > 0) return [...own];
  const found: CheckedCitation[] = [];
  for (const note of [...engine.citations.notesCiting(uri)].sort()) {
    found.push(...(await checked(note)).filter(({ source }) => source === uri));
  }
  return found;
}

/** The words in the document that the citation is about: link and words in the note, the passage in the source. */
function spansIn({ note, citation, verification }: CheckedCitation, uri: string) {
  if (note === uri) return [citation.link, ...citation.words];
  return verification.place ? [verification.place] : [];
}

/** Each with an id that outlives edits elsewhere: which note cites which words of which source. */
function keyed(all: readonly CheckedCitation[]): { id: string; checked: CheckedCitation }[] {
  const ids = new Ids();
  return all.map((checked) => {
    const { note, citation } = checked;
    const words = citation.words[0]?.text.slice(0, 80) ?? citation.label;
    return { id: ids.of(`citation:${note} ${citation.target.path} ${words}`), checked };
  });
}

function verdictRows(say: Say, all: readonly CheckedCitation[]): Row[] {
  return verdicts(say).flatMap(([verdict, label, icon, color]): Row[] => {
    const count = all.filter(({ verification }) => verification.verdict === verdict).length;
    if (count === 0) return [];
    const children = verdict === "intact" && count < all.length ? "closed" : "open";
    const description = numberIn(say.language, count);
    const spoken = `${label}, ${citationsWord(say, count)}`;
    const row: Row = { id: `verdict:${verdict}`, label, description, icon, children, kind: "verdict", spoken };
    return [color === undefined ? row : { ...row, color }];
  });
}

/** What was seen beside the verdict shows in the row's icon, the graver first. */
function iconOf(speakers: readonly string[], claims: readonly string[]): Pick<Row, "icon" | "color"> {
  if (speakers.length > 0) return { icon: "warning", color: "list.warningForeground" };
  return claims.length > 0 ? { icon: "info" } : {};
}

function citationRow(session: Session, uri: string, id: string, checked: CheckedCitation): Row {
  const { engine, say } = session;
  const { note, source, citation, verification } = checked;
  const words = citation.words.map(({ text }) => text).join(" ... ");
  const line = engine.files.text(note)?.source.lines.lineAt(citation.link.start) ?? 1;
  const place = verification.place;
  const description =
    note === uri
      ? `${source ? fileNameOf(source) : citation.target.path}${place ? `:${place.startLine}` : ""}`
      : `${fileNameOf(note)}:${line}`;
  const label = words ? `“${shorten(words, 90)}”` : shorten(citation.label, 90);
  const { verdict } = verification;
  const isWrong = verdict !== "intact" && verdict !== "unquoted";
  const speakers = attributionSentences(session, checked);
  const claims = claimSentences(session, checked);
  return {
    id,
    label,
    description,
    ...iconOf(speakers, claims),
    kind: isWrong ? "citation.wrong" : "citation",
    spoken: [label, verdictWord(say, verdict), description, ...speakers, ...claims].join(", "),
    uri: note,
  };
}

/** From a note's row to the note, from a source's to the source: where one looks is where one is. */
async function detailOf(session: Session, uri: string, checked: CheckedCitation): Promise<RowDetail> {
  const { note, citation, verification, source } = checked;
  const tooltip = citationCardText(session, await session.engine.citations.cardOf(checked));
  const isHere = note === uri || source === null || !verification.place;
  const document = session.engine.files.text(isHere ? note : source);
  const span = isHere ? citation.link : verification.place;
  return detailAt(tooltip, document ? locationOf({ document, start: span.start, end: span.end }) : null);
}
