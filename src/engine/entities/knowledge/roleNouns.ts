/** What people are, in the singular: offices, trades, kinship. Heads of "press secretary of the Pentagon". */
const PEOPLE = words(`
  activist actor actress admiral adviser advisor aide ally ambassador analyst archbishop athlete attorney author
  ballerina banker barrister batsman biologist bishop boss bowler boxer brigadier brother businessman
  businesswoman campaigner candidate captain chair chairman chairperson chairwoman chancellor chef chemist
  chief cleric coach colonel columnist comedian commander commissioner composer conductor congressman
  congresswoman constable consultant coordinator coroner correspondent councillor councilman councilwoman
  counsel cousin cricketer critic cyclist dad dancer daughter dean delegate deputy designer detective dictator
  diplomat director doctor drummer economist editor emir engineer envoy executive expert farmer father filmmaker
  fisherman footballer founder friend general goalkeeper golfer governor guitarist gymnast head heir hero
  historian husband imam inspector investigator jockey journalist judge justice king lawmaker lawyer leader
  lecturer legislator lieutenant lobbyist major manager marshal master mathematician mayor midfielder minister
  ministers monk mother musician negotiator neighbor neighbour nominee novelist nun nurse officer official
  operator organiser organizer owner painter partner pastor physician physicist pianist pilot player
  playwright poet politician pollster pope premier presenter president priest prime-minister prince princess
  principal producer professor prosecutor psychologist publisher quarterback queen rabbi rapper reporter
  representative researcher resident scholar scientist sculptor secretary senator sergeant sheriff singer sister
  skier skipper sociologist soldier solicitor son speaker specialist spokesman spokesperson spokeswoman sprinter
  strategist striker student sultan superintendent supervisor surgeon survivor swimmer teacher technician
  treasurer trustee uncle undersecretary vicar victim violinist volunteer widow wife winger winner witness
  wrestler writer`);

/** What organizations are: "Nordmole, a Danish company". */
const BODIES = words(`
  agency airline alliance army arm association authority bank body broadcaster bureau business centre center charity
  church coalition college committee company conglomerate consortium corporation council court daily developer faction
  federation firm force foundation fund giant government group hospital institute institution manufacturer magazine
  maker militia ministry movement network newspaper operator organisation organization paper party provider publisher
  regulator retailer school service society start-up startup subsidiary supplier think-tank trust union university
  utility watchdog website weekly`);

/** What places are: "Sirte, a coastal city". */
const PLACES = words(`
  area bay borough capital city community country county district hamlet harbour harbor island kingdom nation peninsula
  port province region republic state stronghold suburb territory town village`);

/** What people are to one another: no role without whose. */
const KIN = words(`
  ally brother brother-in-law cousin dad daughter daughter-in-law father father-in-law friend grandfather grandmother
  grandson granddaughter heir husband mother mother-in-law nephew niece partner sister sister-in-law son son-in-law uncle aunt
  widow wife`);

/** Who runs or founded something, or is paid by it: never of a person. */
const OF_BODIES = words(`
  chairman chairperson chairwoman director employee employees executive executives founder founders shareholder
  shareholders`);

const NOUNS = new Map([
  ["person", PEOPLE],
  ["organization", BODIES],
  ["location", PLACES],
]);

/** Whether the word says what something of this type is. */
export function isRoleNoun(word: string, type: string): boolean {
  const plain = word.toLowerCase();
  return NOUNS.get(type)?.has(plain) || (type === "person" && KIN.has(plain));
}

/** Whether words like "engineer at" and "director of", before a name, say that it is no person's. */
export function isWork(noun: string, preposition: string): boolean {
  const plain = noun.toLowerCase();
  if (OF_BODIES.has(plain)) return true;
  return preposition === "at" && !KIN.has(plain) && (PEOPLE.has(plain) || PEOPLE.has(plain.replace(/s$/, "")));
}

/** Whether the word says whose somebody is rather than what. */
export function isKinship(word: string): boolean {
  return KIN.has(word.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
