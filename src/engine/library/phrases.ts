import { foldedWords } from "../citations/fold.ts";

/** Whether the words of `phrase` stand in `text` one after the other, whatever their marks and capitals. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return spelled(text).includes(spelled(phrase));
}

/** The words alone, a space before and behind each, so that only whole words match. */
function spelled(text: string): string {
  const words = foldedWords(text).filter(({ isWord }) => isWord);
  return ` ${words.map(({ key }) => key.toLowerCase()).join(" ")} `;
}
