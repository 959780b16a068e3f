import { isLetter } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import { type Gender, genderOfWord } from "./gender.ts";

/** What stands before a name and is no part of it: "General", "Prime Minister", "Mrs". */
export interface Title extends Span {
  /** In full and in small letters: "general" for "Gen.". */
  readonly word: string;
  /** Mr, Mrs, Ms: says who is meant, not what somebody is. */
  readonly isCourtesy: boolean;
  readonly gender: Gender | null;
}

const COURTESY = new Set("mr mrs ms miss mx sir dame lady lord madam messrs".split(" "));

const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    adm: "admiral",
    amb: "ambassador",
    brig: "brigadier",
    capt: "captain",
    cmdr: "commander",
    col: "colonel",
    cpl: "corporal",
    cllr: "councillor",
    det: "detective",
    dr: "doctor",
    fr: "father",
    gen: "general",
    gov: "governor",
    hon: "honourable",
    insp: "inspector",
    lt: "lieutenant",
    maj: "major",
    pres: "president",
    prof: "professor",
    pvt: "private",
    rep: "representative",
    rev: "reverend",
    sen: "senator",
    sgt: "sergeant",
    supt: "superintendent",
  }),
);

const WHOLE_TITLES = new Set(
  `admiral alderman ambassador appellant appellee archbishop ayatollah baron baroness bishop brigadier cardinal captain chairman chairwoman claimant
  chancellor chief colonel commander commissioner congressman congresswoman constable corporal councillor councilman
  councilwoman count countess dean defendant detective deputy director doctor duchess duke emir emperor empress father general governor imam
  inspector judge justice king lieutenant major marshal mayor minister mullah officer pastor petitioner plaintiff pope premier president
  prince princess private professor prosecutor queen rabbi representative respondent reverend senator sergeant secretary sheikh
  sheriff sister speaker spokesman spokeswoman sultan superintendent treasurer`.split(/\s+/),
);

/** The last word of a title that takes words before it: "Foreign Minister", "Secretary of State", "attorney general". */
const TITLE = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}-])((?:(?:${[...COURTESY, ...SHORT_FORMS.keys()].join("|")})\.?|` +
    `(?:(?:prime|foreign|vice|defen[cs]e|interior|finance|chief|attorney|deputy|major|lieutenant|secretary of|first) )?` +
    String.raw`(?:${[...WHOLE_TITLES].join("|")}|state))(?:[- ](?:designate|elect|general))?)[^\S\r\n]+$`,
  "iu",
);

/** The longest title with the words before it. */
const LOOK_BACK = 48;

/** The title that ends just before `start`, or null. "Prime Minister" is one; of "Mr President" the last is. */
export function titleBefore(text: string, start: number): Title | null {
  if (!endsTitle(text, start)) return null;
  const from = Math.max(0, start - LOOK_BACK);
  const match = TITLE.exec(text.slice(from, start));
  const words = match?.[1];
  if (!match || !words || !/^\p{Lu}|^(?:the )?\p{Ll}+$/u.test(words)) return null;
  const begin = from + match.index + match[0].lastIndexOf(words);
  const last = words.replace(/\.$/, "").toLowerCase();
  const isCourtesy = COURTESY.has(last);
  const word = SHORT_FORMS.get(last) ?? last;
  return { start: begin, end: begin + words.length, word, isCourtesy, gender: genderOfTitle(word) };
}

/** Whether a title may end just before `start`, by its last word: asked of every name, so without the whole pattern. */
function endsTitle(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && /[^\S\r\n]/.test(text[end - 1]!)) end--;
  if (end === start) return false;
  if (text[end - 1] === ".") end--;
  let begin = end;
  while (begin > 0 && end - begin < LOOK_BACK && isLetter(text, begin - 1)) begin--;
  const word = text.slice(begin, end).toLowerCase();
  return COURTESY.has(word) || SHORT_FORMS.has(word) || WHOLE_TITLES.has(word) || LAST_PARTS.has(word);
}

/** What titles of several words end with, and no title of one. */
const LAST_PARTS = new Set(["state", "designate", "elect", "general"]);

/** Whether a word alone is a title, and so no part of the name that begins with it. */
export function isTitleWord(word: string): boolean {
  const plain = word.replace(/\.$/, "").toLowerCase();
  return COURTESY.has(plain) || SHORT_FORMS.has(plain) || WHOLE_TITLES.has(plain);
}

/** "Captain" and "Judge" say nothing; "Mrs", "King", "spokeswoman" do. */
function genderOfTitle(word: string): Gender | null {
  return genderOfWord(word.split(" ").at(-1)!);
}
