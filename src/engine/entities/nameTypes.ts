import { COUNTRY_NAMES, isGroupName } from "./countries.ts";
import { isFirstName } from "./gender.ts";
import type { EntityType } from "./mention.ts";
import type { NameRun } from "./nameRuns.ts";
import { titleBefore } from "./titles.ts";
import { knownName } from "./world.ts";

/** A type and how much this one mention says for it. */
export interface Guess {
  readonly type: EntityType;
  readonly weight: number;
}

const ORGANIZATION =
  /^(?:Academy|Administration|Agency|Airlines?|Airways|Alliance|Army|Assembly|Association|Authority|Bank|Board|Brigades?|Broadcasting|Bureau|Cabinet|Center|Centre|Chamber|Club|Coalition|College|Commission|Committee|Company|Conference|Congress|Conservancy|Corp|Corporation|Corps|Council|Court|Courier|Department|Federation|Fighters|Forces|Foundation|Front|Fund|Government|Group|Guards?|Herald|Hospital|Inc|Institute|Institution|Journal|Knesset|League|Ltd|Media|Ministry|Mission|Movement|Navy|Network|News|Office|Organi[sz]ation|Pact|Parliament|Party|Partnership|Police|Post|Press|School|Senate|Service|Services|Society|Staff|Studies|Supreme|Symphony|Syndicate|Telegraph|Times|Tribune|Trust|Union|University|Wire|Brotherhood)$/;

const LOCATION =
  /^(?:Airport|Avenue|Base|Basin|Bay|Beach|Boulevard|Bridge|Canal|Cape|Castle|City|Coast|County|Desert|District|East|Falls|Forest|Gulf|Harbou?r|Heights|Highway|Hill|Hills|House|Island|Islands|Isle|Lake|Mount|Mountains?|North|Ocean|Palace|Park|Peninsula|Plaza|Port|Province|Quay|Region|River|Road|Rock|Sea|Sound|South|Square|Stadium|State|Strait|Street|Territory|Town|Tower|Valley|Village|West|Wharf)$/;

const PLACE_FIRST = /^(?:Port|Fort|Mount|Lake|Cape|San|Santa|Saint|St|New|Los|Las|El|Tel|Rio|Gulf|Isle)$/;

const OTHER =
  /^(?:Act|Agreement|Award|Awards|Bible|Bill|Championship|Code|Constitution|Cup|Day|Games|Koran|Law|Olympics|Pact|Prize|Protocol|Quran|Summit|Treaty|War)$/;

const PLACE_BEFORE = /^(?:in|near|across|throughout|outside|inside|to|from|at|around|toward|towards|into)$/i;
const SPEAKING = /^(?:said|says|told|asked|added|wrote|who|argued|noted|whose|replied|explained|insisted)$/;

/** What kind of name a run is, by its own words first, then by its neighbours. */
export function guessType(prose: string, run: NameRun, families: ReadonlySet<string>): Guess {
  const words = run.tokens.filter((token) => token.isWord).map((token) => token.text);
  const name = prose.slice(run.tokens[0]!.start, run.tokens.at(-1)!.end).replace(/\s+/g, " ");
  return byList(name, words) ?? byWords(words) ?? byNeighbours(prose, run, words, families);
}

function byList(name: string, words: readonly string[]): Guess | null {
  const known = knownName(name);
  if (known) return { type: known.type, weight: 5 };
  if (COUNTRY_NAMES.has(name)) return { type: "location", weight: 5 };
  if (words.every(isGroupName) || isGroupName(name)) return { type: "group", weight: 5 };
  return null;
}

/** Whether lists know the name, wherever it stands. */
export function isKnown(name: string): boolean {
  return byList(name, [name]) !== null;
}

/** Whether the word is what a name ends in, and none by itself. */
export function isHeadNoun(word: string): boolean {
  return ORGANIZATION.test(word) || LOCATION.test(word) || OTHER.test(word);
}

function byWords(words: readonly string[]): Guess | null {
  const last = words.at(-1)!;
  if (words.length > 1 && OTHER.test(last)) return { type: "other", weight: 3 };
  if (words.length > 1 && (LOCATION.test(last) || PLACE_FIRST.test(words[0]!)) && !ORGANIZATION.test(last))
    return { type: "location", weight: 2 };
  if (words.some((word) => ORGANIZATION.test(word))) return { type: "organization", weight: words.length > 1 ? 4 : 1 };
  if (words.length === 1 && /^(?:\p{Lu}[\p{Lu}&.]{1,5})$/u.test(last)) return { type: "organization", weight: 2 };
  return null;
}

function byNeighbours(prose: string, run: NameRun, words: readonly string[], families: ReadonlySet<string>): Guess {
  if (titleBefore(prose, run.tokens[0]!.start)) return { type: "person", weight: 4 };
  if (words.length > 1 && isFirstName(words[0]!)) return { type: "person", weight: 3 };
  if (families.has(words.at(-1)!) && words.length < 4) return { type: "person", weight: 2 };
  const before = run.sentence[run.first - 1]?.text ?? "";
  const after = run.sentence[run.last + 1]?.text ?? "";
  if (PLACE_BEFORE.test(before)) return { type: "location", weight: 1 };
  if (SPEAKING.test(after)) return { type: "person", weight: 1.5 };
  if (before === "the" || before === "The") return { type: "organization", weight: 0.5 };
  return words.length > 1 && words.length < 4 ? { type: "person", weight: 0.6 } : { type: "location", weight: 0.4 };
}
