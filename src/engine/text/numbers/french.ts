import { type Cardinal, type Lexicon, numberTable, unitTable, wordSet } from "./lexicon.ts";

const UNITS = numberTable("zéro 0, un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9");
const TEENS = numberTable("dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15, seize 16");
const TENS = numberTable(
  "vingt 20, vingts 20, trente 30, quarante 40, cinquante 50, soixante 60, septante 70, huitante 80, octante 80, nonante 90",
);
const SCALES = numberTable(
  "mille 1e3, million 1e6, millions 1e6, milliard 1e9, milliards 1e9, billion 1e12, billions 1e12",
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
  return word === "cent" || word === "cents" ? { kind: "hundred", value: 100 } : null;
}

const ORDERS = numberTable(
  `troisième 3, quatrième 4, cinquième 5, sixième 6, septième 7, huitième 8, neuvième 9, dixième 10, onzième 11, douzième 12, treizième 13,
  quatorzième 14, quinzième 15, seizième 16, vingtième 20, trentième 30, centième 100`,
);

const about = (value: number) => ({ value, isAbout: true });

export const FRENCH_NUMBERS: Lexicon = {
  decimal: ",",
  cardinal,
  and: "et",
  addsTeens: true,
  articles: wordSet("un une"),
  groups: new Map([
    ["douzaine", about(12)],
    ["huitaine", about(8)],
    ["dizaine", about(10)],
    ["quinzaine", about(15)],
    ["vingtaine", about(20)],
    ["trentaine", about(30)],
    ["quarantaine", about(40)],
    ["cinquantaine", about(50)],
    ["soixantaine", about(60)],
    ["centaine", about(100)],
    ["millier", about(1000)],
  ]),
  denominators: numberTable("tiers 3, quart 4, quarts 4, cinquième 5, cinquièmes 5, dixième 10, dixièmes 10"),
  halves: wordSet("moitié demi demie"),
  partOf: wordSet("de des du la les"),
  order: (word) => ORDERS.get(word.replace(/s$/, "")) ?? null,
  orderEnding: /(?:er|ère|re|e|ème|ième)(?!\p{L})/uy,
  aboutBefore:
    /(?:(?<!\p{L})(?:environ|près d[e’']|quelque|presque|plus d[e’']|moins d[e’']|au moins|au plus|jusqu['’]à|autour de|à peu près|entre|dans les)|[~≈])\s*$/iu,
  aboutBehind: /(?:\s+environ\b|\s+ou plus\b|\+)/uy,
  ratio: /^ sur /u,
  hidden: new Map([
    ["deux", { value: 2, dimension: "count" }],
    ["couple", { value: 2, dimension: "count" }],
    ["aucun", { value: 0, dimension: "count" }],
    ["aucune", { value: 0, dimension: "count" }],
    ["double", { value: 2, dimension: "times" }],
    ["doublé", { value: 2, dimension: "times" }],
    ["triple", { value: 3, dimension: "times" }],
    ["triplé", { value: 3, dimension: "times" }],
    ["minuit", { value: 0, dimension: "clock" }],
    ["midi", { value: 720, dimension: "clock" }],
    ["décennie", { value: 3652.5, dimension: "duration" }],
    ["siècle", { value: 36525, dimension: "duration" }],
  ]),
  units: unitTable(`
    points pp 1: points? de pourcentage, points? de pour cent
    points bp 0.01: points? de base
    share % 1: pour ?cent
    money USD 1: dollars? américains?
    money $ 1: dollars?
    money EUR 1: euros?
    money GBP 1: livres? sterling
    money ¥ 1: yens?, yuans?
    money franc 1: francs?(?: suisses?)?
    money rupee 1: roupies?
    money RUB 1: roubles?
    area km² 1000000: kilomètres? carrés?
    area m² 1: mètres? carrés?
    area ha 10000: hectares?
    speed km/h 1: kilomètres?(?: par |-| à l['’])heure
    length km 1000: kilomètres?
    length m 1: mètres?
    length cm 0.01: centimètres?
    volume m³ 1000: mètres? cubes?
    volume l 1: litres?
    volume barrel 158.987: barils?
    mass t 1000: tonnes?
    mass kg 1: kilo(?:gramme)?s?
    mass g 0.001: grammes?
    temperature °C 1: degrés?(?: Celsius)?
    duration second 0.000011574074: secondes?
    duration minute 0.00069444444: minutes?
    duration hour 0.041666666667: heures?
    duration day 1: jours?, journées?
    duration week 7: semaines?
    duration month 30.4375: mois
    duration year 365.25: ans?, années?
    duration decade 3652.5: décennies?
    duration century 36525: siècles?
    times x 1: fois
  `),
  endsCounted: wordSet(
    `de du des en à au aux dans sur pour par avec sans sous entre contre après avant depuis pendant et ou mais que qui dont où est sont était étaient
    a ont avait avaient sera seront été pas il elle ils elles nous vous on son sa ses leur leurs un une le la les ce cette ces plus`,
  ),
  references:
    /(?:(?<!\p{L})(?:lignes?|l\.|pages?|pp?\.|paragraphes?|chapitres?|chap\.|sections?|notes?|n[°º]|numéros?|tomes?|volumes?|vol\.|articles?|art\.)\s*|[#§¶]\s?)(?:\d+(?:\s?[-–,]\s?|\s(?:et|à|ou)\s))*\d+/giu,
};
