/** Hebrew, Arabic, Syriac, Thaana, N'Ko, and the shapes of Arabic letters: written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const ALL_RIGHT_TO_LEFT = /[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const LEFT_TO_RIGHT = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/gu;
/** What stands from left to right within a line of the other kind: words and numbers, with what is between their letters. */
const ISLAND =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}](?:[^\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%])?/gu;
/** Words from right to left within a line from left to right. */
const RUN =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\s\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc,;:'"-]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;

/** Whether most of a text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT.test(text)) return false;
  return (text.match(ALL_RIGHT_TO_LEFT)?.length ?? 0) > (text.match(LEFT_TO_RIGHT)?.length ?? 0);
}

/**
 * The letters of a line in the order in which they are read. A page has them in the order in which they stand, from left to right
 * (Unicode Standard Annex 9, the other way round, for lines of one direction with words of the other in them).
 */
export function asRead(standing: string): string {
  if (!RIGHT_TO_LEFT.test(standing)) return standing;
  if (!isRightToLeft(standing)) return standing.replace(RUN, turned);
  return turned(standing).replace(ISLAND, turned);
}

/** What several letters are that are one glyph, as they stand. */
export function asStanding(letters: string): string {
  return letters.length > 1 && RIGHT_TO_LEFT.test(letters) ? turned(letters) : letters;
}

/** Back to front; marks stay behind their letter. */
function turned(text: string): string {
  return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).reverse().join("");
}
