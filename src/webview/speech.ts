import { type Argument, fill, numberIn } from "../message.ts";
import type { Days } from "../protocol/pictures/pictures.ts";
import type { WordKey, Words } from "./messages.ts";

/** Says sentences and dates in the language of VS Code. */
export class Speech {
  /** "12 March 2026"; American English writes dates in a way that reads badly beside quoted ones. */
  private readonly dates: Intl.DateTimeFormat;
  private readonly months: Intl.DateTimeFormat;

  constructor(
    private readonly words: Words,
    readonly language: string,
  ) {
    const locale = language === "en" ? "en-GB" : language;
    const inUtc = { timeZone: "UTC", calendar: "gregory" } as const;
    this.dates = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", ...inUtc });
    this.months = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", ...inUtc });
  }

  say(key: WordKey, ...args: Argument[]): string {
    return fill(this.words[key], args, this.language);
  }

  number(count: number): string {
    return numberIn(this.language, count);
  }

  /** "12 March 2026", "March 2026", "2026", "9 March 2026 to 15 March 2026" */
  days({ from, to }: Days): string {
    const [first, last] = [dateOf(from), dateOf(to - 1)];
    if (to - from === 1) return this.dates.format(first);
    const isFromFirst = first.getUTCDate() === 1 && dateOf(to).getUTCDate() === 1;
    if (isFromFirst && to - from <= 31) return this.months.format(first);
    const years = first.getUTCMonth() === 0 && dateOf(to).getUTCMonth() === 0 && isFromFirst;
    if (!years) return this.say("stretch", this.dates.format(first), this.dates.format(last));
    const [a, b] = [first.getUTCFullYear(), last.getUTCFullYear()];
    return a === b ? String(a) : this.say("stretch", String(a), String(b));
  }

  /** The year in which days begin. */
  year({ from }: Days): string {
    return String(dateOf(from).getUTCFullYear());
  }
}

const dateOf = (day: number) => new Date(day * 86_400_000);
