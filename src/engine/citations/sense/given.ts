import type { SenseKind } from "./governors.ts";
import { type SenseWord, setOf } from "./words.ts";

/** Words of a note that tell its reader of a negation, a condition or a doubt, in whatever form. */
const TELLING: Readonly<Record<SenseKind, RegExp>> = {
  negation:
    /^(?:no|not|never|none|nor|neither|nobody|nothing|nowhere|cannot|without|hardly|barely|scarcely|rarely|seldom|few|little|\p{L}+n't|den(?:y|ies|ied|ying|ials?)|refus\p{L}+|reject\p{L}*|declin\p{L}+|fail\p{L}*|lack\p{L}*|unable|incapable|unwilling|impossible|unlikely|false(?:ly)?|untrue|wrong(?:ly)?|lies?|lied|myth|nonsense|contrary|instead|rather|against|forb(?:id|ids|idden|ade)|ban(?:s|ned)?|bar(?:s|red)|prohibit\p{L}*|prevent\p{L}*|stop(?:s|ped)?|avoid\p{L}*|disput\p{L}+|doubt\p{L}*|disagree\p{L}*|refut\p{L}+|oppos\p{L}+|deni\p{L}+|rul(?:e|ed|es|ing)|nicht|kein\p{L}*|nie|niemals|niemand|nichts|ohne|pas|jamais|sans|nunca|jamás|non|geen|niet|inte|ikke|não)$/u,
  condition:
    /^(?:if|unless|whether|when|once|should|would|provided|providing|assuming|supposing|case|condition\p{L}*|depend\p{L}*|long|lest|only|wenn|falls|sofern|si|se|als)$/u,
  doubt:
    /^(?:alleg\p{L}+|reportedly|purport\p{L}*|suppos\p{L}+|suspect\p{L}*|suspicio\p{L}+|accus\p{L}+|charged|rumou?r\p{L}*|claim\p{L}*|presum\p{L}+|perhaps|maybe|possibl[ey]|probabl[ey]|apparent(?:ly)?|seem\p{L}*|ostensibl[ey]|conceivabl[ey]|may|might|could|would|should|must|believed|fear(?:s|ed)|doubt\p{L}*|whether|if|unproven|unconfirmed|attempt\p{L}*|likely|unlikely|so-called|angeblich|vermutlich)$/u,
};

/** Behind these a note speaks of something else. */
const TURNS = setOf("but ; however yet");

/**
 * Which kinds of governors a note itself gives for what it quotes: those that its own words tell of, before the quotation and
 * behind it in its sentence, as far as it speaks of that.
 */
export function givenAround(before: readonly SenseWord[], after: readonly SenseWord[]): ReadonlySet<SenseKind> {
  const turn = before.findLastIndex(({ key }) => TURNS.has(key));
  const end = after.findIndex(({ key }) => TURNS.has(key));
  return givenBy([...before.slice(turn + 1), ...after.slice(0, end < 0 ? after.length : end)]);
}

/** The kinds of governors that some words tell of. */
export function givenBy(words: readonly SenseWord[]): ReadonlySet<SenseKind> {
  const kinds = Object.keys(TELLING) as SenseKind[];
  const tells = (kind: SenseKind) =>
    words.some(({ key }, i) => TELLING[kind].test(key) || (kind === "doubt" && isHearsay(key, words[i + 1]?.key)));
  return new Set(kinds.filter(tells));
}

/** "is said to have", "reported to be" */
const isHearsay = (key: string, next: string | undefined) => next === "to" && /^(?:said|reported|thought)$/.test(key);
