import type { Entity } from "../../entities/grouping/entities.ts";
import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import { isTitleWord } from "../../entities/knowledge/titles.ts";
import type { Reference } from "../../entities/references/references.ts";
import type { QuoteContext } from "../context/context.ts";
import type { Cue } from "../context/cue.ts";
import type { SpeakerPhrase } from "../context/speakerPhrase.ts";
import type { Quotation } from "../quotation.ts";
import { IS_FINITE, TAG } from "../words/tags.ts";
import { opens } from "./appositions.ts";

/** Who speaks, and how sure the step from the words to the entity is, from 0 to 1. */
export type Speaker = Pick<Quotation, "speaker" | "speakerId" | "speakerName"> & { readonly confidence: number };

const NOBODY: Speaker = { speaker: null, speakerId: null, speakerName: null, confidence: 1 };

/** A person's last name alone, where no name was found: it may be a word. */
const NAMESAKE = 0.9;

/** Says whom speaker phrases mean: the entity of a name, of a pronoun or a nominal the one that it refers to. */
export class SpeakerNames {
  private readonly byStart: ReadonlyMap<number, Reference>;
  private readonly names: ReadonlyMap<string, string>;
  /** People by their last names, as they are written: a mention that was not found as a name may still be one ("Cook"). */
  private readonly byLastWord: ReadonlyMap<string, Entity>;

  /** Whose first or last word is nobody else's. */
  private readonly byPart: ReadonlyMap<string, Entity>;

  constructor(
    private readonly context: QuoteContext,
    references: readonly Reference[],
  ) {
    this.byStart = new Map(references.map((reference) => [reference.start, reference]));
    this.names = new Map(context.entities.map(({ id, name }) => [id, name]));
    const people = context.entities.filter(({ type, name }) => type === "person" && /\s/.test(name));
    this.byLastWord = new Map(people.map((person) => [person.name.split(" ").at(-1)!, person]));
    this.byPart = partsOf(context.entities);
  }

  /** Whom the speaker phrase of a number means, with the cue that brings the words; nobody for -1. */
  of(phrase: number, cue: Cue | null): Speaker {
    const number = this.apposed(phrase, cue) ?? this.beforeOffice(phrase, cue) ?? phrase;
    const found = this.context.phrases[number];
    if (!found) return NOBODY;
    const { start, end } = found;
    const unnamed = { ...NOBODY, speaker: { start, end } };
    const entity = this.entityOf(found);
    if (entity) return { ...unnamed, speakerId: entity.id, speakerName: entity.name };
    const namesake =
      this.byLastWord.get(this.context.source.prose.slice(start, end)) ?? this.described(this.context.phrases[number]!);
    if (namesake) return { ...unnamed, speakerId: namesake.id, speakerName: namesake.name, confidence: NAMESAKE };
    const reference = this.byStart.get(start);
    // "his" and "the mayor" mean somebody; "his wife" and "the mayor's office" mean somebody else.
    if (!reference || reference.end > end || reference.end < this.nounEnd(number)) return unnamed;
    const { entityId, confidence } = reference;
    return { ...unnamed, speakerId: entityId, speakerName: this.names.get(entityId) ?? null, confidence };
  }

  /** "little Ivy", "a tired Hale": a part of one person's name behind an adjective, where no name was found. */
  private described({ kind, first, head, isWho }: SpeakerPhrase): Entity | undefined {
    const { tokens, tags } = this.context;
    const word = tokens[head]!.text;
    if (kind !== "nominal" || isWho || head === first || !/^\p{Lu}\p{Ll}/u.test(word)) return undefined;
    const before = tokens.slice(first, head);
    const isDescribed = before.every(({ text }, i) => /^\p{Ll}/u.test(text) && DESCRIBES.has(tags[first + i]!));
    return isDescribed ? this.byPart.get(word) : undefined;
  }

  private entityOf({ name }: SpeakerPhrase): Entity | undefined {
    return this.context.entities[this.context.names[name]?.entity ?? -1];
  }

  /** Where the noun ends that a phrase is about; of "who" that of the phrase before it. */
  private nounEnd(number: number): number {
    const { phrases, tokens } = this.context;
    const { isWho, start } = phrases[number]!;
    let own = number;
    if (isWho) while (own > 0 && (phrases[own]!.isWho || phrases[own]!.start > start)) own--;
    return tokens[phrases[own]!.head]!.end;
  }

  /** "said the chief executive, Ann Rowe": the person whom the speaker phrase is set beside; null when there is none. */
  private apposed(phrase: number, cue: Cue | null): number | null {
    const { phrases, names, tokens } = this.context;
    const found = phrases[phrase];
    if (found?.kind !== "nominal" || found.isWho || !isRoleNoun(tokens[found.head]!.text, "person")) return null;
    let behind = found.last + 1;
    while (tokens[behind] && tokens[behind]!.end <= found.end) behind++;
    if (tokens[behind++]?.text !== ",") return null;
    while (tokens[behind] && (isTitleWord(tokens[behind]!.text) || tokens[behind]!.text === ".")) behind++;
    let k = phrase + 1;
    while (k < phrases.length && phrases[k]!.first < behind) k++;
    const beside = phrases[k];
    if (beside?.first !== behind || names[beside.name]?.type !== "person" || beside.isSilent) return null;
    return this.isApposition(beside, cue) && !this.isPossessorOf(found, beside) ? k : null;
  }

  /**
   * "General Joe Dunford, the Joint Chiefs of Staff Chairman stated": an office that is named by a body, with the person whose it is at
   * the head of the sentence; null when there is none.
   */
  private beforeOffice(phrase: number, cue: Cue | null): number | null {
    const { phrases, names, tokens, sentenceAt, sentenceStarts } = this.context;
    const office = phrases[phrase];
    if (office?.kind !== "named" || names[office.name]?.type === "person") return null;
    if (cue?.at !== office.last + 1 || !isRoleNoun(tokens[office.last]!.text, "person")) return null;
    let end = office.first;
    const hasArticle = /^(?:the|an?)$/i.test(tokens[end - 1]?.text ?? "");
    if (hasArticle) end--;
    if (tokens[end - 1]?.text === ",") end--;
    else if (!hasArticle) return null;
    let k = phrase - 1;
    while (k >= 0 && phrases[k]!.last >= end) k--;
    const person = phrases[k];
    if (person?.last !== end - 1 || names[person.name]?.type !== "person" || person.isSilent) return null;
    return opens(this.context, person, sentenceStarts[sentenceAt[office.first]!]!) ? k : null;
  }

  /** Whether a name ends its phrase: in "According to his lawyer, Harold Marsh was framed" it begins what is said. */
  private isApposition({ last }: SpeakerPhrase, cue: Cue | null): boolean {
    const { tokens, tags, sentenceAt } = this.context;
    const [next, second] = [tokens[last + 1], tokens[last + 2]];
    if (!next || sentenceAt[last + 1] !== sentenceAt[last]) return true;
    const isAccording = cue !== null && cue.at < last && /^(?:according|per)$/i.test(tokens[cue.at]!.text);
    if (isAccording) return !next.isWord && !/^wh/i.test(second?.text ?? "");
    return !next.isWord || last + 1 === cue?.at || !IS_FINITE[tags[last + 1]!] || (cue !== null && cue.at > last);
  }

  /** "his lawyer, Harold Marsh" is not his lawyer when he is Harold Marsh. */
  private isPossessorOf({ start, first }: SpeakerPhrase, beside: SpeakerPhrase): boolean {
    const { names, phrases, entities } = this.context;
    const person = entities[names[beside.name]!.entity]!;
    if (this.byStart.get(start)?.entityId === person.id) return true;
    return phrases.some((own) => own.first >= first && own.first < beside.first && this.entityOf(own) === person);
  }
}

/** Words that tell of what kind somebody is: adjectives and participles, an article before them. */
const DESCRIBES: ReadonlySet<number> = new Set([TAG.JJ, TAG.DT, TAG.VBG, TAG.VBN]);

/** The entities whose names begin or end with a word that no other's does. Those of two or three words: "Ivy" of Ivy Marsh. */
function partsOf(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const parts = new Map<string, Entity | null>();
  for (const entity of entities) {
    const words = entity.name.split(" ");
    if (words.length < 2 || words.length > 3 || entity.type === "group" || entity.type === "other") continue;
    for (const part of new Set([words[0]!, words.at(-1)!])) parts.set(part, parts.has(part) ? null : entity);
  }
  return new Map([...parts].flatMap(([part, entity]) => (entity ? [[part, entity] as const] : [])));
}
