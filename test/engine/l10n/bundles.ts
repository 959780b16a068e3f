import { readdirSync, readFileSync } from "node:fs";
import { places, pluralForms } from "../../../src/message.ts";

export type Bundle = Readonly<Record<string, string>>;

export const readBundle = (path: string): Bundle => JSON.parse(readFileSync(path, "utf8"));

/** The languages that there is a file for, beside English: "bundle.l10n.de.json" is of "de". */
export function languagesOf(folder: string, file: RegExp): string[] {
  return readdirSync(folder).flatMap((name) => file.exec(name)?.[1] ?? []);
}

/** A place of a sentence: which argument stands in it, and how. */
interface Place {
  readonly argument: string;
  readonly forms: ReadonlyMap<string, string> | null;
}

/** The places of a sentence, those within plural forms too. */
function placesOf(message: string): Place[] {
  return places(message).flatMap(({ start, end }): Place[] => {
    const [, argument = "", rest = ""] =
      /^([^,]*(?:, number)?)(?:, plural, ([\s\S]*))?$/.exec(message.slice(start + 1, end)) ?? [];
    if (rest === "") return [{ argument, forms: null }];
    const forms = pluralForms(rest);
    return [{ argument: `${argument}, plural`, forms }, ...[...forms.values()].flatMap(placesOf)];
  });
}

/** What stands in the places of a sentence, each kind once: "0", "1, number", "2, plural". */
export function argumentsOf(message: string): string[] {
  return [...new Set(placesOf(message).map(({ argument }) => argument))].sort();
}

/** The plurals of a sentence whose forms are not just those that the language has. */
export function wrongPlurals(message: string, language: string): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join();
  return placesOf(message)
    .flatMap(({ forms }) => (forms ? [[...forms.keys()].sort().join()] : []))
    .filter((forms) => forms !== categories);
}

/** What a translation must leave as it is: commands, settings and code, in whatever order. */
export function untranslated(text: string): string[] {
  return (text.match(/\(command:[\w.]+\)|`[^`]*`|\$\([\w-]+\)/g) ?? []).sort();
}
