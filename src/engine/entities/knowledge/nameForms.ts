/** Short names without their case would be words: "US" and "us", "WHO" and "who". */
const LONGEST_CASED = 4;

/**
 * A name reduced to what makes it the same name: no stops, marks or accents, one space, no leading article, and, but
 * for acronyms, no case. "U.S." and "US" are one name, "us" is none of them.
 */
export function nameKey(name: string): string {
  const plain = plainLetters(name).replace(/^(?:the|an?) /i, "");
  return plain.length <= LONGEST_CASED && plain === plain.toUpperCase() ? plain : withCaseKept(plain);
}

/** "Us" is a known slip for "US" and keeps its capital; longer names lose theirs. */
function withCaseKept(plain: string): string {
  return plain.length < 3 ? plain : plain.toLowerCase();
}

function plainLetters(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{Mn}.'’‘"“”]/gu, "")
    .replace(/[\s,‐‑–-]+/gu, " ")
    .trim();
}

/** The words of a name as they stand, without what follows a family name (Jr, III, MP). */
export function nameWords(name: string): string[] {
  const words = name.split(/\s+/u).filter(Boolean);
  while (words.length > 1 && SUFFIX.test(words.at(-1)!)) words.pop();
  return words.map((word) => word.replace(/,$/, ""));
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV|MP|MEP|QC|KC|PhD|MD)\.?,?$/;

/**
 * The family name of a person: the last word, with the particles that belong to it ("de Mistura", "al-Sisi" stays one
 * word, "van der Bellen").
 */
export function familyName(name: string): string {
  const words = nameWords(name);
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--;
  return words.slice(Math.max(0, from)).join(" ");
}

const PARTICLE = /^(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|bin|ibn|al|el|ben|abu|st)\.?$/i;

/**
 * Whether two first names can be one person's: the same, an initial, a short form ("Ash" for "Ashton") or a usual pet
 * name ("Joe" for "Joseph").
 */
export function sameFirstName(a: string, b: string): boolean {
  const [short, long] = [nameKey(a).toLowerCase(), nameKey(b).toLowerCase()].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short === "") return false;
  if (short === long) return true;
  if (short.length === 1 || (short.length >= 3 && long.startsWith(short))) return long.startsWith(short);
  return PET_NAMES.get(short)?.includes(long) ?? false;
}

const PET_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    abe: ["abraham"],
    alex: ["alexander", "alexandra"],
    andy: ["andrew"],
    ben: ["benjamin"],
    beth: ["elizabeth"],
    betty: ["elizabeth"],
    bill: ["william"],
    billy: ["william"],
    bob: ["robert"],
    bobby: ["robert"],
    charlie: ["charles"],
    chris: ["christopher", "christine"],
    chuck: ["charles"],
    dan: ["daniel"],
    dave: ["david"],
    debbie: ["deborah"],
    dick: ["richard"],
    ed: ["edward", "edwin", "edmund"],
    fred: ["frederick"],
    greg: ["gregory"],
    harry: ["henry", "harold"],
    jack: ["john"],
    jeff: ["jeffrey"],
    jenny: ["jennifer"],
    jim: ["james"],
    jimmy: ["james"],
    joe: ["joseph"],
    joey: ["joseph"],
    johnny: ["john"],
    jon: ["jonathan"],
    kate: ["katherine", "catherine"],
    ken: ["kenneth"],
    liz: ["elizabeth"],
    maggie: ["margaret"],
    matt: ["matthew"],
    max: ["maximilian", "maxwell"],
    meg: ["margaret"],
    mick: ["michael"],
    mike: ["michael"],
    nick: ["nicholas"],
    peggy: ["margaret"],
    phil: ["philip"],
    rick: ["richard", "eric"],
    rob: ["robert"],
    ron: ["ronald"],
    sam: ["samuel", "samantha"],
    steve: ["stephen", "steven"],
    sue: ["susan", "suzanne"],
    ted: ["edward", "theodore", "rafael"],
    tim: ["timothy"],
    tom: ["thomas"],
    tony: ["anthony", "antonio"],
    will: ["william"],
  }),
);

/** The usual pet names of a first name: "Tom" of "Thomas". */
export function petNamesOf(first: string): readonly string[] {
  return PETS.get(nameKey(first).toLowerCase()) ?? [];
}

const PETS = new Map<string, string[]>();
for (const [pet, names] of PET_NAMES) {
  for (const name of names) PETS.set(name, [...(PETS.get(name) ?? []), pet]);
}

/**
 * The acronyms that a name of several words can have: the first letters of its words, small words counted or not
 * ("IAEA", "PAHA"). Empty for a name of one word.
 */
export function acronymsOf(name: string): string[] {
  const words = name.split(/[\s‐‑-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return [...new Set([initials(capitals), initials(words)])].filter((letters) => letters.length > 1);
}

const initials = (words: readonly string[]) => words.map((word) => word[0]!.toUpperCase()).join("");

/** The letters of an acronym without its stops; null for what is none. */
export function acronymLetters(name: string): string | null {
  const letters = name.replace(/\./g, "");
  return /^\p{Lu}[\p{Lu}\p{Ll}\d&]{0,6}\p{Lu}$/u.test(letters) ? letters.toUpperCase() : null;
}

/** What ends the name of a company and says nothing about which: "Nordmole A/S" is Nordmole. */
export function withoutLegalForm(name: string): string {
  return name.replace(LEGAL_FORM, "");
}

const LEGAL_FORM =
  /(?:,?\s+(?:& Co|Inc|Ltd|LLC|LLP|PLC|plc|Corp|Co|GmbH|AG|KG|SA|SE|NV|BV|A\/S|ASA|AB|Oy|SpA|SRL|Pvt|Pte|Pty|Bhd|Berhad|Limited|Incorporated|Corporation)\.?){1,2}$/u;

/** "Republic of Vetland", "City of Arden": what a place is, before its name, says nothing about which. */
export function withoutKindOfPlace(name: string): string {
  return name.replace(KIND_OF_PLACE, "");
}

const KIND_OF_PLACE =
  /^(?:(?:Islamic|Federal|People's|Socialist|Arab|Grand) )*(?:Republic|Kingdom|Sultanate|Emirate|Principality|Duchy|State|City|Town|Province|County|Island) of (?:the )?(?=\p{Lu})/u;
