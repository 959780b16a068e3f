import { knownName } from "../knowledge/wellKnownNames.ts";
import type { Mention } from "../mention.ts";

/**
 * The names of a text, where a word alone is a part of somebody's name and a place's as well: "Florence", behind "Nadia Florence", is she
 * where it does what people do, and the city where people live in it or go to it. What tells neither stays as it was. `mentions` in
 * order and without overlaps, and so is the result. Linear.
 */
export function withPlaceNamesakes(prose: string, mentions: readonly Mention[]): Mention[] {
  const people = new Set<string>();
  return mentions.map((mention) => {
    const { start, end, type } = mention;
    const words = prose.slice(start, end).split(/\s+/u);
    if (type === "person" && words.length > 1 && words.length <= MOST_WORDS) {
      for (const word of [words[0]!, words.at(-1)!]) people.add(word);
      return mention;
    }
    const isNamesake = words.length === 1 && (type === "person" || type === "location") && people.has(words[0]!);
    return isNamesake ? { ...mention, type: asWhat(prose, start, end) ?? type } : mention;
  });
}

/** No person's name has more words. */
const MOST_WORDS = 4;

function asWhat(prose: string, start: number, end: number): "person" | "location" | null {
  const before = prose.slice(Math.max(0, start - LOOKED_AT), start);
  const behind = prose.slice(end, end + LOOKED_AT);
  if (PLACE_BEFORE.test(before) || PLACE_BEHIND.test(behind)) return "location";
  if (PREPOSITION.test(before)) return null;
  if (PERSON_BEHIND.test(behind) || PERSON_BEFORE.test(before)) return "person";
  // Governments speak and want things, too: "Washington said it would not".
  const mayBeGovernment = knownName(prose.slice(start, end))?.type === "location";
  return !mayBeGovernment && SPEAKS.test(behind) ? "person" : null;
}

const LOOKED_AT = 40;

/** Where people live, come from and go to. */
const PLACE_BEFORE =
  /(?:\b(?:born|live[sd]?|living|grew up|grow up|raised|die[sd]|arrive[sd]?|stay(?:s|ed)?|settle[sd]?|based|held|landed|married|resid(?:es|ed|ing)|stud(?:ies|ied)|work(?:s|ed)|hometown|home|house|office|hotel|museum|gallery|airport|streets?|suburbs?|people)\s(?:in|near|outside|at|of)\s|\b(?:move[sd]?|went|go(?:es|ing)?|flew|fl(?:y|ies)|travel(?:s|led|ed|ling|ing)?|drove|drives?|sail(?:s|ed)?|return(?:s|ed|ing)?|came|comes?|coming|walk(?:s|ed)?|trips?|flights?|visits?|road|train|ferry|back|way)\s(?:to|from|into|through)\s|\b(?:the (?:city|town|village|port|mayor|bishop|university|streets|people) of|downtown|central|nearby|north of|south of|east of|west of|miles from|kilometres from)\s)$/u;
const PLACE_BEHIND =
  /^(?:,\s(?:a|the) (?:city|town|village|port|suburb|capital)\b|\s(?:airport|residents?|city|suburb|river)\b)/u;
const PREPOSITION = /\b(?:in|near|of|to|from|at|for|by|with|about|on|against|outside|across|into|through|around)\s$/iu;
const PERSON_BEHIND =
  /^(?:,\s(?:who|whose|whom|\d{1,2}|her|his|then|now|a (?:former|retired|\p{Ll}+(?:er|or|ist|ian|man|woman)))\b|\s(?:who|whose|herself|himself|smil|laugh|wav|nodd|shrugg|cried|wept|sighed|grinn|whisper|shout|sat|stood|walk|sail|drove|flew|swam|ran|climb|fell|slept|woke|ate|drank|sang|danc|paint|wrote|writes|read|stud(?:ied|ies)|taught|teaches|marri|divorc|retir|resign|grew up|was born|died|was (?:arrested|fired|hired|elected|born|married|convicted|sentenced|charged|acquitted)|thank|apologi|recall|remember|regret|admit|confess|sued|testif|bought|sold|signed|lives|lived|moved|returned|went|came home|left)(?:e?[sd]|ing)?\b)/u;
const PERSON_BEFORE = /\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Judge|Justice|Captain|Miss|Dear)\.?\s$/u;
const SPEAKS =
  /^\s(?:also\s|later\s|then\s|has\s|had\s|\p{Ll}+ly\s)?(?:said|says|told|tells|ask(?:s|ed)|add(?:s|ed)|repl(?:ies|ied)|argue[sd]|claim(?:s|ed)|insist(?:s|ed)|explain(?:s|ed)|thinks?|thought|believe[sd]|want(?:s|ed)|hope[sd]|plan(?:s|ned)|announced|denie[sd]|declined|joined|knew|knows)\b/u;
