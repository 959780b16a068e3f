import type { Article, Entity, Quotation, Span } from "../../engine/engine.ts";
import { spokenWords } from "../../engine/engine.ts";
import { numberIn } from "../../message.ts";
import type { Row, RowDetail } from "../../protocol/views/views.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { citedByText } from "../wording/citationCardText.ts";
import { otherLanguage } from "../wording/languageText.ts";
import { shorten } from "../wording/markdownText.ts";
import { NAME_ICONS, nameCardText } from "../wording/nameCardText.ts";

import { placeWords } from "../wording/placeText.ts";
import { quotationCardText } from "../wording/quotationCardText.ts";
import { mentionsWord, namesWord, quotationsWord, quotationWord, typeHeadings, typeWord } from "../wording/terms.ts";
import { detailAt, NO_DETAIL, type View } from "./rows.ts";

/** The names of a document by type, and what is said in it by speaker. */
export const articleView: View = {
  rows(session, uri, parent) {
    const article = uri === null ? undefined : session.engine.files.article(uri);
    if (!article) return [];
    if (parent === null) return topRows(session.say, article);
    const [kind, key] = taken(parent);
    if (kind === "type") return entitiesOf(article, key).map((entity) => entityRow(session.say, article, entity));
    if (kind === "name") return mentionRows(session.say, article, key);
    if (kind === "quotations") return speakerRows(session.say, article);
    if (kind === "speaker") return quotationRows(session, article, key);
    return [];
  },

  detail(session, uri, id) {
    const article = uri === null ? undefined : session.engine.files.article(uri);
    return article ? detailOf(session, article, id) : NO_DETAIL;
  },

  pathTo({ engine }, uri, offset) {
    const article = engine.files.article(uri);
    const name = article && engine.names.at(article, offset);
    if (name) return [`type:${name.entity.type}`, `name:${name.entity.id}`];
    const said = article && engine.quotations.card(article, offset)?.quotation;
    if (!article || !said) return [];
    const key = speakerKey(article, said);
    return ["quotations:", `speaker:${key}`, quotationId(key, quotationsOf(article, key).indexOf(said))];
  },
};

const taken = (id: string): [kind: string, key: string] => {
  const colon = id.indexOf(":");
  return [id.slice(0, colon), id.slice(colon + 1)];
};

function topRows(say: Say, article: Article): Row[] {
  const number = (count: number) => numberIn(say.language, count);
  const types = typeHeadings(say).flatMap(([type, label]): Row[] => {
    const count = entitiesOf(article, type).length;
    const children = type === "other" ? "closed" : "open";
    if (count === 0) return [];
    const spoken = `${label}, ${namesWord(say, count)}`;
    return [{ id: `type:${type}`, label, description: number(count), children, kind: "type", spoken }];
  });
  const said = article.quotations.length;
  const quotations: Row = { id: "quotations:", label: say("Quotations"), children: "open", kind: "quotations" };
  return [
    ...languageRows(say, article),
    ...types,
    ...(said === 0 ? [] : [{ ...quotations, description: number(said), spoken: quotationsWord(say, said) }]),
  ];
}

/** A text in another language says so before it shows names that nobody taught the recogniser. */
function languageRows(say: Say, article: Article): Row[] {
  const language = otherLanguage(say, article);
  if (language === "") return [];
  const description = article.entities.length > 0 ? say("names by their capitals alone") : say("names are not read");
  return [{ id: "language:", label: say("Language: {0}", language), description, kind: "language" }];
}

/** Who is named most often comes first. */
function entitiesOf({ entities }: Article, type: string): Entity[] {
  return entities.filter((entity) => entity.type === type).sort((a, b) => b.mentions.length - a.mentions.length);
}

function entityRow(say: Say, article: Article, { id, name, type, mentions, role, page }: Entity): Row {
  const count = mentionsWord(say, mentions.length);
  return {
    id: `name:${id}`,
    label: name,
    description: [numberIn(say.language, mentions.length), role ? shorten(role.text, 60) : ""]
      .filter(Boolean)
      .join(" · "),
    icon: NAME_ICONS[type]!,
    children: "closed",
    kind: page === undefined ? "name" : "name.page",
    spoken: `${name}, ${typeWord(say, type)}, ${count}${role ? `, ${role.text}` : ""}`,
    uri: article.uri,
    entityId: id,
  };
}

function mentionRows(say: Say, article: Article, entityId: string): Row[] {
  const entity = article.entities.find(({ id }) => id === entityId);
  return (entity?.mentions ?? []).map((mention, i) => ({
    id: `mention:${entityId}#${i}`,
    label: around(article, mention),
    description: placeWords(say, article, mention),
    kind: "mention",
    uri: article.uri,
  }));
}

const BEFORE = 24;
const AFTER = 50;

/** A mention among the words around it, on one line. */
function around({ source: { text, lines } }: Article, { start, end }: Span): string {
  const line = lines.lineSpan(lines.lineAt(start));
  const from = Math.max(line.start, start - BEFORE);
  const to = Math.min(Math.max(line.end, end), end + AFTER);
  const before = from > line.start ? `...${text.slice(from, start).replace(/^\S*/u, "")}` : text.slice(from, start);
  const after = to < line.end ? `${text.slice(end, to).replace(/\S*$/u, "")}...` : text.slice(end, to);
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/gu, " ").trim().toWellFormed();
}

/** Who speaks: by entity, else by the words that name the speaker, else nobody. */
function speakerKey({ source }: Article, { speakerId, speaker }: Quotation): string {
  return (
    speakerId ?? (speaker ? source.text.slice(speaker.start, speaker.end).replace(/\s+/gu, " ").toLowerCase() : "")
  );
}

/** What one speaker says: own words first, then what is reported; each in the order of the text. */
function quotationsOf(article: Article, key: string): Quotation[] {
  const said = article.quotations.filter((quotation) => speakerKey(article, quotation) === key);
  return [...said.filter(({ kind }) => kind !== "indirect"), ...said.filter(({ kind }) => kind === "indirect")];
}

function speakerRows(say: Say, article: Article): Row[] {
  const bySpeaker = new Map<string, Quotation[]>();
  for (const quotation of article.quotations) {
    const key = speakerKey(article, quotation);
    const known = bySpeaker.get(key);
    if (known) known.push(quotation);
    else bySpeaker.set(key, [quotation]);
  }
  const named = [...bySpeaker].sort(([a, x], [b, y]) => Number(a === "") - Number(b === "") || y.length - x.length);
  return named.map(([key, said]): Row => {
    const entity = article.entities.find(({ id }) => id === key);
    const { speaker } = said[0]!;
    const written = speaker ? article.source.text.slice(speaker.start, speaker.end).replace(/\s+/gu, " ") : "";
    const label = entity?.name ?? (written || say("Speaker not named"));
    return {
      id: `speaker:${key}`,
      label,
      description: numberIn(say.language, said.length),
      spoken: `${label}, ${quotationsWord(say, said.length)}`,
      icon: "comment-discussion",
      children: "closed",
      kind: entity ? "speaker.name" : "speaker",
      ...(entity ? { uri: article.uri, entityId: entity.id } : {}),
    };
  });
}

const quotationId = (key: string, index: number) => `said:${key}#${index}`;

function quotationRows({ engine, say }: Session, article: Article, key: string): Row[] {
  const cited = engine.citations.passagesOf(article);
  return quotationsOf(article, key).map((quotation, i) => {
    const text = shorten(spokenWords(article.source.text, quotation), 90);
    const isCited = cited.some(({ start, end }) => start < quotation.end && quotation.start < end);
    const isReported = quotation.kind === "indirect";
    const facts = [placeWords(say, article, quotation), ...(isCited ? [say("cited")] : [])];
    return {
      id: quotationId(key, i),
      label: isReported ? text : `“${text}”`,
      description: [...(isReported ? [say("reported")] : []), ...facts].join(" · "),
      spoken: [text, quotationWord(say, quotation.kind), ...facts].join(", "),
      kind: "passage",
      uri: article.uri,
    };
  });
}

function detailOf(session: Session, article: Article, id: string): RowDetail {
  const [kind, key] = taken(id);
  const at = (span: Span | undefined) => (span ? { uri: article.uri, range: rangeOf(article, span) } : null);
  if (kind === "name" || kind === "mention" || (kind === "speaker" && key !== "")) {
    const hash = kind === "mention" ? key.lastIndexOf("#") : key.length;
    const entity = article.entities.find((one) => one.id === key.slice(0, hash));
    const mention = entity?.mentions[kind === "mention" ? Number(key.slice(hash + 1)) : 0];
    const card = mention && session.engine.names.card(article, mention.start);
    return detailAt(card && kind !== "mention" ? nameCardText(session, article, card) : "", at(mention));
  }
  if (kind !== "said") return NO_DETAIL;
  const hash = key.lastIndexOf("#");
  const quotation = quotationsOf(article, key.slice(0, hash))[Number(key.slice(hash + 1))];
  const card = quotation && session.engine.quotations.card(article, quotation.start);
  if (!quotation || !card) return NO_DETAIL;
  const cited = session.engine.citations.ofPassage(article, quotation.start);
  const texts = [quotationCardText(session, article, card), ...(cited.length > 0 ? [citedByText(session, cited)] : [])];
  return detailAt(texts.join("\n\n---\n\n"), at(quotation));
}
