import type { Random } from "../random.ts";
import { wordsIn } from "./articles.ts";
import { type Edit, foreignWords, type Material } from "./edits.ts";
import type { TrackedText } from "./trackedText.ts";

/** One or two words of the passage are others, are gone, or are new. */
export const rewordSlightly: Edit = (text, material) => {
  const length = text.passage ? wordsIn(text.text, text.passage).length : 0;
  return reword(text, material, length < 8 ? 1 : 1 + material.random.below(2));
};

/** Three to five tenths of its words. */
export const rewordHeavily: Edit = (text, material) => {
  const length = text.passage ? wordsIn(text.text, text.passage).length : 0;
  return reword(text, material, Math.max(2, Math.floor(length * (0.3 + 0.2 * material.random.next()))));
};

export const negate: Edit = (text, { random }) => {
  const words = text.passage ? wordsIn(text.text, text.passage) : [];
  if (words.length < 3) return text;
  const { end } = words[1 + random.below(words.length - 2)]!;
  return text.splice({ start: end, end }, " not", true);
};

/** Some words get another letter, as when errors are put right: one in five, at least one. */
export const respell: Edit = (text, { random }) => {
  const words = (text.passage ? wordsIn(text.text, text.passage) : []).filter(({ start, end }) => end - start > 4);
  const chosen = random.shuffle([...words]).slice(0, Math.max(1, Math.floor(words.length / 5)));
  return chosen
    .sort((a, b) => b.start - a.start)
    .reduce((edited, { start }) => {
      const at = start + 1 + random.below(3);
      return edited.splice({ start: at, end: at + random.below(2) }, random.pick(["e", "r", "s", "t"]), true);
    }, text);
};

/** Words of another article stand in its midst: a clause or a sentence. */
export const putInWithin: Edit = (text, material) => {
  const words = text.passage ? wordsIn(text.text, text.passage) : [];
  if (words.length < 3) return text;
  const { end } = words[1 + material.random.below(words.length - 2)]!;
  return text.splice({ start: end, end }, ` ${foreignWords(material, 3 + material.random.below(10))}`, true);
};

/** A paragraph of another article parts it. */
export const partByParagraph: Edit = (text, material) => {
  const words = text.passage ? wordsIn(text.text, text.passage) : [];
  if (words.length < 3) return text;
  const { end } = words[1 + material.random.below(words.length - 2)]!;
  return text.splice({ start: end, end }, `\n\n${foreignWords(material, 12)}\n\n`, true);
};

/** A stretch of its words is gone: a quarter to two fifths of them. */
export const takePartOut: Edit = (text, { random }) => {
  const words = text.passage ? wordsIn(text.text, text.passage) : [];
  const count = Math.floor(words.length * (0.25 + 0.15 * random.next()));
  if (count < 1 || words.length - count < 3) return text;
  const from = 1 + random.below(words.length - count - 1);
  return text.splice({ start: words[from]!.start, end: words[from + count]!.start }, "");
};

/** Changes as many words of the passage; at least half of them always stay. */
function reword(text: TrackedText, material: Material, count: number): TrackedText {
  const words = text.passage ? wordsIn(text.text, text.passage) : [];
  const most = Math.min(count, words.length >> 1);
  const chosen = material.random.shuffle(words.map((_, i) => i)).slice(0, most);
  return chosen
    .sort((a, b) => b - a)
    .reduce((edited, i) => changeWord(edited, words[i]!, i === 0 || i === words.length - 1, material), text);
}

type Way = "other" | "gone" | "new";

function changeWord(text: TrackedText, word: { start: number; end: number }, isAtEdge: boolean, material: Material) {
  const way = wayOf(material.random, isAtEdge);
  if (way === "new") return text.splice({ start: word.end, end: word.end }, ` ${foreignWords(material, 1)}`, true);
  if (way === "gone") return text.splice({ start: word.start, end: word.end + 1 }, "");
  return text.splice(word, foreignWords(material, 1 + material.random.below(2)), true);
}

/** At its edges a passage's words are exchanged only: where else would it begin or end? */
function wayOf(random: Random, isAtEdge: boolean): Way {
  if (isAtEdge) return "other";
  const chance = random.next();
  return chance < 0.5 ? "other" : chance < 0.75 ? "gone" : "new";
}
