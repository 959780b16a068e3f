import { type Cardinal, type Lexicon, numberTable, unitTable, wordSet } from "./lexicon.ts";

const SMALL = numberTable(
  `null 0, ein 1, eins 1, eine 1, einen 1, einem 1, einer 1, zwei 2, zwo 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10,
  elf 11, anderthalb 1.5, zwölf 12, dreizehn 13, vierzehn 14, fünfzehn 15, sechzehn 16, siebzehn 17, achtzehn 18, neunzehn 19`,
);
const TENS = numberTable(
  "zwanzig 20, dreißig 30, dreissig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90",
);
const SCALES = numberTable(
  `million 1e6, millionen 1e6, mio 1e6, milliarde 1e9, milliarden 1e9, mrd 1e9, billion 1e12, billionen 1e12`,
);

/** Numbers below a million are one word: zweihundertfünfundvierzigtausend. */
function compound(word: string): number | null {
  const small = SMALL.get(word) ?? TENS.get(word);
  if (small !== undefined) return small;
  const [, whole] = /^(\p{L}+)einhalb$/u.exec(word) ?? [];
  if (whole !== undefined) return SMALL.has(whole) ? SMALL.get(whole)! + 0.5 : null;
  for (const [part, worth] of [
    ["tausend", 1000],
    ["hundert", 100],
  ] as const) {
    const at = word.indexOf(part);
    if (at < 0) continue;
    const before = at === 0 ? 1 : compound(word.slice(0, at));
    const rest = word.slice(at + part.length).replace(/^und/, "");
    const behind = rest === "" ? 0 : compound(rest);
    return before === null || behind === null || behind >= worth ? null : before * worth + behind;
  }
  const [, unit, ten] = /^(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(\p{L}+)$/u.exec(word) ?? [];
  const tens = TENS.get(ten ?? "");
  return tens === undefined ? null : tens + SMALL.get(unit!)!;
}

function cardinal(word: string): Cardinal | null {
  const scale = SCALES.get(word);
  if (scale !== undefined) return { kind: "scale", value: scale };
  const value = compound(word);
  return value === null ? null : { kind: "whole", value };
}

const ORDERS = numberTable(
  "dritt 3, viert 4, fünft 5, sechst 6, siebt 7, siebent 7, acht 8, neunt 9, zehnt 10, elft 11, zwölft 12",
);

export const GERMAN_NUMBERS: Lexicon = {
  decimal: ",",
  cardinal,
  and: "und",
  addsTeens: false,
  articles: wordSet("ein eine einer einem einen"),
  groups: new Map([["dutzend", { value: 12, isAbout: false }]]),
  denominators: numberTable("drittel 3, viertel 4, fünftel 5, sechstel 6, siebtel 7, achtel 8, neuntel 9, zehntel 10"),
  halves: wordSet("hälfte halbe halben halbes halber"),
  partOf: wordSet("der des von aller"),
  order: (word) => ORDERS.get(word.replace(/e[rnsm]?$/, "")) ?? null,
  orderEnding: /\.(?=\s\p{Ll})/uy,
  aboutBefore:
    /(?:\b(?:etwa|rund|ungefähr|circa|ca\.|zirka|gut|knapp|fast|beinahe|nahezu|mehr als|weniger als|mindestens|wenigstens|höchstens|bis zu|über|unter|an die|gegen|schätzungsweise|zwischen)|[~≈])\s*$/iu,
  aboutBehind: /(?:\s+oder (?:so|mehr|weniger)\b|\+)/uy,
  ratio: /^ (?:von|aus) /u,
  hidden: new Map([
    ["beide", { value: 2, dimension: "count" }],
    ["beiden", { value: 2, dimension: "count" }],
    ["paar", { value: 2, dimension: "count" }],
    ["kein", { value: 0, dimension: "count" }],
    ["keine", { value: 0, dimension: "count" }],
    ["einmal", { value: 1, dimension: "times" }],
    ["zweimal", { value: 2, dimension: "times" }],
    ["dreimal", { value: 3, dimension: "times" }],
    ["doppelt", { value: 2, dimension: "times" }],
    ["verdoppelt", { value: 2, dimension: "times" }],
    ["verdreifacht", { value: 3, dimension: "times" }],
    ["halbiert", { value: 50, dimension: "share" }],
    ["alle", { value: 100, dimension: "share" }],
    ["mitternacht", { value: 0, dimension: "clock" }],
    ["mittag", { value: 720, dimension: "clock" }],
    ["jahrzehnt", { value: 3652.5, dimension: "duration" }],
    ["jahrhundert", { value: 36525, dimension: "duration" }],
  ]),
  units: unitTable(`
    points pp 1: Prozentpunkte?n?
    points bp 0.01: Basispunkte?n?
    share % 1: Prozent, vH
    money $ 0.01: Cents?
    money USD 1: US-Dollars?
    money $ 1: Dollars?
    money EUR 1: Euros?
    money GBP 1: Pfund Sterling
    money ¥ 1: Yen, Yuan
    money franc 1: (?:Schweizer )?Franken
    money rupee 1: Rupien
    money RUB 1: Rubel
    area km² 1000000: Quadratkilometern?
    area m² 1: Quadratmetern?
    area ha 10000: Hektar
    speed km/h 1: Kilometern? pro Stunde, Stundenkilometern?
    length km 1000: Kilometern?
    length mile 1609.344: Meilen?
    length m 1: Metern?
    length cm 0.01: Zentimetern?
    length foot 0.3048: Fuß
    volume m³ 1000: Kubikmetern?
    volume l 1: Litern?
    volume barrel 158.987: Barrel, Fass
    mass t 1000: Tonnen?
    mass kg 1: Kilo(?:gramm)?
    mass g 0.001: Gramm
    mass lb 0.453592: Pfund
    temperature °C 1: Grad(?: Celsius)?
    duration second 0.000011574074: Sekunden?
    duration minute 0.00069444444: Minuten?
    duration hour 0.041666666667: Stunden?
    duration day 1: Tagen?, Tag
    duration week 7: Wochen?, wöchig\\p{L}*
    duration month 30.4375: Monaten?, Monat, monatig\\p{L}*
    duration year 365.25: Jahren?, Jahr, [Jj]ährig\\p{L}*, jährig\\p{L}*
    duration decade 3652.5: Jahrzehnten?
    times x 1: Mal, mal, fach\\p{L}*
  `),
  endsCounted: wordSet(
    `von in im an am auf zu zum zur für aus bei mit ohne über unter zwischen gegen nach vor seit bis während und oder aber als dass die der das den dem
    des ein eine einen einem einer ist sind war waren wird werden wurde wurden hat haben hatte hatten nicht er sie es wir ihr sein seine um durch pro je`,
  ),
  references:
    /(?:(?<!\p{L})(?:Zeilen?|Z\.|Seiten?|S\.|Absatz|Abs\.|Kapitel|Kap\.|Abschnitt|Fußnote|Anm\.|Nr\.|Nummer|Band|Bd\.|Art\.|Artikel)\s*|[#§¶]\s?)(?:\d+(?:\s?[-–,]\s?|\s(?:und|bis|oder)\s))*\d+/giu,
};
