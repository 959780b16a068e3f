/**
 * What was found in a text (entities, references, quotations) as bytes. Entities are named by their place in the list.
 */
import type { Entity } from "../../entities/grouping/entities.ts";
import type { EntityType, Mention } from "../../entities/mention.ts";
import type { Reference } from "../../entities/references/reference.ts";
import type { Quotation, QuotationKind } from "../../quotes/quotation.ts";
import { PackedReader, type PackedWriter } from "./packedBytes.ts";
import { readBoth, readSpanOrNull, readSpans, writeBoth, writeSpanOrNull, writeSpans } from "./spanBytes.ts";

const TYPES: readonly EntityType[] = ["person", "organization", "location", "group", "other"];
const QUOTATION_KINDS: readonly QuotationKind[] = ["direct", "indirect", "mixed"];

export function writeEntities(writer: PackedWriter, entities: readonly Entity[]): void {
  writer.whole(entities.length);
  for (const { id, name, type, aliases, role, mentions } of entities) {
    writer.string(id);
    writer.string(name);
    writer.whole(TYPES.indexOf(type));
    writer.whole(aliases.length);
    for (const alias of aliases) writer.string(alias);
    writeSpanOrNull(writer, role, 0);
    if (role) writer.string(role.text);
    writeSpans(writer, mentions);
    for (const mention of mentions) writer.whole(TYPES.indexOf(mention.type));
  }
}

export function readEntities(bytes: Uint8Array): Entity[] {
  if (bytes.length === 0) return [];
  const reader = new PackedReader(bytes);
  return repeated(reader, () => {
    const id = reader.string();
    const name = reader.string();
    const type = TYPES[reader.whole()]!;
    const aliases = repeated(reader, () => reader.string());
    const span = readSpanOrNull(reader, 0);
    const role = span && { ...span, text: reader.string() };
    const mentions: Mention[] = readSpans(reader).map((mention) => ({ ...mention, type: TYPES[reader.whole()]! }));
    return { id, name, type, mentions, aliases, role };
  });
}

/** Of each entity what all documents together want to know, without a look at where it is mentioned. */
export interface NamedHere extends Pick<Entity, "id" | "name" | "type" | "aliases"> {
  /** What somebody is, where the text says it. */
  readonly role: string | null;
  readonly mentionCount: number;
}

/** The names of `readEntities`, five times as quickly. */
export function readNames(bytes: Uint8Array): NamedHere[] {
  if (bytes.length === 0) return [];
  const reader = new PackedReader(bytes);
  return repeated(reader, () => {
    const id = reader.string();
    const name = reader.string();
    const type = TYPES[reader.whole()]!;
    const aliases = repeated(reader, () => reader.string());
    const role = readSpanOrNull(reader, 0) ? reader.string() : null;
    const mentionCount = reader.whole();
    // The start, the length and the type of each.
    for (let left = mentionCount * 3; left > 0; left--) reader.whole();
    return { id, name, type, aliases, role, mentionCount };
  });
}

export function writeReferences(
  writer: PackedWriter,
  references: readonly Reference[],
  entities: readonly Entity[],
): void {
  writeSpans(writer, references);
  for (const { entityId, confidence } of references) {
    writeEntityId(writer, entityId, entities);
    writer.number(confidence);
  }
}

export function readReferences(bytes: Uint8Array, entities: readonly Entity[]): Reference[] {
  if (bytes.length === 0) return [];
  const reader = new PackedReader(bytes);
  return readSpans(reader).map((span) => {
    const entityId = readEntityId(reader, entities)!;
    return { ...span, entityId, confidence: reader.number() };
  });
}

export function writeQuotations(
  writer: PackedWriter,
  quotations: readonly Quotation[],
  entities: readonly Entity[],
): void {
  writer.whole(quotations.length);
  let last = 0;
  for (const quotation of quotations) {
    const { start, end } = quotation;
    writeBoth(writer, start - last);
    writer.whole(end - start);
    last = start;
    writer.whole(QUOTATION_KINDS.indexOf(quotation.kind));
    writeSpanOrNull(writer, quotation.marks, start);
    writeSpans(writer, quotation.segments);
    writeSpanOrNull(writer, quotation.speaker, start);
    writeEntityId(writer, quotation.speakerId, entities);
    writeSpeakerName(writer, quotation, entities);
    writeSpanOrNull(writer, quotation.cue, start);
    writer.number(quotation.confidence);
  }
}

export function readQuotations(bytes: Uint8Array, entities: readonly Pick<Entity, "id" | "name">[]): Quotation[] {
  if (bytes.length === 0) return [];
  const reader = new PackedReader(bytes);
  let start = 0;
  return repeated(reader, () => {
    start += readBoth(reader);
    const end = start + reader.whole();
    const kind = QUOTATION_KINDS[reader.whole()]!;
    const marks = readSpanOrNull(reader, start);
    const segments = readSpans(reader);
    const speaker = readSpanOrNull(reader, start);
    const speakerId = readEntityId(reader, entities);
    const speakerName = readSpeakerName(reader, speakerId, entities);
    const cue = readSpanOrNull(reader, start);
    const confidence = reader.number();
    return { start, end, kind, marks, segments, speaker, speakerId, speakerName, cue, confidence };
  });
}

/** Null, an entity of the list, or one that is none of it. */
function writeEntityId(writer: PackedWriter, id: string | null, entities: readonly Entity[]): void {
  const place = id === null ? -1 : entities.findIndex((entity) => entity.id === id);
  if (id === null || place >= 0) writer.whole(id === null ? 0 : place + 2);
  else {
    writer.whole(1);
    writer.string(id);
  }
}

function readEntityId(reader: PackedReader, entities: readonly Pick<Entity, "id">[]): string | null {
  const place = reader.whole();
  if (place === 0) return null;
  return place === 1 ? reader.string() : entities[place - 2]!.id;
}

/** Nearly always the name of the entity. */
function writeSpeakerName(
  writer: PackedWriter,
  { speakerId, speakerName }: Quotation,
  entities: readonly Entity[],
): void {
  const known = entities.find(({ id }) => id === speakerId)?.name;
  writer.whole(speakerName === null ? 0 : speakerName === known ? 1 : 2);
  if (speakerName !== null && speakerName !== known) writer.string(speakerName);
}

function readSpeakerName(
  reader: PackedReader,
  speakerId: string | null,
  entities: readonly Pick<Entity, "id" | "name">[],
): string | null {
  const how = reader.whole();
  if (how === 0) return null;
  return how === 2 ? reader.string() : entities.find(({ id }) => id === speakerId)!.name;
}

function repeated<T>(reader: PackedReader, read: () => T): T[] {
  const items: T[] = [];
  for (let left = reader.whole(); left > 0; left--) items.push(read());
  return items;
}
