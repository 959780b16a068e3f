/**
 * Sentences with places in them, for both ends: `{0}`, `{0, number}` and `{0, plural, one {# note} other {# notes}}`. That
 * much of ICU MessageFormat (unicode-org.github.io/icu/userguide/format_parse/messages) is all that the bundles in l10n/
 * need; a whole one weighs more than all our sentences together, in each of four bundles. A `'` is a letter like any other.
 */

/** What stands in a place: a word as it is, or a number. */
export type Argument = string | number;

/**
 * The sentence, with what stands in its places. Numbers with `number` or `#` are written as the language writes them.
 * @param language a BCP 47 tag, which says which plural forms there are; an unknown one counts as English
 */
export function fill(message: string, args: readonly Argument[], language: string): string {
  return message.includes("{") ? pieces(message, { args, language }, null) : message;
}

interface Context {
  readonly args: readonly Argument[];
  readonly language: string;
}

function pieces(message: string, context: Context, counted: number | null): string {
  let filled = "";
  let at = 0;
  for (const { start, end } of places(message)) {
    filled += numbered(message.slice(at, start), context, counted) + placed(message.slice(start + 1, end), context);
    at = end + 1;
  }
  return filled + numbered(message.slice(at), context, counted);
}

/** Within a plural form `#` is the number. */
function numbered(text: string, { language }: Context, counted: number | null): string {
  return counted === null ? text : text.replaceAll("#", numberIn(language, counted));
}

/** What is within the braces of a place: `0`, `0, number` or `0, plural, one {...} other {...}`. */
function placed(place: string, context: Context): string {
  const [, index = "", kind, forms = ""] = PLACE.exec(place) ?? [];
  const value = context.args[Number(index)];
  if (index === "" || value === undefined) return `{${place}}`;
  if (kind === undefined) return String(value);
  const number = Number(value);
  if (kind === "number") return numberIn(context.language, number);
  const known = pluralForms(forms);
  const form = known.get(rulesOf(context.language).plurals.select(number)) ?? known.get("other") ?? "";
  return pieces(form, context, number);
}

const PLACE = /^(\d+)(?:, (number|plural)(?:, ([\s\S]*))?)?$/;

/** The forms of a plural by their category: "one {# note} other {# notes}". */
export function pluralForms(forms: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  for (const { start, end } of places(forms)) {
    found.set(forms.slice(at, start).trim(), forms.slice(start + 1, end));
    at = end + 1;
  }
  return found;
}

/** Where the outermost braces stand. */
export function places(message: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < message.length; i++) {
    if (message[i] === "{" && depth++ === 0) start = i;
    if (message[i] === "}" && depth > 0 && --depth === 0) found.push({ start, end: i });
  }
  return found;
}

/** 1,200 or 1.200 or 1 200. */
export function numberIn(language: string, number: number): string {
  return rulesOf(language).numbers.format(number);
}

interface Rules {
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

/** Made once for each language: to make one takes longer than to write a thousand numbers. */
const rules = new Map<string, Rules>();

function rulesOf(language: string): Rules {
  const made = rules.get(language) ?? rulesMade(language);
  rules.set(language, made);
  return made;
}

function rulesMade(language: string): Rules {
  try {
    return { plurals: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
  } catch {
    return rulesMade("en");
  }
}
