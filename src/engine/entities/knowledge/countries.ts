/**
 * Countries and, behind each, what is said of its people and things. A country is a location, the others are a group.
 * General knowledge; regions and peoples without a state of their own stand at the end.
 */
const COUNTRIES = `Afghanistan Afghan; Albania Albanian; Algeria Algerian; Andorra Andorran; Angola Angolan; Argentina Argentine
Argentinian; Armenia Armenian; Australia Australian; Austria Austrian; Azerbaijan Azerbaijani Azeri; Bahamas Bahamian; Bahrain Bahraini;
Bangladesh Bangladeshi; Barbados Barbadian; Belarus Belarusian; Belgium Belgian; Belize Belizean; Benin Beninese; Bhutan
Bhutanese; Bolivia Bolivian; Bosnia Bosnian; Botswana; Brazil Brazilian; Britain British Briton; Brunei Bruneian; Bulgaria Bulgarian;
Burkina_Faso Burkinabe; Burma Burmese; Burundi Burundian; Cambodia Cambodian; Cameroon Cameroonian; Canada Canadian; Chad Chadian; Chile
Chilean; China Chinese; Colombia Colombian; Congo Congolese; Costa_Rica Costa_Rican; Croatia Croatian Croat; Cuba Cuban;
Cyprus Cypriot; Czech_Republic Czech; Denmark Danish Dane; Djibouti Djiboutian; Dominican_Republic Dominican; Ecuador
Ecuadorian Ecuadorean; Egypt Egyptian; El_Salvador Salvadoran; England English; Eritrea Eritrean; Estonia Estonian; Eswatini; Ethiopia Ethiopian; Fiji
Fijian; Finland Finnish Finn; France French; Gabon Gabonese; Gambia Gambian; Georgia Georgian; Germany German; Ghana
Ghanaian; Greece Greek; Grenada; Guatemala Guatemalan; Guinea Guinean; Guyana Guyanese; Haiti Haitian; Honduras Honduran; Hungary
Hungarian; Iceland Icelandic; India Indian; Indonesia Indonesian; Iran Iranian; Iraq Iraqi; Ireland Irish; Israel
Israeli; Italy Italian; Ivory_Coast Ivorian; Jamaica Jamaican; Japan Japanese; Jordan Jordanian; Kazakhstan Kazakh; Kenya Kenyan;
Kosovo Kosovar; Kuwait Kuwaiti; Kyrgyzstan Kyrgyz; Laos Laotian; Latvia Latvian; Lebanon Lebanese; Lesotho; Liberia Liberian; Libya
Libyan; Liechtenstein; Lithuania Lithuanian; Luxembourg; Macedonia Macedonian; Madagascar Malagasy; Malawi Malawian; Malaysia
Malaysian; Maldives Maldivian; Mali Malian; Malta Maltese; Mauritania Mauritanian; Mauritius Mauritian; Mexico Mexican; Moldova Moldovan; Monaco; Mongolia
Mongolian; Montenegro Montenegrin; Morocco Moroccan; Mozambique Mozambican; Myanmar; Namibia Namibian; Nepal Nepalese Nepali;
Netherlands Dutch; New_Zealand New_Zealander; Nicaragua Nicaraguan; Niger Nigerien; Nigeria Nigerian; North_Korea North_Korean; Norway Norwegian;
Oman Omani; Pakistan Pakistani; Palestine Palestinian; Panama Panamanian; Papua_New_Guinea; Paraguay Paraguayan; Peru Peruvian; Philippines
Filipino Philippine; Poland Polish Pole; Portugal Portuguese; Qatar Qatari; Romania Romanian; Russia Russian; Rwanda Rwandan; Samoa Samoan; Saudi_Arabia
Saudi Saudi_Arabian; Scotland Scottish Scot; Senegal Senegalese; Serbia Serbian Serb; Sierra_Leone; Singapore Singaporean; Slovakia
Slovak; Slovenia Slovenian Slovene; Somalia Somali; South_Africa South_African; South_Korea South_Korean; South_Sudan South_Sudanese; Spain Spanish Spaniard; Sri_Lanka Sri_Lankan;
Sudan Sudanese; Suriname; Sweden Swedish Swede; Switzerland Swiss; Syria Syrian; Taiwan Taiwanese; Tajikistan Tajik; Tanzania
Tanzanian; Thailand Thai; Tibet Tibetan; Togo Togolese; Tunisia Tunisian; Turkey Turkish Turk; Turkmenistan Turkmen; Uganda Ugandan; Ukraine
Ukrainian; United_Arab_Emirates Emirati; United_Kingdom; United_States American; Uruguay Uruguayan; Uzbekistan Uzbek; Vatican; Venezuela Venezuelan; Vietnam
Vietnamese; Wales Welsh; Yemen Yemeni; Zambia Zambian; Zimbabwe Zimbabwean; Soviet_Union Soviet; Korea Korean; Europe
European; Africa African; Asia Asian; North_Africa North_African; Middle_East Middle_Eastern; Latin_America Latin_American Latino; Catalonia Catalan;
Chechnya Chechen; Kurdistan Kurdish Kurd; Crimea Crimean; Hong_Kong Hong_Konger; Gaza Gazan; Balkans; Caribbean;
Antarctica; Scandinavia Scandinavian; Siberia Siberian`;

/** Adherents and peoples without a country of their name. */
const PEOPLES = `Arab Jew Jewish Muslim Moslem Islamic Christian Catholic Protestant Orthodox Sunni Shia Shiite Hindu Buddhist Sikh
Mormon Baptist Anglican Evangelical Yazidi Druze Alawite Copt Coptic Rohingya Uighur Uyghur Roma Tamil Pashtun Hutu Tutsi
Tuareg Berber Hispanic Democrat Democratic Republican Tory Tories Labourite Liberal Conservative Communist Nazi Marxist Islamist Salafi
Zionist Maoist Western Arabic`;

const GROUPS = readGroups();

/** What all words for one people share: "Danish", "Dane" and "Danes" give the same; null for what no list knows. */
export function peopleOf(name: string): string | null {
  return GROUPS.get(name) ?? null;
}

function readGroups(): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const peoples = PEOPLES.split(/\s+/).map((word) => [word, word]);
  for (const [key, ...people] of [...peoples, ...entries()]) {
    for (const word of people.map(spaced)) groups.set(word, key!).set(`${word}s`, key!);
  }
  return groups;
}

function entries(): string[][] {
  return COUNTRIES.split(";").map((entry) => entry.trim().split(/\s+/));
}

function spaced(word: string): string {
  return word.replaceAll("_", " ");
}
