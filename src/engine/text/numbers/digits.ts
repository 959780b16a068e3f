/** A number as digits give it. */
export interface DigitNumber {
  readonly value: number;
  /** The worth of its last digit: 1 for "40", 0.1 for "1.2". */
  readonly lastDigit: number;
  /** Whether marks part its thousands: "2,011" is no year. */
  readonly isGrouped: boolean;
}

/** 1.200.000, 1,200,000.50, and 12,00,000 as India writes. */
const GROUPED = /^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}(?:(?!\1)[.,](\d+))?$/;
/** Longer ones are codes, and more than a double holds. */
const LONGEST = 18;
const SPACES = /[\u00A0\u2009\u202F '’]/g;

/**
 * What a run of digits with stops and commas in it means: `decimal` is the mark that the text's language parts decimals by.
 * Null for what is no one number: an address, a version, a list, a date.
 */
export function digitNumber(digits: string, decimal: "." | ","): DigitNumber | null {
  const plain = digits.replace(SPACES, "");
  const isSpaced = plain !== digits;
  if (plain.length > LONGEST) return null;
  if (/^\d+$/.test(plain)) return numberOf(plain, "", isSpaced);
  const grouped = GROUPED.exec(plain);
  if (grouped) {
    const [, mark, fraction = ""] = grouped;
    const whole = fraction === "" ? plain : plain.slice(0, -fraction.length - 1);
    // One mark alone may be either; more of them, or another one behind, tell.
    if (mark !== decimal || fraction !== "" || whole.split(mark!).length > 2) {
      return numberOf(whole.replaceAll(mark!, ""), fraction, true);
    }
  }
  const [whole, fraction, ...more] = plain.split(/[.,]/);
  const mark = plain[whole!.length];
  if (more.length > 0 || (mark !== decimal && fraction!.length === 3)) return null;
  return mark === decimal || fraction!.length < 3 ? numberOf(whole!, fraction!, isSpaced) : null;
}

function numberOf(whole: string, fraction: string, isGrouped: boolean): DigitNumber {
  return { value: Number(`${whole}.${fraction}`), lastDigit: 10 ** -fraction.length, isGrouped };
}
