/** What people are, in the singular: offices, trades, kinship. Heads of "press secretary of the Pentagon". */
const PEOPLE = words(`
  activist actor actress adviser advisor ally ambassador analyst aide attorney author banker biologist bishop boss
  brother businessman businesswoman campaigner candidate captain chair chairman chairperson chairwoman chancellor chef
  chief cleric coach colonel columnist commander commissioner congressman congresswoman consultant coordinator coroner
  correspondent councillor councilman councilwoman counsel cousin critic dad daughter dean delegate deputy designer
  detective dictator diplomat director doctor economist editor emir engineer envoy executive expert father farmer
  fisherman founder friend general governor head heir hero historian husband imam inspector investigator journalist
  judge justice king lawmaker lawyer leader lecturer legislator lieutenant lobbyist manager marshal master mayor
  minister ministers mother musician negotiator neighbour neighbor nominee nurse official officer operator organiser organizer owner
  partner pastor physician pilot player poet politician pollster pope premier presenter president prime-minister prince
  princess principal producer professor prosecutor psychologist publisher queen rabbi reporter representative
  researcher resident scholar scientist secretary senator sergeant sheriff singer sister skipper soldier solicitor son
  speaker specialist spokesman spokesperson spokeswoman sociologist strategist student sultan superintendent supervisor surgeon
  survivor teacher technician treasurer trustee undersecretary uncle victim volunteer widow wife winner witness writer`);

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

/** Whether the word says whose somebody is rather than what. */
export function isKinship(word: string): boolean {
  return KIN.has(word.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
