import type { ClaimKind } from "../../../src/engine/library/claims/claim.ts";
import type { Random } from "../random.ts";

/** A sentence with one fact changed, and where that stands in it. */
export interface Change {
  readonly kind: ClaimKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A name that people marked in articles. */
export interface GoldName {
  readonly text: string;
  readonly type: string;
}

/** The names of the sentence's own source, and of all. */
export interface Names {
  readonly own: readonly GoldName[];
  readonly all: readonly GoldName[];
  /** The paragraph that the sentence stands in: what it holds is no change. */
  readonly paragraph: string;
  readonly article: string;
}

function at(text: string, index: number, length: number, instead: string, kind: ClaimKind): Change {
  return {
    kind,
    text: text.slice(0, index) + instead + text.slice(index + length),
    start: index,
    end: index + instead.length,
  };
}

const WORDS = [
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "fifteen",
  "twenty",
  "thirty",
  "forty",
];

/** Another number of the same form: digits, words, per cent. */
export function changeNumber(text: string, random: Random): Change | null {
  const digits = [...text.matchAll(/(?<![\p{L}\d.,:/-])\d+(?:,\d+)*(?:\.\d+)?(?![\d:/]|(?:st|nd|rd|th|s)\b)/gu)].filter(
    ({ 0: found, index }) => {
      const isDate =
        /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) $/.test(
          text.slice(0, index),
        );
      const isMonthBehind =
        /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(
          text.slice(index + found.length),
        );
      return !isDate && !isMonthBehind && !/^(?:1[5-9]|20)\d\d,?$/.test(found);
    },
  );
  const words = [
    ...text.matchAll(
      /(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?![\p{L}-])/gu,
    ),
  ];
  const all = [...digits, ...words];
  if (all.length === 0) return null;
  const { 0: found, index } = random.pick(all);
  if (/%|per ?cent/.test(text.slice(index + found.length, index + found.length + 10)) && random.below(4) === 0) {
    const [unit] = /^\s?(?:%|per ?cent)/.exec(text.slice(index + found.length)) ?? [];
    if (unit) return at(text, index, found.length + unit.length, `${found} percentage points`, "number");
  }
  const instead = /\d/.test(found) ? otherDigits(found, random) : random.pick(WORDS.filter((word) => word !== found));
  return at(text, index, found.length, instead, "number");
}

function otherDigits(found: string, random: Random): string {
  for (;;) {
    const places = [...found.matchAll(/\d/g)].map(({ index }) => index);
    const place = random.pick(places);
    const digit = String(place === 0 ? 1 + random.below(9) : random.below(10));
    const instead =
      random.below(5) === 0 && !found.includes(",") && !found.includes(".")
        ? `${found}0`
        : found.slice(0, place) + digit + found.slice(place + 1);
    if (instead !== found && Number(instead.replaceAll(",", "")) > 0) return instead;
  }
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Another weekday, day, month or year. */
export function changeDate(text: string, random: Random): Change | null {
  const days = [...text.matchAll(new RegExp(`\\b(?:${WEEKDAYS.join("|")})\\b(?! \\p{Lu})`, "gu"))];
  const months = [...text.matchAll(new RegExp(`\\b(?:${MONTHS.join("|")})\\b`, "g"))].filter(({ 0: found, index }) =>
    found !== "May" && found !== "March"
      ? true
      : /\d ?$|\b(?:in|of|since|on|last|next) $/i.test(text.slice(0, index)) ||
        /^ \d/.test(text.slice(index + found.length)),
  );
  const years = [...text.matchAll(/(?<=\b(?:in|since|of|from|by|until|,) )(?:19|20)\d\d\b(?! ?[-–/])/gi)];
  const dates = months.flatMap(({ 0: month, index }) => {
    const before = /(?<![\d,.])(\d{1,2})(?:st|nd|rd|th)? $/.exec(text.slice(0, index));
    const behind = /^ (\d{1,2})\b(?![\d:]|,\d)/.exec(text.slice(index + month.length));
    return before
      ? [{ start: before.index, found: before[1]! }]
      : behind
        ? [{ start: index + month.length + 1, found: behind[1]! }]
        : [];
  });
  const all = [
    ...days.map(({ 0: found, index }) => ({
      start: index,
      found,
      instead: random.pick(WEEKDAYS.filter((day) => day !== found)),
    })),
    ...months.map(({ 0: found, index }) => ({
      start: index,
      found,
      instead: random.pick(MONTHS.filter((month) => month !== found)),
    })),
    ...years.map(({ 0: found, index }) => ({
      start: index,
      found,
      instead: String(Number(found) + random.pick([-11, -4, -3, -2, -1, 1, 2, 3])),
    })),
    ...dates.map(({ start, found }) => ({
      start,
      found,
      instead: String(((Number(found) + 1 + random.below(25)) % 28) + 1),
    })),
  ].filter(({ found, instead }) => found !== instead);
  if (all.length === 0) return null;
  const { start, found, instead } = random.pick(all);
  return at(text, start, found.length, instead, "date");
}

/** Another name of the same type: half of them from the same article, where that has one. */
export function changeName(text: string, { own, all, paragraph, article }: Names, random: Random): Change | null {
  const named = own.filter(
    ({ text: name }) => name.length > 2 && new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, "u").test(text),
  );
  const whole = named.filter(
    ({ text: name }) => !named.some((other) => other.text !== name && other.text.includes(name)),
  );
  if (whole.length === 0) return null;
  const { text: name, type } = random.pick(whole);
  if (type === "other") return null;
  const shares = (other: string) =>
    other.split(/[ -]/).some((word) => word.length > 2 && paragraph.includes(word)) ||
    other.includes(name) ||
    name.includes(other);
  const fits = (other: GoldName) => other.type === type && other.text.length > 2 && !shares(other.text);
  const fromOwn = own.filter(fits);
  const fromAll = all.filter((other) => fits(other) && !article.includes(other.text));
  const pool = fromOwn.length > 0 && random.below(2) === 0 ? fromOwn : fromAll;
  if (pool.length === 0) return null;
  const instead = random.pick(pool).text;
  return at(
    text,
    text.search(new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, "u")),
    name.length,
    instead,
    "name",
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A "not" put in, or taken out. */
export function changeNegation(text: string, random: Random): Change | null {
  const out = [
    ...text.matchAll(
      /\b(did|does|do) not (\p{Ll}+)|\b(is|are|was|were|has|have|had|will|would|can|could|should|must|may) not\b|\b(is|was|were|are|has|have|had|would|could|should|did|does)n['’]t\b/gu,
    ),
  ];
  if (out.length > 0) {
    const match = random.pick(out);
    const instead = match[1] ? asTold(match[1], match[2]!) : (match[3] ?? match[4]!);
    const changed = at(text, match.index, match[0].length, instead, "negation");
    const [next = ""] = /^ ?\S+ \S+ \S+/.exec(changed.text.slice(changed.end)) ?? [];
    return { ...changed, end: changed.end + next.length };
  }
  const put = [
    ...text.matchAll(
      /(?<!["“])\b(is|are|was|were|has|have|had|will|would|can|could|should|must)\b(?= \p{Ll}{2,})(?! not\b| no\b| n[eo])/gu,
    ),
  ];
  if (put.length === 0) return null;
  const match = random.pick(put);
  const changed = at(text, match.index, match[0].length, `${match[0]} not`, "negation");
  const [next = ""] = /^ \S+ \S+ \S+/.exec(changed.text.slice(changed.end)) ?? [];
  return { ...changed, end: changed.end + next.length };
}

/** "did not comment" without "not" */
function asTold(aux: string, verb: string): string {
  if (aux === "do") return verb;
  if (aux === "does") return `${verb}s`;
  return `${verb}${verb.endsWith("e") ? "d" : "ed"}`;
}
