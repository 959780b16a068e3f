import type { Entity } from "../../entities/grouping/entities.ts";
import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import { isTitleWord } from "../../entities/knowledge/titles.ts";
import type { Reference } from "../../entities/references/references.ts";
import type { Token } from "../../text/words.ts";
import type { QuoteContext } from "../context/context.ts";
import type { Quotation } from "../quotation.ts";

/** Who speaks, and how sure the step from the words to the entity is, from 0 to 1. */
export type Speaker = Pick<Quotation, "speaker" | "speakerId" | "speakerName"> & { readonly confidence: number };

const NOBODY: Speaker = { speaker: null, speakerId: null, speakerName: null, confidence: 1 };

/** Says whom speaker phrases mean: the entity of a name, of a pronoun or a nominal the one that it refers to. */
export class SpeakerNames {
  private readonly byStart: ReadonlyMap<number, Reference>;
  private readonly names: ReadonlyMap<string, string>;
  /** People by their last names, as they are written: a mention that was not found as a name may still be one ("Cook"). */
  private readonly byLastWord: ReadonlyMap<string, Entity>;

  constructor(
    private readonly context: QuoteContext,
    references: readonly Reference[],
  ) {
    this.byStart = new Map(references.map((reference) => [reference.start, reference]));
    this.names = new Map(context.entities.map(({ id, name }) => [id, name]));
    const people = context.entities.filter(({ type, name }) => type === "person" && /\s/.test(name));
    this.byLastWord = new Map(people.map((person) => [person.name.split(" ").at(-1)!, person]));
  }

  /** Whom the speaker phrase of a number means; nobody for -1. */
  of(phrase: number): Speaker {
    const found = this.context.phrases[this.apposed(phrase) ?? phrase];
    if (!found) return NOBODY;
    const { start, end, name } = found;
    const entity = this.context.entities[this.context.names[name]?.entity ?? -1];
    if (entity) return { speaker: { start, end }, speakerId: entity.id, speakerName: entity.name, confidence: 1 };
    const namesake = this.byLastWord.get(this.context.source.prose.slice(start, end));
    if (namesake)
      return { speaker: { start, end }, speakerId: namesake.id, speakerName: namesake.name, confidence: 0.9 };
    const reference = this.byStart.get(start);
    if (!reference || reference.end > end) return { ...NOBODY, speaker: { start, end } };
    const { entityId, confidence } = reference;
    return { speaker: { start, end }, speakerId: entityId, speakerName: this.names.get(entityId) ?? null, confidence };
  }

  /** "said the chief executive, Ann Rowe": the person whom the speaker phrase is set beside; null when there is none. */
  private apposed(phrase: number): number | null {
    const { phrases, names, tokens } = this.context;
    const found = phrases[phrase];
    if (found?.kind !== "nominal" || found.isWho || !isRoleNoun(tokens[found.head]!.text, "person")) return null;
    let behind = found.last + 1;
    while (tokens[behind] && tokens[behind]!.end <= found.end) behind++;
    if (tokens[behind++]?.text !== ",") return null;
    while (tokens[behind] && (isTitleWord(tokens[behind]!.text) || tokens[behind]!.text === ".")) behind++;
    for (let k = phrase + 1; k < phrases.length && phrases[k]!.first <= behind; k++) {
      if (
        phrases[k]!.first === behind &&
        names[phrases[k]!.name]?.type === "person" &&
        !isPossessor(tokens[phrases[k]!.last + 1])
      )
        return k;
    }
    return null;
  }
}

const isPossessor = (next: Token | undefined) => /^['’]s?$/.test(next?.text ?? "");
