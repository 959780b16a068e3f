import type { Random } from "../random.ts";

/** Somebody in a made talk. */
export interface Person {
  readonly first: string;
  readonly last: string;
  readonly isWoman: boolean;
  readonly place: string;
}

/** What somebody says, in paragraphs. */
export interface Said {
  readonly by: Person;
  readonly paragraphs: readonly string[];
}

/** A way in which transcripts are printed. */
export interface Layout {
  readonly name: string;
  /** Of how many people it is, at most. */
  readonly most: number;
  /** What stands above the talk. */
  readonly head: (people: readonly Person[]) => string;
  /** The label of a turn with what parts it from the words; `k`: the turn's number. */
  readonly label: (by: Person, k: number, people: readonly Person[]) => string;
  readonly isMarkdown?: boolean;
  /** No empty line between the turns. */
  readonly isDense?: boolean;
  /** Whether its labels name somebody whom the head or they themselves name. */
  readonly isNamed?: boolean;
}

const full = ({ first, last }: Person) => `${first} ${last}`;
const title = ({ isWoman }: Person) => (isWoman ? "Ms." : "Mr.");
const capitals = (words: string) => words.toUpperCase();
const clock = (k: number) => `${String(Math.floor(k / 4)).padStart(2, "0")}:${String((k * 17) % 60).padStart(2, "0")}`;
const present = (people: readonly Person[]) => `Present: ${people.map(full).join(", ")}.`;
const none = () => "";

export const LAYOUTS: readonly Layout[] = [
  {
    name: "NAME:",
    most: 5,
    head: (people) => `With ${people.map(full).join(", ")}`,
    label: ({ last }) => `${capitals(last)}: `,
  },
  { name: "First Last:", most: 5, head: none, label: (by) => `${full(by)}: ` },
  { name: "Mr. Name:", most: 5, head: present, label: (by) => `${title(by)} ${by.last}: ` },
  { name: "Mr. NAME.", most: 6, head: present, label: (by) => `${title(by)} ${capitals(by.last)}. ` },
  { name: "Mr. Name. (dense)", most: 6, head: present, label: (by) => `    ${title(by)} ${by.last}. `, isDense: true },
  {
    name: "Q. and A.",
    most: 2,
    head: ([, b]) =>
      `DEPOSITION\n\n${capitals(full(b!))}, having been duly sworn, testified as follows:\n\nBY MR. MARLOW:`,
    label: (by, _, people) => (by === people[0] ? "Q.  " : "A.  "),
    isDense: true,
  },
  {
    name: "Q: and A:",
    most: 2,
    head: ([a, b]) =>
      `${full(b!)} has lived in ${b!.place} for thirty years. ${full(a!)} spoke to ${b!.isWoman ? "her" : "him"} on Friday.`,
    label: (by, _, people) => (by === people[0] ? "Q: " : "A: "),
  },
  {
    name: "Hansard",
    most: 6,
    head: none,
    label: (by, k) => `${full(by)}${k < 6 ? ` (${by.place}) (${by.isWoman ? "Lab" : "Con"})` : ""}: `,
  },
  { name: "[00:01:12] Name:", most: 4, head: none, label: (by, k) => `[00:${clock(k)}] ${full(by)}: `, isDense: true },
  { name: "name alone", most: 4, head: none, label: (by) => `${full(by)}\n` },
  { name: "NAME ALONE", most: 4, head: present, label: (by) => `${capitals(by.last)}\n`, isDense: false },
  { name: "**Name:**", most: 3, head: none, label: (by, k) => `**${k < 3 ? full(by) : by.last}:** `, isMarkdown: true },
  {
    name: "Speaker 1:",
    most: 4,
    head: none,
    label: (by, _, people) => `Speaker ${people.indexOf(by) + 1}: `,
    isNamed: false,
  },
  { name: "name and time", most: 4, head: none, label: (by, k) => `${full(by)}  ${clock(k)}\n` },
  {
    name: "chat",
    most: 4,
    head: none,
    label: (by, k) => `01/03/2024, ${10 + Math.floor(k / 30)}:${String(10 + (k % 45))} - ${by.first}: `,
    isDense: true,
  },
  {
    name: "<nick>",
    most: 4,
    head: none,
    label: (by, k) => `[${10 + Math.floor(k / 30)}:${10 + (k % 45)}] <${by.first.toLowerCase()}> `,
    isDense: true,
    isNamed: false,
  },
  { name: "play", most: 4, head: () => "ACT ONE", label: ({ last }) => `${capitals(last)}. ` },
  {
    name: "broadcast",
    most: 4,
    head: none,
    label: (by, k) => `${capitals(k < 4 ? `${full(by)}${k === 0 ? ", host" : ""}` : by.last)}: `,
  },
  { name: "### Name", most: 3, head: () => "# Minutes", label: (by) => `### ${full(by)}\n\n`, isMarkdown: true },
];

const FIRST: Readonly<Record<string, readonly string[]>> = {
  women: "Maria Ruth Helena Ann Dana Ingrid Fatima Joan Laura Chloe Grace Susan".split(" "),
  men: "Peter Tom Joseph Samuel David Omar Hugo Karl Martin Simon Victor George".split(" "),
};
const LAST =
  "Marlowe Tolland Hask Ruiz Abara Lindqvist Okafor Brandt Castell Devlin Farrow Hollis Ibarra Keane Mendoza Novak".split(
    " ",
  );
const PLACES = "Stanmere Malden Aldwin Harrowby Thornbury Weston".split(" ");

/** People whose names differ. */
export function makePeople(count: number, random: Random): Person[] {
  const lasts = random.shuffle([...LAST]);
  const women = random.shuffle([...FIRST.women!]);
  const men = random.shuffle([...FIRST.men!]);
  return Array.from({ length: count }, (_, i) => {
    const isWoman = random.next() < 0.5;
    return { first: (isWoman ? women : men)[i]!, last: lasts[i]!, isWoman, place: random.pick(PLACES) };
  });
}
