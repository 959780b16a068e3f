/**
 * What language a text is in, as far as reading it hangs on that: the names and quotations of English are learnt, those of
 * other languages are not. Told by the commonest small words of each, which no text of some length does without, and
 * by the script. A text that gives no evidence (a table, a list of names) passes for English.
 */
export type Language = string;

export const ENGLISH: Language = "en";

/** Small words that are common in one language and in few others; BCP 47 tags. */
const SMALL_WORDS: Readonly<Record<Language, string>> = {
  en: "the of and to in that is was for with his he it as on by at from are had have not be this which",
  es: "el la los las de que y en un una por con para su se del al no es como más lo pero dijo fue pero este sus ya muy también hasta desde cuando sobre entre según",
  fr: "le la les de des du et un une est que qui dans pour sur pas il elle avec au aux par ce ne sont mais nous vous cette ses leur été aussi après selon sans dit",
  de: "der die das und ist nicht ein eine den dem des zu von mit auf für im sich auch es er als wird wir sie sagte aus nach bei wurde sind noch oder einen einer vom zum im",
  it: "il lo la gli di che e un una per con non è del della dei nel sono si al da più anche detto ma alla nella questo sua loro dopo secondo",
  pt: "o a os as de que e um uma para com não é do da dos das em no na por mais se ao foi mas ele ela disse sua pelo pela segundo",
  nl: "de het een en van is dat niet op te voor met zijn aan er die ook als bij door naar maar hij ze zei wordt werd heeft nog dan",
  sv: "och att det som en är på för av med den till inte ett har om var jag från de",
  da: "og at det som en er på for af med den til ikke et har om var jeg fra de der",
  nb: "og at det som en er på for av med den til ikke et har om var jeg fra de ble",
  fi: "ja on ei että oli se hän mutta kuin myös ovat joka tai niin kun sen",
  pl: "i w na z do nie się że jest to o jak po co ale przez przy od dla",
  cs: "a v na se je že s z do o to jako ale by pro po byl jsou který",
  sk: "a v na sa je že s z do o to ako ale by pre po bol sú ktorý aj",
  hu: "a az és hogy nem is egy volt meg van ez de csak ki már",
  ro: "și de în a la cu nu pe că din o un este care sunt mai pentru",
  tr: "ve bir bu da için ile çok olarak daha olan gibi ne ama var değil",
  id: "yang dan di ini itu dengan untuk tidak dari dalam pada adalah akan ke oleh",
  vi: "và của là không có được người một trong cho các với những đã",
  ca: "el la els les de que i en un una per amb no és del al com més",
};

const LANGUAGES_OF = languagesOfWords();
const LATIN: readonly Language[] = Object.keys(SMALL_WORDS);

/** Scripts without English in them; "und" is BCP 47's word for an undetermined language. */
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ["und-Cyrl", /\p{Script=Cyrillic}/gu],
  ["und-Arab", /\p{Script=Arabic}/gu],
  ["und-Hebr", /\p{Script=Hebrew}/gu],
  ["und-Grek", /\p{Script=Greek}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["und-Deva", /\p{Script=Devanagari}/gu],
  ["und-Thai", /\p{Script=Thai}/gu],
  ["und-Armn", /\p{Script=Armenian}/gu],
  ["und-Geor", /\p{Script=Georgian}/gu],
  ["und-Beng", /\p{Script=Bengali}/gu],
  ["und-Ethi", /\p{Script=Ethiopic}/gu],
  ["und-Mymr", /\p{Script=Myanmar}/gu],
];

/** The language of a text's beginning stands for all of it. */
const LOOKED_AT = 4000;
/** So many small words of another language, so many of them different, and twice as many as of English, make it that language. */
const ENOUGH = 5;
const ENOUGH_DIFFERENT = 4;
/** Of a text without one small word of English: different ones of more than one letter. */
const ENOUGH_OF_NO_ENGLISH = 3;

/** The language of a text: "en", another tag, or "und-" with a script. Bounded time. */
export function languageOf(prose: string): Language {
  const part = prose.slice(0, LOOKED_AT);
  return scriptOf(part) ?? latinLanguageOf(part);
}

/** The first script that half of the letters are of; Japanese is known by a few of its own among Chinese ones. */
function scriptOf(part: string): Language | null {
  if (!/[^\p{Script=Latin}\P{L}]/u.test(part)) return null;
  const letters = part.match(/\p{L}/gu)!.length;
  for (const [language, pattern] of SCRIPTS) {
    const share = (part.match(pattern)?.length ?? 0) / letters;
    if (share > (language === "ja" ? 0.1 : 0.5)) return language;
  }
  return null;
}

function latinLanguageOf(part: string): Language {
  const { counts, seen } = countSmallWords(part);
  const english = counts.get(ENGLISH) ?? 0;
  const [best, count] = mostOf(counts);
  const isEnough = count >= ENOUGH && count > 2 * english && seen.get(best)!.size >= ENOUGH_DIFFERENT;
  if (isEnough) return best;
  const words = [...(seen.get(best) ?? [])].filter((word) => word.length > 1);
  return english === 0 && words.length >= ENOUGH_OF_NO_ENGLISH ? best : ENGLISH;
}

/**
 * What languages a text may be in, however short it is: the one that has the most of its small words; of a sentence or two also those
 * that have nearly as many, unless English has the most; of a text without small words all that are written in Latin letters.
 */
export function likelyLanguages(prose: string): readonly Language[] {
  const part = prose.slice(0, LOOKED_AT);
  const script = scriptOf(part);
  if (script) return [script];
  const { counts } = countSmallWords(part);
  const most = mostOf(counts)[1];
  if (most === 0) return LATIN;
  const enough = most < ENOUGH ? Math.max(1, most - 1) : most;
  const likely = [...counts].flatMap(([language, count]) => (count >= enough ? language : [])).sort();
  const isEnglish = likely.every(
    (language) => language === ENGLISH || counts.get(language)! < (counts.get(ENGLISH) ?? 0),
  );
  return isEnglish ? [ENGLISH] : likely;
}

/** In "Roe v. Wade" and "you and I." a letter with a stop is no small word of Czech or Catalan. */
const SMALL_WORD = /\p{L}{2,}|[vi](?!\.)|[^\P{L}vi]/gu;

interface SmallWordCounts {
  readonly counts: ReadonlyMap<Language, number>;
  /** Which small words were found. */
  readonly seen: ReadonlyMap<Language, ReadonlySet<string>>;
}

function countSmallWords(part: string): SmallWordCounts {
  const counts = new Map<Language, number>();
  const seen = new Map<Language, Set<string>>();
  for (const [word] of part.toLowerCase().matchAll(SMALL_WORD)) {
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      seen.set(language, (seen.get(language) ?? new Set()).add(word));
    }
  }
  return { counts, seen };
}

const mostOf = (counts: ReadonlyMap<Language, number>): readonly [Language, number] =>
  [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [ENGLISH, 0] as [Language, number]);

function languagesOfWords(): ReadonlyMap<string, readonly Language[]> {
  const languages = new Map<string, Language[]>();
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    for (const word of words.split(" ")) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
