import type { Entity } from "../../entities/grouping/entities.ts";
import { lastStartingAt } from "../../text/span.ts";
import type { GrammarText, PlacedMention } from "./grammarText.ts";
import type { NounPhrase } from "./nounPhrases.ts";

type Gender = "he" | "she";

/** What the text says of a person beside the name. */
interface Person {
  readonly entity: Entity;
  gender: Gender | null;
}

/** Who is meant, and how sure that is, from 0 to 1. */
export interface Meant {
  readonly entity: Entity;
  readonly confidence: number;
}

const BY_NAME = 0.97;
const BY_ROLE = 0.9;
export const BY_PRONOUN = 0.8;
/** As many words back a person is looked for whom words may mean. */
const WORDS_BACK = 400;
/** As many sentences back somebody is looked for whom a pronoun may mean. */
const SENTENCES_BACK = 3;

/** Whom noun phrases mean: by name, by the role that the text gives one person, and by pronoun; nobody where that is not sure. */
export class GrammarPeople {
  private readonly people = new Map<Entity, Person>();
  private readonly byRoleWord = new Map<string, Set<Person>>();

  constructor(private readonly text: GrammarText) {
    for (const mention of text.mentions) if (mention.entity.type === "person") this.read(mention);
  }

  meant(phrase: NounPhrase): Meant | null {
    if (phrase.kind === "named" && !phrase.isDefinite) return null;
    if (phrase.kind === "named") return { entity: this.text.mentions[phrase.mention]!.entity, confidence: BY_NAME };
    return phrase.kind === "nominal" ? this.byRole(phrase) : this.byPronoun(phrase);
  }

  /** Whether a pronoun may stand for a person. */
  fits(entity: Entity, { gender, isDefinite }: NounPhrase): boolean {
    const person = this.people.get(entity);
    return person !== undefined && isDefinite && !differ(person.gender, gender);
  }

  private read(mention: PlacedMention): void {
    const { tokens, grammar } = this.text;
    const person = this.people.get(mention.entity) ?? {
      entity: mention.entity,
      gender: null,
      roles: new Set<string>(),
    };
    this.people.set(mention.entity, person);
    const before =
      tokens[tokens[mention.first - 1]?.text === "." ? mention.first - 2 : mention.first - 1]?.text.replace(
        /\.$/u,
        "",
      ) ?? "";
    if (grammar.is("mistress", before)) person.gender = "she";
    else if (grammar.is("mister", before)) person.gender = "he";
    const first = tokens[mention.first]!.text;
    if (mention.last > mention.first)
      person.gender ??= grammar.is("women", first) ? "she" : grammar.is("men", first) ? "he" : null;
    for (const at of this.rolesBeside(mention)) {
      const role = tokens[at]!.text.toLowerCase();
      this.byRoleWord.set(role, (this.byRoleWord.get(role) ?? new Set()).add(person));
      person.gender ??= this.genderOfRole(at);
    }
  }

  /** The words for what somebody is that stand at a name: "Landrätin Anna Vogt", "la maire, Odile Ferrand", "Odile Ferrand, maire". */
  private rolesBeside({ first, last }: PlacedMention): number[] {
    const { tokens, grammar, sentenceAt, mentionAt } = this.text;
    const isRole = (i: number) =>
      sentenceAt[i] === sentenceAt[first] && tokens[i] !== undefined && grammar.isRole(tokens[i]!.text);
    const found: number[] = [];
    if (isRole(first - 1)) found.push(first - 1);
    if (tokens[first - 1]?.text === ",") {
      for (
        let i = first - 2;
        i > first - 10 && i >= 0 && tokens[i]!.text !== "," && sentenceAt[i] === sentenceAt[first];
        i--
      ) {
        if (isRole(i)) found.push(i);
        if (isRole(i) || (mentionAt[i]! >= 0 && this.text.mentions[mentionAt[i]!]!.type === "person")) break;
      }
    }
    if (tokens[last + 1]?.text === ",") found.push(...[last + 2, last + 3].filter(isRole).slice(0, 1));
    return found;
  }

  private genderOfRole(at: number): Gender | null {
    const { tokens, grammar } = this.text;
    const { text } = tokens[at]!;
    if (grammar.is("sheRoles", text)) return "she";
    if (grammar.is("heRoles", text)) return "he";
    if (grammar.words.hasCapitalNouns) return /in$/u.test(text) ? "she" : /(?:r|f|t)$/u.test(text) ? "he" : null;
    const article = tokens[at - 1]?.text.toLowerCase() ?? "";
    return /^(?:la|a|una|une)$/.test(article) ? "she" : /^(?:le|el|il|o|un)$/.test(article) ? "he" : null;
  }

  private byRole({ head, first, gender, isDefinite }: NounPhrase): Meant | null {
    if (!isDefinite) return null;
    const role = this.text.tokens[head]!.text.toLowerCase();
    const own = gender ?? this.genderOfRole(head);
    const holders = [...this.byRoleWord].flatMap(([other, people]) =>
      this.isSameRole(role, other) ? [...people] : [],
    );
    const fitting = [...new Set(holders)].filter((person) => !differ(person.gender, own));
    const [only] = fitting;
    if (only && fitting.length === 1) return { entity: only.entity, confidence: BY_ROLE };
    if (fitting.length > 1 || !this.text.grammar.isRole(role)) return null;
    return this.onlyOneOf(first, own);
  }

  /** Of several words for one office, and of a compound and its head: "Ministerin" and "Umweltministerin". */
  private isSameRole(a: string, b: string): boolean {
    if (a === b) return true;
    const { hasCapitalNouns, sameRoles = "" } = this.text.grammar.words;
    if (hasCapitalNouns && Math.min(a.length, b.length) >= 5 && (a.endsWith(b) || b.endsWith(a))) return true;
    return sameRoles.split("\n").some((line) => {
      const group = line.trim().split(/\s+/u);
      return group.includes(a) && group.includes(b);
    });
  }

  /** "the researcher", of the only person whom the paragraph has named so far, when that is a man or a woman as the words say. */
  private onlyOneOf(before: number, gender: Gender | null): Meant | null {
    const { tokens, source } = this.text;
    const paragraph = source.paragraphs[lastStartingAt(source.paragraphs, tokens[before]!.start)];
    const named = new Set(
      this.outside(before)
        .filter(({ start }) => start >= paragraph!.start)
        .map(({ entity }) => entity),
    );
    const [only] = named;
    const person = only && named.size === 1 ? this.people.get(only) : undefined;
    return person && gender && person.gender === gender ? { entity: person.entity, confidence: BY_PRONOUN } : null;
  }

  /** Whoever fits in the last sentence that names anybody who fits: the first there, who is its subject as a rule. */
  private byPronoun({ first, gender, isDefinite }: NounPhrase): Meant | null {
    if (!isDefinite) return null;
    const { sentenceAt } = this.text;
    const fitting = this.outside(first).filter(
      ({ entity }) => !differ(this.people.get(entity)?.gender ?? null, gender),
    );
    const last = fitting.at(-1);
    if (!last || sentenceAt[first]! - sentenceAt[last.first]! > SENTENCES_BACK) return null;
    const there = fitting.filter(({ first: at }) => sentenceAt[at] === sentenceAt[last.first]);
    const free = there.filter((mention) => !this.isBehindPreposition(mention));
    const same = free.length > 0 ? free : there;
    const known = same.filter(({ entity }) => gender !== null && this.people.get(entity)?.gender === gender);
    return { entity: (known[0] ?? same[0]!).entity, confidence: BY_PRONOUN };
  }

  /** "the lawyer of Mr Morel": he is whoever the noun is about. */
  private isBehindPreposition({ first }: PlacedMention): boolean {
    const { tokens, grammar } = this.text;
    let at = first - 1;
    while (at >= 0 && (tokens[at]!.text === "." || grammar.isTitle(tokens[at]!.text))) at--;
    return at >= 0 && grammar.is("prepositions", tokens[at]!.text);
  }

  /** The people named in the words before one, but for those named within quoted words. */
  private outside(before: number): PlacedMention[] {
    const from = Math.max(0, before - WORDS_BACK);
    return mentionsWithin(this.text, from, before).filter(
      ({ first, entity }) => entity.type === "person" && this.text.passageAt[first]! < 0,
    );
  }
}

/** The names that begin with a word from `from` to before `to`, in order. */
export function mentionsWithin({ mentions, tokens }: GrammarText, from: number, to: number): PlacedMention[] {
  const found: PlacedMention[] = [];
  const end = tokens[to]?.start ?? Number.POSITIVE_INFINITY;
  for (let i = lastStartingAt(mentions, end - 1); i >= 0 && mentions[i]!.first >= from; i--) {
    if (mentions[i]!.first < to) found.unshift(mentions[i]!);
  }
  return found;
}

/** Unknown agrees with both. */
const differ = (a: Gender | null, b: Gender | null) => a !== null && b !== null && a !== b;
