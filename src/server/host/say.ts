import { type Argument, fill } from "../../message.ts";
import type { Translations } from "../../protocol/host/starting.ts";

/**
 * Says a sentence in the language of the person: `say("{0} does not hold these words.", name)`. The sentence in English is
 * the key of its translations (l10n/), as with `vscode.l10n.t`; the form of its places is that of src/message.ts.
 */
export interface Say {
  (message: string, ...args: Argument[]): string;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** Says everything as a client wants it; in English to clients that bring no translations. */
export function sayIn(translations: Translations | undefined): Say {
  const { language: named, messages } = translations ?? { language: "en", messages: {} };
  const language = languageNamed(named);
  const say = (message: string, ...args: Argument[]) => {
    const known = Object.hasOwn(messages, message) ? messages[message] : undefined;
    return fill(typeof known === "string" ? known : message, args, language);
  };
  return Object.assign(say, { language });
}

/** A client may send anything. */
function languageNamed(name: string): string {
  try {
    return Intl.getCanonicalLocales(name)[0] ?? "en";
  } catch {
    return "en";
  }
}
