/** The items of a list that stands in one line: "1. The first 2. The second", "a) ... b) ...", "• ... • ...". */
export interface Items {
  /** Where items begin, but for the first: each begins a sentence, whatever stands before it. */
  readonly starts: readonly number[];
  /** Where the stops of their marks stand, which end none. */
  readonly stops: ReadonlySet<number>;
}

const NONE: Items = { starts: [], stops: new Set() };

const BULLET = "[•⁃▪◦‣]";

/** The mark of a first item: a bullet, a number of up to two digits or a letter, and what closes it. */
const FIRST = new RegExp(
  `^\\s*(?<bullet>${BULLET}\\s*)?(?:(?<value>\\d{1,2}|[a-z])(?<close>\\.\\)|[.)]))?(?=\\s)`,
  "u",
);

/**
 * The items of a paragraph that begins with the mark of one; none where no second follows in the same shape, with the next number
 * or letter. Linear.
 */
export function itemsIn(prose: string): Items {
  const first = FIRST.exec(prose)?.groups;
  const after = new RegExp(`^\\s*${BULLET}`, "u").test(prose);
  if (!first?.value && !after) return NONE;
  return first?.value ? counted(prose, first.bullet ?? "", first.value, first.close!) : bulleted(prose);
}

function bulleted(prose: string): Items {
  const starts = [...prose.matchAll(new RegExp(`(?<=\\S\\s+)${BULLET}(?=\\s*\\S)`, "gu"))].map(({ index }) => index);
  return { starts, stops: new Set() };
}

function counted(prose: string, bullet: string, value: string, close: string): Items {
  const mark = `${bullet.trim()}\\s*(\\d{1,2}|[a-z])${close.replace(/[.)]/g, "\\$&")}(?=\\s+\\S)`;
  const starts: number[] = [];
  const stops = new Set([prose.indexOf(".", prose.indexOf(value))]);
  let last = value;
  for (const found of prose.matchAll(new RegExp(`(?<=\\s|^)${mark}`, "gu"))) {
    if (found[1] !== next(last) || (!bullet && refersTo(prose.slice(0, found.index)))) continue;
    last = found[1];
    starts.push(found.index);
    if (close.startsWith(".")) stops.add(found.index + found[0].lastIndexOf("."));
  }
  const isLetter = /[a-z]/.test(value);
  return starts.length === 0 && isLetter ? NONE : { starts, stops };
}

const next = (value: string): string =>
  /\d/.test(value) ? String(Number(value) + 1) : String.fromCharCode(value.charCodeAt(0) + 1);

/** A number behind a small word or a noun that is counted is that of a thing: "under section 2. The court", "of 3. He". */
function refersTo(before: string): boolean {
  const word = /(\S+)\s+$/u.exec(before.slice(-24))?.[1] ?? "";
  return SMALL.test(word) || COUNTED.test(word);
}

/** Articles, prepositions and links of the languages that have grammars here, and what shortens "number". */
const SMALL =
  /^(?:an?|the|of|to|in|on|at|by|as|or|and|for|per|no|der|die|das|den|dem|des|ein|am|im|zu|zum|zur|von|vom|bis|ab|bei|mit|und|le|la|les|du|de|et|ou|en|au|un|une|el|los|las|del|al|y|o|con|il|lo|gli|di|da|e|per|het|een|op|van|tot|os|as|do|em|nos?|nr|n)$/iu;

const COUNTED =
  /^(?:sections?|articles?|chapters?|pages?|parts?|figures?|tables?|paragraphs?|rules?|numbers?|exhibits?|counts?|claims?|from|with|under|than|about|over|only|just|January|February|March|April|June|July|August|September|October|November|December|Abschnitt|Artikel|Kapitel|Seite|Teil|Absatz|article|chapitre|artículo|capítulo|sección|página|articolo|capitolo)$/iu;
