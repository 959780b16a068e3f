import type { EntityType } from "../mention.ts";
import { nameKey } from "./nameForms.ts";

/** Something that the news call by several names which no article explains. */
export interface KnownName {
  readonly name: string;
  readonly type: EntityType;
}

/**
 * World knowledge that no text gives: name, then its other names. Short on purpose; what an article says itself
 * ("the International Atomic Energy Agency (IAEA)") and what a person writes in an entity page need no line here.
 * The people of a country are not the country: demonyms stand in countries.ts and are entities of their own.
 */
const WORLD: Readonly<Partial<Record<EntityType, string>>> = {
  location: `
    United States = US, USA, America, United States of America, Us
    United Kingdom = UK, Britain, Great Britain
    Russia = Russian Federation
    China = People's Republic of China, PRC, Mainland China
    Taiwan = Republic of China
    North Korea = DPRK, Democratic People's Republic of Korea
    South Korea = Republic of Korea
    Democratic Republic of the Congo = DRC, DR Congo, Democratic Republic of Congo, Congo-Kinshasa
    Republic of the Congo = Congo-Brazzaville
    Myanmar = Burma
    Ivory Coast = Côte d'Ivoire
    Czech Republic = Czechia
    Turkey = Türkiye
    Iran = Islamic Republic of Iran
    Syria = Syrian Arab Republic
    Saudi Arabia = Kingdom of Saudi Arabia
    United Arab Emirates = UAE, Emirates
    Netherlands = Holland
    Bosnia and Herzegovina = Bosnia, Bosnia-Herzegovina
    North Macedonia = Macedonia
    East Timor = Timor-Leste
    Eswatini = Swaziland
    Gaza Strip = Gaza
    West Bank = Occupied West Bank
    Vatican = Holy See, Vatican City
    Washington, D.C. = Washington DC`,
  organization: `
    European Union = EU
    European Commission = EC
    United Nations = UN, United Nations Organization
    UN Security Council = United Nations Security Council, Security Council
    UN General Assembly = United Nations General Assembly, General Assembly
    UNHCR = UN Refugee Agency, United Nations High Commissioner for Refugees
    UNICEF = United Nations Children's Fund
    UNESCO = United Nations Educational, Scientific and Cultural Organization
    UNRWA = United Nations Relief and Works Agency
    World Health Organization = WHO, World Health Organisation
    World Food Programme = WFP, World Food Program
    World Trade Organization = WTO, World Trade Organisation
    International Monetary Fund = IMF
    International Atomic Energy Agency = IAEA
    International Criminal Court = ICC
    International Committee of the Red Cross = ICRC
    Médecins Sans Frontières = MSF, Doctors Without Borders
    NATO = Nato, North Atlantic Treaty Organization, North Atlantic Treaty Organisation
    African Union = AU
    Arab League = League of Arab States
    ASEAN = Association of Southeast Asian Nations
    OPEC = Opec, Organization of the Petroleum Exporting Countries
    OSCE = Organization for Security and Co-operation in Europe
    Islamic State = ISIS, ISIL, Isis, Isil, IS, Daesh, Da'esh, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant, Islamic State group
    Al Qaeda = Al-Qaida, Al-Qaeda, Al Qaida
    Hezbollah = Hizbullah, Hizbollah, Hizballah
    Al-Shabab = Al-Shabaab, Shabab, Shabaab
    Houthis = Ansar Allah, Houthi
    Kurdistan Workers' Party = PKK
    Revolutionary Guards = IRGC, Islamic Revolutionary Guard Corps, Revolutionary Guard
    Pentagon = Department of Defense, Defense Department, DoD, US Department of Defense
    State Department = Department of State, US State Department
    Justice Department = Department of Justice, DOJ, US Justice Department
    Department of Homeland Security = DHS
    FBI = Federal Bureau of Investigation
    CIA = Central Intelligence Agency
    NSA = National Security Agency
    Republican Party = GOP
    Democratic National Committee = DNC
    Republican National Committee = RNC
    Associated Press = AP
    Agence France-Presse = AFP
    New York Times = NYT, NY Times
    Wall Street Journal = WSJ`,
};

const BY_KEY = readWorld();

/** What the world means by a name, or null when the article alone can tell. */
export function knownName(text: string): KnownName | null {
  return BY_KEY.get(nameKey(text)) ?? null;
}

function readWorld(): ReadonlyMap<string, KnownName> {
  const byKey = new Map<string, KnownName>();
  for (const [type, lines] of Object.entries(WORLD)) {
    for (const line of lines.trim().split("\n")) {
      const [name, others] = line.split(" = ");
      const known = { name: name!.trim(), type: type as EntityType };
      for (const form of [known.name, ...others!.split(", ")]) byKey.set(nameKey(form), known);
    }
  }
  return byKey;
}
