import { nameKey } from "../../entities/knowledge/nameForms.ts";
import type { KeptArticle } from "../records/keptArticle.ts";

/** The forms of names that changes of pages touch. */
export class PageForms {
  private readonly firstWords: RegExp;
  private readonly keys: ReadonlySet<string>;
  /** "US" and "U.S." are one name, and have no word in common. */
  private readonly areOdd: boolean;

  constructor(forms: Iterable<string>) {
    const all = [...new Set(forms)].filter((form) => form.trim() !== "");
    const words = [...new Set(all.flatMap((form) => /[\p{L}\p{M}\p{N}]+/u.exec(form) ?? []))];
    this.firstWords = new RegExp(words.length > 0 ? `${BEFORE}(?:${words.join("|")})${BEHIND}` : NEVER, "iu");
    this.keys = new Set(all.map(nameKey));
    this.areOdd = all.some((form) => nameKey(form) !== form.toLowerCase());
  }

  /** Whether a document may use one of them: quickly, and rather too often than not. */
  mayStandIn({ source, entities }: KeptArticle): boolean {
    const { text, format } = source;
    if (format === "markdown" && LINKS.test(text)) return true;
    if (this.firstWords.test(text)) return true;
    if (!this.areOdd && !ACCENTED.test(text)) return false;
    return entities.some(({ name, aliases }) => [name, ...aliases].some((form) => this.keys.has(nameKey(form))));
  }
}

const NEVER = "(?!)";
/** No part of a longer word. */
const BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
const BEHIND = "(?![\\p{L}\\p{M}\\p{N}])";
const LINKS = /\[\[|\.(?:md|markdown)[)#>]/i;
/** Letters that a name may be written without. */
const ACCENTED = /[\u00c0-\u024f]|\p{Mn}/u;
