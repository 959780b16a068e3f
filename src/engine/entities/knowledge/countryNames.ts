import type { Language } from "../../text/language.ts";

/** The names of countries in a language, from the Unicode locale data that every JavaScript engine brings. */
export function countryNames(language: Language): ReadonlySet<string> {
  const found = known.get(language) ?? namesIn(language);
  known.set(language, found);
  return found;
}

const known = new Map<Language, ReadonlySet<string>>();

function namesIn(language: Language): ReadonlySet<string> {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return new Set(CODES.flatMap((code) => names.of(code) ?? []).filter((name) => /^\p{L}/u.test(name)));
}

/** ISO 3166-1. */
const CODES =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TR TT TW TZ UA UG US UY UZ VA VC VE VN XK YE ZA ZM ZW".split(
    " ",
  );
