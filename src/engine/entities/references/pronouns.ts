import { hashString, NONE } from "../../model/hash.ts";
import type { Scorer } from "../../model/scorer.ts";
import { sentenceTokens } from "../../text/sentenceTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import type { Token } from "../../text/words.ts";
import type { Entity } from "../grouping/entities.ts";
import type { Gender } from "../knowledge/gender.ts";
import { genderOf } from "./personGender.ts";
import type { PronounCandidate, PronounQuestion } from "./pronounFeatures.ts";
import { type NamedPeople, speakerOfMarks } from "./quotedSpeaker.ts";
import type { Reference } from "./reference.ts";
import { isObject, isSubjectOf, isSubjectOfSaid } from "./sameClause.ts";
import { LastStranger, type Place } from "./strangers.ts";

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ...["he", "him", "his", "himself"].map((word) => [word, "male"] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, "female"] as const),
]);

/** Asked of every word, before it is looked up. */
const MAY_BE_PRONOUN = /^[hs].{1,6}$/i;

/** Persons that were named further back are seldom meant. */
const MOST_RECENT = 8;
const PARAGRAPHS_BACK = 5;
/** A person less likely than this is not told. */
const LEAST_SHARE = 0.25;
/** "Rowe, who": nothing else is as sure. */
const WHO = 0.95;
/** A quotation is followed over so many sentences to whoever speaks it. */
const SENTENCES_AHEAD = 8;
/** The subject of a clause is meant by what stands in it. */
const SUBJECT_OF_SAID = 0.85;
/** Less sure by so much where "the fisherman" was spoken of since, who may be somebody else. */
const MAY_BE_STRANGER = 0.8;

/** A person whom a pronoun could mean: named, or stood for, a while ago. */
interface Recent {
  readonly person: Entity;
  readonly sentence: number;
  readonly paragraph: number;
  readonly isSubject: boolean;
  readonly kind: 1 | 2 | 3;
  readonly isQuoted: boolean;
  readonly wordBefore: number;
  readonly wordAfter: number;
  readonly mentions: number;
  /** The tokens of its sentence where it stood, the last included. */
  readonly first: number;
  readonly last: number;
}

interface Named extends Span {
  readonly person: Entity;
  readonly kind: 1 | 3;
}

/** A pronoun with the persons whom it may mean; whoever hears of it may say who is right, when it knows (training does). */
export interface PronounAsked extends Span {
  readonly question: PronounQuestion;
  readonly people: readonly Entity[];
}

/**
 * He and she, with the person whom each means, and "who" behind a person's name. A pronoun that found its person keeps that
 * person in mind, and teaches the gender of one who had none. `told` may answer a question itself: the number of the right person, or
 * null to let the model answer.
 */
export function pronounReferences(
  source: SourceText,
  entities: readonly Entity[],
  nominals: readonly Reference[],
  scorer: Scorer<PronounQuestion>,
  told: (asked: PronounAsked) => number | null = () => null,
): Reference[] {
  return new PronounReader(source, entities, nominals, scorer, told).read();
}

class PronounReader {
  private readonly genders = new Map<Entity, Gender | null>();
  private readonly named: readonly Named[];
  private next = 0;
  private recent: Recent[] = [];
  private isQuoted = false;
  /** Who speaks the words in the marks that are open, where that is plain: "he" in them is somebody else. */
  private quotedBy: Entity | null = null;
  private readonly namedAt: NamedPeople<Entity>;
  private ahead: readonly (readonly Token[])[] = [];
  private readonly lastMeant = new Map<Gender, Entity>();
  private readonly stranger = new LastStranger();

  constructor(
    private readonly source: SourceText,
    entities: readonly Entity[],
    nominals: readonly Reference[],
    private readonly scorer: Scorer<PronounQuestion>,
    private readonly told: (asked: PronounAsked) => number | null,
  ) {
    const people = entities.filter(({ type }) => type === "person");
    for (const person of people) this.genders.set(person, genderOf(source, person));
    const byId = new Map(people.map((person) => [person.id, person]));
    this.named = [
      ...people.flatMap((person) =>
        person.mentions.map(({ start, end }) => ({ start, end, person, kind: 1 as const })),
      ),
      ...nominals.flatMap(({ start, end, entityId }) => {
        const person = byId.get(entityId);
        return person ? [{ start, end, person, kind: 3 as const }] : [];
      }),
    ].sort((a, b) => a.start - b.start);
    const byStart = new Map(this.named.filter(({ kind }) => kind === 1).map((named) => [named.start, named]));
    this.namedAt = { at: (start) => byStart.get(start) ?? null };
  }

  read(): Reference[] {
    let paragraph = -1;
    const tokens = sentenceTokens(this.source);
    return this.source.sentences.flatMap((span, sentence) => {
      const now = lastStartingAt(this.source.paragraphs, span.start);
      // A mark that was never closed spoils one paragraph at most.
      if (now !== paragraph) this.isQuoted = false;
      paragraph = now;
      this.ahead = tokens.slice(sentence, this.lastOf(paragraph, sentence) + 1);
      return this.readSentence(tokens[sentence]!, sentence, paragraph);
    });
  }

  private readSentence(tokens: readonly Token[], sentence: number, paragraph: number): Reference[] {
    const references: Reference[] = [];
    const place = { sentence, paragraph };
    let namedHere = 0;
    for (let i = 0; i < tokens.length; i++) {
      const { start, end, text, isWord } = tokens[i]!;
      if (!this.isQuoted) this.stranger.read(tokens, i, place, (noun) => this.isRoleOfSomebody(noun));
      while (this.next < this.named.length && this.named[this.next]!.start < end) {
        this.remember(this.named[this.next++]!, tokens, i, place, namedHere++ === 0);
      }
      if (!isWord) {
        this.readMark(tokens, i);
        continue;
      }
      const gender = MAY_BE_PRONOUN.test(text) ? PRONOUNS.get(text.toLowerCase()) : undefined;
      const found = gender ? this.resolve(gender, tokens, i, place, namedHere) : this.who(tokens, i);
      if (!found) continue;
      references.push({ start, end, entityId: found.person.id, confidence: found.confidence });
      if (!gender) continue;
      this.genders.set(found.person, gender);
      this.lastMeant.set(gender, found.person);
      this.remember({ start, end, person: found.person, kind: 2 }, tokens, i, place, namedHere++ === 0);
    }
    return references;
  }

  /** The last sentence of a paragraph, as far as a quotation is followed. */
  private lastOf(paragraph: number, sentence: number): number {
    const { sentences, paragraphs } = this.source;
    const end = paragraphs[paragraph]?.end ?? 0;
    let last = sentence;
    while (last - sentence < SENTENCES_AHEAD && sentences[last + 1] && sentences[last + 1]!.start < end) last++;
    return last;
  }

  private readMark(tokens: readonly Token[], i: number): void {
    const wasQuoted = this.isQuoted;
    this.openOrClose(tokens, i);
    if (wasQuoted !== this.isQuoted) this.quotedBy = this.isQuoted ? speakerOfMarks(this.ahead, i, this.namedAt) : null;
  }

  /** Two single marks are a double one; straight ones open and close by turns. */
  private openOrClose(tokens: readonly Token[], i: number): void {
    const { text, end } = tokens[i]!;
    const isTwo = text === "'" && tokens[i + 1]?.text === "'" && tokens[i + 1]!.start === end;
    if (text === '"' || isTwo) this.isQuoted = !this.isQuoted;
    else if (/^[“„«]$/.test(text)) this.isQuoted = true;
    else if (/^[”»]$/.test(text)) this.isQuoted = false;
  }

  /** "Ann Rowe, who said": the person whose name ended just before. */
  private who(tokens: readonly Token[], i: number): { person: Entity; confidence: number } | null {
    const { text } = tokens[i]!;
    if (text !== "who" && text !== "whom" && text !== "whose") return null;
    const before = tokens[i - 1]?.text === "," ? tokens[i - 2] : tokens[i - 1];
    const last = this.named[this.next - 1];
    return before && last?.end === before.end ? { person: last.person, confidence: WHO } : null;
  }

  private remember(
    { person, kind, end }: Span & { person: Entity; kind: 1 | 2 | 3 },
    tokens: readonly Token[],
    i: number,
    { sentence, paragraph }: Place,
    isFirst: boolean,
  ): void {
    const before = this.recent.find((other) => other.person === person);
    let last = i;
    while (last + 1 < tokens.length && tokens[last + 1]!.end <= end) last++;
    if (kind !== 2 && !this.isQuoted) this.stranger.name(tokens, i, last, this.genders.get(person) ?? null);
    const now: Recent = {
      person,
      sentence,
      paragraph,
      kind,
      isSubject: isFirst || (before?.sentence === sentence && before.isSubject),
      isQuoted: this.isQuoted,
      wordBefore: wordAt(tokens, i - 1),
      wordAfter: wordAt(tokens, last + 1),
      mentions: (before?.mentions ?? 0) + 1,
      first: i,
      last,
    };
    this.recent = [now, ...this.recent.filter((other) => other !== before)].slice(0, MOST_RECENT);
  }

  private resolve(
    gender: Gender,
    tokens: readonly Token[],
    i: number,
    place: Place,
    namedBefore: number,
  ): { person: Entity; confidence: number } | null {
    const among = this.recent.filter(
      (recent) =>
        place.paragraph - recent.paragraph < PARAGRAPHS_BACK &&
        (this.genders.get(recent.person) ?? gender) === gender &&
        !(this.isQuoted && recent.person === this.quotedBy) &&
        !this.isOtherThan(recent, tokens, i, place.sentence),
    );
    if (among.length === 0) return null;
    const question: PronounQuestion = {
      candidates: this.candidates(among, gender, place),
      word: wordAt(tokens, i),
      wordBefore: wordAt(tokens, i - 1),
      wordAfter: wordAt(tokens, i + 1),
      isQuoted: this.isQuoted,
      isFirst: i === 0,
      namedBefore,
    };
    const { start, end } = tokens[i]!;
    const right = this.told({ start, end, question, people: among.map(({ person }) => person) });
    if (right !== null) return { person: among[right]!.person, confidence: 1 };
    const stranger = this.strangerFor(gender, tokens, i, place);
    if (stranger?.isOther) return null;
    const shares = this.scorer.shares(question, [...among.keys()]);
    const subject = this.subjectOfSaid(tokens, i, place.sentence);
    const sure = subject ? among.indexOf(subject) : -1;
    if (sure >= 0) return { person: among[sure]!.person, confidence: Math.max(shares[sure]!, SUBJECT_OF_SAID) };
    let best = 0;
    for (let k = 1; k < among.length; k++) if (shares[k]! > shares[best]!) best = k;
    const confidence = shares[best]! * (stranger ? MAY_BE_STRANGER : 1);
    return shares[best]! < LEAST_SHARE ? null : { person: among[best]!.person, confidence };
  }

  /** "His lawyer came out. He said": the lawyer did. */
  private strangerFor(gender: Gender, tokens: readonly Token[], i: number, place: Place) {
    return this.isQuoted || !/^s?he$/i.test(tokens[i]!.text) ? null : this.stranger.speaks(gender, tokens, i, place);
  }

  /** Whether somebody who was named lately is said to be that: "his wife" may be Nina Vale, the wife of Harold Marsh. */
  private isRoleOfSomebody(noun: string): boolean {
    return this.recent.some(({ person }) => person.role?.text.toLowerCase().includes(noun));
  }

  /** "Brook said Tolland wishes to use his fame": the subject of the clause that the pronoun stands in. */
  private subjectOfSaid(tokens: readonly Token[], i: number, sentence: number): Recent | null {
    const [inner, outer] = this.recent;
    if (this.isQuoted || inner?.sentence !== sentence || outer?.sentence !== sentence || isObject(tokens, i))
      return null;
    return isSubjectOfSaid(tokens, outer, inner, i) ? inner : null;
  }

  /** Whoever does something to "him" is somebody else. */
  private isOtherThan(recent: Recent, tokens: readonly Token[], i: number, sentence: number): boolean {
    if (recent !== this.recent[0] || recent.sentence !== sentence || !isObject(tokens, i)) return false;
    return isSubjectOf(tokens, recent.first, recent.last, i);
  }

  private candidates(among: readonly Recent[], gender: Gender, place: Place): PronounCandidate[] {
    const most = Math.max(...among.map(({ mentions }) => mentions));
    return among.map((recent, rank) => ({
      sentences: place.sentence - recent.sentence,
      paragraphs: place.paragraph - recent.paragraph,
      rank,
      isSubject: recent.isSubject,
      kind: recent.kind,
      isQuoted: recent.isQuoted,
      wordBefore: recent.wordBefore,
      wordAfter: recent.wordAfter,
      isOfGender: this.genders.get(recent.person) === gender,
      mentions: recent.mentions,
      isCommonest: recent.mentions === most,
      isLastMeant: this.lastMeant.get(gender) === recent.person,
    }));
  }
}

function wordAt(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  return token ? hashString(token.text.toLowerCase()) : NONE + 1;
}
