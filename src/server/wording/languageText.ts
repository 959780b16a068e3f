import type { Article } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";

/** What the person calls the language of a text, or its script; "" for English, whose names and quotations are learnt. */
export function otherLanguage(say: Say, { source: { language } }: Article): string {
  if (language === "en") return "";
  return new Intl.DisplayNames([say.language], { type: "language" }).of(language) ?? language;
}

/** What a reader should know of a name in a text that is not in English; "" for English. */
export function languageRemark(say: Say, article: Article): string {
  const language = otherLanguage(say, article);
  return language && say("Language of the text: {0}. Its names are told by their capitals alone.", language);
}
