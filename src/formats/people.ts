/** More authors than this are a list of members. */
const MOST = 30;
const LONGEST_NAME = 60;

/** The names in what files say of their authors ("By Ann Rowe and Tom Hask", "Rowe, Ann; Hask, Tom"), each once, in order. */
export function peopleIn(written: readonly string[]): string[] {
  const all = written.flatMap((text) => namesIn(text.replace(/\s+/gu, " ").trim()));
  // "Ann Rowe, Staff Writer", "Ann Rowe, Associated Press": what somebody is stands behind his name.
  const people = all.filter((name) => !isOffice(name));
  const names = people.length > 0 ? people : all;
  return names.filter((name, i) => names.findIndex((other) => isSame(other, name)) === i).slice(0, MOST);
}

const IS_OFFICE =
  /(?:^|\s)(?:staff|writers?|reporters?|editors?|correspondents?|columnists?|contributors?|contributing|journalists?|producers?|photographers?|desk|bureau|newsroom|intern|president|director|manager|professor)(?:$|\s)|^(?:the )?(?:associated press|press association|reuters|bloomberg(?: news)?|agence france-presse|afp|dpa)$/iu;

/** Whether what is written for a name is one, and not what somebody is as well: "Maria del Carmen de la Torre" has six words. */
export const isNameAlone = (name: string) => name.split(" ").length <= 6 && !IS_OFFICE.test(name);

const isOffice = (name: string) => name.split(" ").length <= 4 && IS_OFFICE.test(name);

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function namesIn(text: string): string[] {
  if (/^(?:https?:)?\/\//i.test(text)) return [];
  return parted(text.replace(/\s*<[^<>]*@[^<>]*>/gu, "").replace(A_DAY, ""))
    .map((name) => name.replace(A_BY, "").replace(/^[\s,|•·–—:-]+|[\s,|•·–—:-]+$/gu, ""))
    .filter(isName);
}

function isName(name: string): boolean {
  return name.length > 1 && name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !/^\S+@\S+$/u.test(name);
}

/** "By", "Written by", "About the author": what bylines begin with. */
const A_BY =
  /^(?:(?:about|meet) the authors?\b|(?:(?:written|posted|published|edited|reported|story|words) )?(?:by|von|par|por|di|door)(?=[\s:]))[\s:]*/iu;
/** Bylines end with a day: "Ann Rowe - Apr 16, 2029 8:02 pm". */
const A_DAY = /\s*(?:[-–—|•·,]\s*)?(?:\b(?:\p{L}{3,9})\.? )?\d.*$/u;

/** Semicolons part names that may hold commas: "Rowe, Ann; Hask, Tom". */
function parted(line: string): string[] {
  if (line.includes(";")) return line.split(";");
  const pieces = line.split(/\s*,\s+and\s+|\s+(?:and|und|et|&|with)\s+|\s*[|•·]\s*|\s*\/\s+/u);
  return pieces.flatMap((piece) => {
    const parts = piece.split(/,\s+/u);
    // "Ann Rowe, Tom Hask" are two; "Rowe, Ann", "Ann Rowe, BBC" and "Ann Rowe, Jr." are one.
    return parts.every((part) => /\S\s+\S/u.test(part.trim())) ? parts : [piece];
  });
}
