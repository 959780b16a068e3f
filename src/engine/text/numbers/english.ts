import { type Cardinal, type Lexicon, numberTable, unitTable, wordSet } from "./lexicon.ts";

const UNITS = numberTable("zero 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9");
const TEENS = numberTable(
  "ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19",
);
const TENS = numberTable(
  "twenty 20, thirty 30, forty 40, fourty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90",
);
const SCALES = numberTable(
  "thousand 1e3, k 1e3, million 1e6, mn 1e6, mln 1e6, billion 1e9, bn 1e9, trillion 1e12, trn 1e12, lakh 1e5, lakhs 1e5, crore 1e7, crores 1e7",
);
const ORDERS = numberTable(
  `third 3, fourth 4, fifth 5, sixth 6, seventh 7, eighth 8, ninth 9, tenth 10, eleventh 11, twelfth 12, thirteenth 13,
  fourteenth 14, fifteenth 15, sixteenth 16, seventeenth 17, eighteenth 18, nineteenth 19, twentieth 20, thirtieth 30,
  fortieth 40, fiftieth 50, sixtieth 60, seventieth 70, eightieth 80, ninetieth 90, hundredth 100`,
);

function cardinal(word: string): Cardinal | null {
  const kinds = [
    ["unit", UNITS],
    ["teen", TEENS],
    ["ten", TENS],
    ["scale", SCALES],
  ] as const;
  for (const [kind, table] of kinds) {
    const value = table.get(word);
    if (value !== undefined) return { kind, value };
  }
  return word === "hundred" ? { kind: "hundred", value: 100 } : null;
}

export const ENGLISH_NUMBERS: Lexicon = {
  decimal: ".",
  cardinal,
  and: "and",
  addsTeens: false,
  articles: wordSet("a an"),
  groups: new Map([["dozen", { value: 12, isAbout: false }]]),
  denominators: numberTable(
    `half 2, halves 2, third 3, thirds 3, quarter 4, quarters 4, fourths 4, fifth 5, fifths 5, sixth 6, sixths 6, sevenths 7, eighth 8, eighths 8,
    ninths 9, tenth 10, tenths 10, hundredths 100`,
  ),
  halves: wordSet("half"),
  partOf: wordSet("of the"),
  order: (word) => ORDERS.get(word) ?? null,
  orderEnding: /(?:st|nd|rd|th)(?!\p{L})/uy,
  aboutBefore:
    /(?:\b(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|close to|more than|less than|fewer than|greater than|well over|over|under|above|below|at least|at most|up to|as (?:many|much|few|little|high|low) as|an? (?:estimated|average|average of)|estimated|average(?: of)?|circa|c\.|upwards? of|in excess of|north of|no (?:more|fewer|less) than|between)|[~≈><])\s*$/iu,
  aboutBehind: /(?:\s+or (?:so|more|less|fewer)\b|\s+plus\b|\+|-odd\b|-plus\b| and (?:a half|more|counting)\b)/uy,
  ratio: /^ (?:in|out of|of every) /u,
  hidden: new Map([
    ["both", { value: 2, dimension: "count" }],
    ["pair", { value: 2, dimension: "count" }],
    ["couple", { value: 2, dimension: "count" }],
    ["duo", { value: 2, dimension: "count" }],
    ["trio", { value: 3, dimension: "count" }],
    ["single", { value: 1, dimension: "count" }],
    ["no", { value: 0, dimension: "count" }],
    ["none", { value: 0, dimension: "count" }],
    ["nobody", { value: 0, dimension: "count" }],
    ["once", { value: 1, dimension: "times" }],
    ["twice", { value: 2, dimension: "times" }],
    ["thrice", { value: 3, dimension: "times" }],
    ["double", { value: 2, dimension: "times" }],
    ["doubled", { value: 2, dimension: "times" }],
    ["doubling", { value: 2, dimension: "times" }],
    ["triple", { value: 3, dimension: "times" }],
    ["tripled", { value: 3, dimension: "times" }],
    ["quadrupled", { value: 4, dimension: "times" }],
    ["twofold", { value: 2, dimension: "times" }],
    ["threefold", { value: 3, dimension: "times" }],
    ["fourfold", { value: 4, dimension: "times" }],
    ["fivefold", { value: 5, dimension: "times" }],
    ["tenfold", { value: 10, dimension: "times" }],
    ["halved", { value: 50, dimension: "share" }],
    ["all", { value: 100, dimension: "share" }],
    ["midnight", { value: 0, dimension: "clock" }],
    ["noon", { value: 720, dimension: "clock" }],
    ["midday", { value: 720, dimension: "clock" }],
    ["annum", { value: 365.25, dimension: "duration" }],
    ["yearly", { value: 365.25, dimension: "duration" }],
    ["annual", { value: 365.25, dimension: "duration" }],
    ["annually", { value: 365.25, dimension: "duration" }],
    ["weekly", { value: 7, dimension: "duration" }],
    ["daily", { value: 1, dimension: "duration" }],
    ["monthly", { value: 30.4375, dimension: "duration" }],
    ["overnight", { value: 1, dimension: "duration" }],
    ["fortnight", { value: 14, dimension: "duration" }],
    ["decade", { value: 3652.5, dimension: "duration" }],
    ["century", { value: 36525, dimension: "duration" }],
  ]),
  units: unitTable(`
    points pp 1: percentage[ -]points?, per ?cent(?:age)?[ -]points?, %[ -]points?, pp
    points bp 0.01: basis[ -]points?, bps
    share % 1: per ?cent, pct, pc, percentage
    money $ 0.01: (?:US )?cents?
    money USD 1: (?:US|U\\.S\\.|American) dollars?
    money AUD 1: Australian dollars?
    money CAD 1: Canadian dollars?
    money $ 1: dollars?, bucks
    money EUR 1: euros?
    money ¥ 1: yen, yuan, renminbi
    money rupee 1: rupees?, (?:Indian|Pakistani|Sri Lankan) rupees?
    money RUB 1: roubles?, rubles?
    money shilling 1: shillings?
    money peso 1: pesos?
    money NGN 1: naira
    money ZAR 1: rand
    money KRW 1: won(?= (?:in|to|per|and|worth)|[,.;])
    money BDT 1: taka
    money MYR 1: ringgit
    money THB 1: baht
    money IDR 1: rupiah
    money dirham 1: dirhams?
    money riyal 1: riyals?
    money dinar 1: dinars?
    money krone 1: kroner?, kronor, krona
    money franc 1: (?:Swiss )?francs?
    money kwacha 1: kwacha
    money GHS 1: cedis?
    money GBP 1: pounds? sterling
    area km² 1000000: square[ -]kilomet(?:re|er)s?
    area mi² 2589988: square[ -]miles?
    area m² 1: square[ -]met(?:re|er)s?
    area ft² 0.092903: square[ -](?:feet|foot), sq\\.? ft\\.?
    area ha 10000: hectares?
    area acre 4046.86: acres?
    speed mph 1.609344: miles?[ -](?:per|an)[ -]hour, mph
    speed km/h 1: kilomet(?:re|er)s?[ -](?:per|an)[ -]hour
    speed knot 1.852: knots?
    length nm 1852: nautical[ -]miles?
    length mile 1609.344: miles?
    length km 1000: kilomet(?:re|er)s?
    length m 1: met(?:re|er)s?
    length cm 0.01: centimet(?:re|er)s?
    length mm 0.001: millimet(?:re|er)s?
    length foot 0.3048: feet, foot, ft
    length inch 0.0254: inch(?:es)?
    length yard 0.9144: yards?
    volume m³ 1000: cubic[ -]met(?:re|er)s?
    volume l 1: lit(?:re|er)s?
    volume gallon 3.785: gallons?
    volume barrel 158.987: barrels?
    mass t 1000: (?:metric )?ton(?:ne)?s?
    mass kg 1: kilo(?:gram(?:me)?)?s?
    mass g 0.001: gram(?:me)?s?
    mass lb 0.453592: pounds?, lbs?
    mass oz 0.0283495: ounces?
    power MW 1000: megawatts?
    power GW 1000000: gigawatts?
    energy kWh 1: kilowatt[ -]hours?
    temperature °C 1: degrees? (?:Celsius|C), degrees? centigrade
    temperature °F 1: degrees? (?:Fahrenheit|F)
    duration second 0.000011574074: seconds, secs?
    duration minute 0.00069444444: minutes?, mins?
    duration hour 0.041666666667: hours?, hrs?
    duration day 1: days?
    duration week 7: weeks?
    duration fortnight 14: fortnights?
    duration month 30.4375: months?
    duration year 365.25: years?, yrs?, year[ -]olds?
    duration decade 3652.5: decades?
    duration century 36525: centur(?:y|ies)
    times x 1: times, [ -]?fold, x
  `),
  endsCounted: wordSet(
    `of in on at to for from by with without within into onto over under between among against about after before since until during
    and or but nor as than that which who whom whose while when where if because though although is are was were be been being am
    has have had having do does did will would can could may might must shall should not he she it they we i you his her its their our my your
    this these those there then so also only just even still more less each per a an the up out down off away through across
    said say says told including such least last next ago later earlier old years year days day`,
  ),
  references:
    /(?:\b(?:lines?|ll?\.|pages?|pp?\.|paragraphs?|paras?\.?|chapters?|ch\.|sections?|sec\.|footnotes?|fn\.|notes?|n\.|figures?|fig\.|tables?|vol\.|volumes?|no\.|nos\.|questions?|answers?)\s*|[#§¶]\s?)(?:\d+(?:\s?[-–,]\s?|\s(?:and|to|or)\s))*\d+/giu,
};
