/**
 * The names of the months as people write them, short and long, in the languages of many sources; from the Unicode
 * locale data that every JavaScript engine brings, so that no list of ours has to be right.
 */

const LANGUAGES = [
  "en",
  "fr",
  "de",
  "es",
  "it",
  "pt",
  "nl",
  "sv",
  "da",
  "nb",
  "fi",
  "pl",
  "cs",
  "ru",
  "uk",
  "tr",
  "el",
];

let months: ReadonlyMap<string, number> | null = null;

/** The month, from 1, that a word names, in any case and with or without accents and stop; undefined when it names none. */
export function monthNamed(word: string): number | undefined {
  months ??= collect();
  return months.get(fold(word));
}

function collect(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const disputed = new Set<string>();
  for (const language of LANGUAGES) {
    for (const style of ["long", "short"] as const) {
      // With the day, because Slavic languages write "of March" then, and without, as headings do.
      for (const day of [{ day: "numeric" }, {}] as const) {
        const format = new Intl.DateTimeFormat(language, {
          month: style,
          timeZone: "UTC",
          calendar: "gregory",
          ...day,
        });
        for (let month = 1; month <= 12; month++) {
          const name = fold(monthPart(format, month));
          if ((found.get(name) ?? month) !== month) disputed.add(name);
          if (/^\p{L}{3,}$/u.test(name)) found.set(name, month);
        }
      }
    }
  }
  // A word that is one month here and another there says nothing.
  for (const name of disputed) found.delete(name);
  // What newspapers print beside the locale data's own forms.
  return found.set("sept", 9);
}

function monthPart(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(2000, month - 1, 15));
  return parts.find(({ type }) => type === "month")?.value ?? "";
}

function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}
