/**
 * What is known of a language whose names and quotations are not learnt: lists of words, in one file a language. All lists are words
 * with spaces between, small unless the language writes them with a capital.
 */
export interface GrammarWords {
  /** Finite forms that bring what somebody says. */
  readonly says: string;
  /** Their participles, behind a form of "have". */
  readonly said: string;
  /** Forms of "have" that make the perfect. */
  readonly has: string;
  /** What stands before somebody who is the authority for a sentence, one phrase a line: "according to". */
  readonly according: string;
  /** The same behind the name: "zufolge". */
  readonly behind?: string;
  /** "In his opinion": the same of somebody who is no more named, one phrase a line; the possessive is its second word, or its first. */
  readonly inOwnOpinion?: string;
  /** A verb needs no subject: "dijo". */
  readonly dropsPronouns?: boolean;
  /** What stands for the verb between quoted words and their speaker: ", so Behrens". */
  readonly thus?: string;
  /** What begins "as the police said, ...". */
  readonly as?: string;
  /** What joins reported words to the verb: "that". */
  readonly that: string;
  /** Verbs whose forms say by themselves that words are reported. */
  readonly reporting?: string;
  /** Articles and other words before a noun that may be a subject. */
  readonly determiners: string;
  readonly prepositions: string;
  /** Those before which a place stands without an article. */
  readonly placePrepositions: string;
  readonly he: string;
  readonly she: string;
  /** Words that begin another clause, inside which nobody is its speaker. */
  readonly relatives: string;
  readonly subordinators: string;
  /** Titles and words for men and women. */
  readonly mister: string;
  readonly mistress: string;
  /** Titles that say neither. */
  readonly titles: string;
  /** Common first names. */
  readonly men: string;
  readonly women: string;
  /** What people are. */
  readonly heRoles: string;
  readonly sheRoles: string;
  readonly roles: string;
  /** Words that stand for the same office: one group a line. */
  readonly sameRoles?: string;
  /** What speaks without being a person. */
  readonly bodies: string;
  /** Words that begin the name of an organization. */
  readonly organizations: string;
  /** Days, months and what else stands for a time. */
  readonly times: string;
  /** Small words that have a capital at the beginning of a sentence only. */
  readonly small: string;
  /** Small words within names. */
  readonly links: string;
  /** Nouns with a capital that are no names, and words that say nothing as one. */
  readonly noNames: string;
  /** Endings of nouns that are no names, where every noun has a capital. */
  readonly nounEndings?: RegExp;
  /** Endings of compound nouns that are roles, where nouns are joined. */
  readonly roleEndings?: RegExp;
  /** What an apostrophe cuts off: "l'", "d'". */
  readonly elided?: RegExp;
  /** Forms of speech that have their pronoun behind a hyphen: "dit-il", "a-t-elle". */
  readonly hasClitics?: boolean;
  /** The endings of verbs of speech of which several people are the subject. */
  readonly pluralVerbs: RegExp;
  /** The verb is the second part of a sentence, whatever the first is: "Gestern sagte sie". */
  readonly isVerbSecond?: boolean;
  /** Every noun has a capital. */
  readonly hasCapitalNouns?: boolean;
}

type ListName = {
  [Key in keyof GrammarWords]-?: NonNullable<GrammarWords[Key]> extends string ? Key : never;
}[keyof GrammarWords];

/** Phrases as lists of words, the longest first. */
function phrases(lines: string): string[][] {
  return lines
    .split("\n")
    .flatMap((line) => (line.trim() ? [line.trim().split(/\s+/u)] : []))
    .sort((a, b) => b.length - a.length);
}

/** A grammar with its lists as sets. */
export class Grammar {
  private readonly sets = new Map<ListName, ReadonlySet<string>>();

  constructor(
    readonly language: string,
    readonly words: GrammarWords,
  ) {
    this.accordingTo = phrases(words.according);
    this.inOwnOpinion = phrases(words.inOwnOpinion ?? "");
  }

  /** Whether a word is in a list as it is written, or with a small first letter. */
  is(list: ListName, word: string): boolean {
    let set = this.sets.get(list);
    if (!set) {
      set = new Set((this.words[list] ?? "").split(/\s+/u).filter(Boolean));
      this.sets.set(list, set);
    }
    return set.has(word) || set.has(word.toLowerCase());
  }

  /** The phrases before an authority, as lists of words, the longest first. */
  readonly accordingTo: readonly (readonly string[])[];
  readonly inOwnOpinion: readonly (readonly string[])[];

  /** Whether a verb of speech is said of several people, by its ending. */
  isPlural(verb: string): boolean {
    return this.words.pluralVerbs.test(verb);
  }

  isRole(word: string): boolean {
    return this.isPlainRole(word) || (this.words.hasCapitalNouns === true && this.isCompoundRole(word));
  }

  /** "Innensenator": the last part of a compound says what it is. */
  private isCompoundRole(word: string): boolean {
    for (let at = 3; at <= word.length - 5; at++) {
      const part = word.slice(at).toLowerCase();
      if (this.isPlainRole(part[0]!.toUpperCase() + part.slice(1))) return true;
    }
    return false;
  }

  private isPlainRole(word: string): boolean {
    return (
      this.is("roles", word) ||
      this.is("heRoles", word) ||
      this.is("sheRoles", word) ||
      (this.words.roleEndings?.test(word) ?? false)
    );
  }

  isTitle(word: string): boolean {
    const plain = word.replace(/\.$/u, "");
    return this.is("mister", plain) || this.is("mistress", plain) || this.is("titles", plain);
  }

  isFirstName(word: string): boolean {
    return this.is("men", word) || this.is("women", word);
  }
}
