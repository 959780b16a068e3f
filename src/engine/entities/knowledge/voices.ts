import { isRoleNoun } from "./roleNouns.ts";

/** Whether a noun is somebody, or a body, that speaks for itself, whosever it is: "spokesman", "aides", "campaign". */
export function isVoice(noun: string): boolean {
  const plain = noun.toLowerCase();
  return isOne(plain) || isOne(singular(plain));
}

const isOne = (noun: string) => isPerson(noun) || isRoleNoun(noun, "organization") || BODIES.has(noun);

/** Whether a noun is one person: "lawyer", "woman". */
export function isPerson(noun: string): boolean {
  return isRoleNoun(noun, "person") || PEOPLE.has(noun);
}

function singular(noun: string): string {
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.endsWith("men") ? `${noun.slice(0, -2)}an` : noun.replace(/s$/, "");
}

/** Those who speak beside the offices, trades and kin that any name may have. */
const PEOPLE = words(`
  accuser admirer agent associate backer biographer boy boyfriend child colleague confidant defender defendant donor employee
  ex-husband ex-wife fan fiance fiancée follower girl girlfriend insider landlord loyalist man member opponent passenger person
  plaintiff predecessor publicist relative resident rival source staffer successor supporter surrogate tenant translator
  teenager voter whistleblower woman worker`);

const BODIES = words("administration camp campaign estate family office parent people staff team");

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
