import type { SourceText } from "../../text/sourceText.ts";
import type { Gender } from "../knowledge/gender.ts";
import { nameKey } from "../knowledge/nameForms.ts";
import { type Title, titleBefore } from "../knowledge/titles.ts";
import { type KnownName, knownName } from "../knowledge/wellKnownNames.ts";
import type { EntityType, Mention } from "../mention.ts";

/** A mention with what grouping looks at. */
export interface NamedMention {
  readonly mention: Mention;
  /** Its place among the mentions of the text. */
  readonly order: number;
  /** The name on one line: the text may break it. */
  readonly name: string;
  readonly title: Title | null;
  /** The place that stands behind a person's name: "Hale of Ohio", "Ruth Hale (D-Maine)". */
  readonly place: string | null;
  readonly known: KnownName | null;
}

/** Mentions that stand for the same, while they are being found. */
export interface Cluster {
  readonly type: EntityType;
  readonly members: NamedMention[];
  readonly known: KnownName | null;
  gender: Gender | null;
}

/** The mentions of a text with their names and titles. */
export function nameMentions(source: SourceText, mentions: readonly Mention[]): NamedMention[] {
  return mentions.map((mention, order) => {
    const name = source.prose.slice(mention.start, mention.end).replace(/\s+/gu, " ");
    const title = mention.type === "person" ? titleBefore(source.prose, mention.start) : null;
    const known = mention.type === "person" || mention.type === "group" ? null : knownName(name);
    const place = mention.type === "person" ? placeBehind(source.prose, mention, mentions[order + 1]) : null;
    return { mention, order, name, title, place, known };
  });
}

/** "of", "from", or a party and a stroke in brackets. */
const TO_PLACE = /^(?: (?:of|from) (?:the )?|,? \(\p{Lu}{1,3}[-–])$/u;

function placeBehind(prose: string, { end }: Mention, next: Mention | undefined): string | null {
  if (next?.type !== "location" || next.start - end > 12) return null;
  return TO_PLACE.test(prose.slice(end, next.start)) ? nameKey(prose.slice(next.start, next.end)) : null;
}

/** The forms of a cluster, each once, in order of their first use. */
export function formsOf(cluster: Cluster): string[] {
  return [...new Set(cluster.members.map((member) => member.name))];
}
