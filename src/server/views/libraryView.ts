import type { CataloguedName, CataloguedSource, EntityType } from "../../engine/engine.ts";
import { numberIn } from "../../message.ts";
import type { Row, RowDetail } from "../../protocol/views/views.ts";
import { locationOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { dateText } from "../wording/dateText.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { escapeMarkdown, shorten } from "../wording/markdownText.ts";
import { NAME_ICONS, nameCardText } from "../wording/nameCardText.ts";
import { citationsWord, mentionsWord, namesWord, quotationsWord, typeHeadings } from "../wording/terms.ts";
import { detailAt, NO_DETAIL, type RowList, RowsOnDemand, type View } from "./rows.ts";

/** The sources, the notes, and the names across all of them. */
export const libraryView: View = {
  rows(session, _uri, parent) {
    if (parent === null) return topRows(session);
    if (parent === "sources:") return sourceRows(session);
    if (parent === "notes:") return noteRows(session);
    if (parent === "names:") return typeRows(session);
    return parent.startsWith("type:") ? nameRows(session, parent.slice(5) as EntityType) : [];
  },

  detail(session, _uri, id) {
    if (id.startsWith("source:")) return sourceDetail(session, id.slice(7));
    if (id.startsWith("note:")) return detailAt("", { uri: id.slice(5), range: START });
    return id.startsWith("name:") ? nameDetail(session, id.slice(5)) : NO_DETAIL;
  },
};

const wordsWord = (say: Say, count: number) => say("{0, plural, one {# word} other {# words}}", count);

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function topRows({ engine, say }: Session): Row[] {
  const rows: Row[] = [];
  const add = (id: string, label: string, count: number, children: "open" | "closed") => {
    const description = numberIn(say.language, count);
    if (count > 0) rows.push({ id, label, description, children, kind: "shelf" });
  };
  add("sources:", say("Sources"), engine.files.sourceCount, "open");
  add("notes:", say("Notes"), engine.citations.notes.length, "open");
  add("names:", say("Names"), engine.catalogue.nameCount(), "closed");
  return rows;
}

function sourceRows(session: Session): RowList {
  const { catalogue } = session.engine;
  return new RowsOnDemand(catalogue.sources, (uri) => {
    const source = catalogue.source(uri);
    return source && sourceRow(session, source);
  });
}

function sourceRow({ say }: Session, { uri, title, days, words, citations }: CataloguedSource): Row {
  const counts = [wordsWord(say, words), citations > 0 ? citationsWord(say, citations) : ""];
  const facts = [days ? dateText(say.language, days) : "", ...counts].filter(Boolean);
  const name = fileNameOf(uri);
  return {
    id: `source:${uri}`,
    label: name,
    description: facts.join(" · "),
    icon: "file-text",
    kind: "source",
    spoken: [name, title, ...facts].join(", "),
    uri,
  };
}

function noteRows({ engine, say }: Session): Row[] {
  return engine.catalogue.notes().map(({ uri, citations }) => ({
    id: `note:${uri}`,
    label: fileNameOf(uri),
    description: citationsWord(say, citations),
    icon: "note",
    kind: "note",
    uri,
  }));
}

function typeRows({ engine, say }: Session): Row[] {
  return typeHeadings(say).flatMap(([type, label]): Row[] => {
    const count = engine.catalogue.nameCount(type);
    const description = numberIn(say.language, count);
    if (count === 0) return [];
    const spoken = `${label}, ${namesWord(say, count)}`;
    return [{ id: `type:${type}`, label, description, children: "closed", kind: "type", spoken }];
  });
}

function nameRows(session: Session, type: EntityType): RowList {
  const { catalogue } = session.engine;
  return new RowsOnDemand(catalogue.names(type), (id) => {
    const name = catalogue.name(id);
    return name && nameRow(session, name);
  });
}

function nameRow(
  { say }: Session,
  { id, name, type, mentions, documents, uri, role, isNamesake }: CataloguedName,
): Row {
  const counts = say("{0, number} in {1, plural, one {# document} other {# documents}}", mentions, documents);
  // Of two by one name one has to see which is which.
  const what = isNamesake && role !== "" ? shorten(role, 60) : "";
  const description = what ? `${what} · ${counts}` : counts;
  const kind = id.startsWith("page:") ? "name.page" : "name";
  const inAll = say("{0, plural, one {# document} other {# documents}}", documents);
  const spoken = [name, what, mentionsWord(say, mentions), inAll].filter(Boolean).join(", ");
  return { id: `name:${id}`, label: name, description, icon: NAME_ICONS[type]!, kind, spoken, uri, entityId: id };
}

const MOST_NAMES = 6;

function sourceDetail({ engine, say }: Session, uri: string): RowDetail {
  const article = engine.files.article(uri);
  if (!article) return NO_DETAIL;
  const entities = [...article.entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, MOST_NAMES);
  const names = entities.map(({ name }) => escapeMarkdown(name)).join(", ");
  const said = article.quotations.length;
  const lines = [
    `**${escapeMarkdown(shorten(article.source.title || fileNameOf(uri), 120))}**`,
    escapeMarkdown(decodeURIComponent(uri.replace(/^[^:]*:\/\/[^/]*/, "")).toWellFormed()),
    names && say("names {0}", `${names}${article.entities.length > MOST_NAMES ? " ..." : ""}`),
    said > 0 ? quotationsWord(say, said) : "",
  ];
  return detailAt(lines.filter(Boolean).join("  \n"), { uri, range: START });
}

function nameDetail(session: Session, entityId: string): RowDetail {
  const { names } = session.engine;
  const place = names.introductionOf(entityId);
  const card = place && names.card(place.document, place.start);
  return card ? detailAt(nameCardText(session, place.document, card), locationOf(place)) : NO_DETAIL;
}
