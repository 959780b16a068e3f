import { unitTable } from "./lexicon.ts";

/** Units that every language writes alike; the longer ones first. */
export const SYMBOLS = unitTable(`
  share % 1: %, ％
  length mm 0.001: mm
  length cm 0.01: cm
  area km² 1000000: km², km2, sq\\.? ?km, sqkm
  area m² 1: m², m2, sq\\.? ?m
  volume m³ 1000: m³, m3, cu\\.? ?m
  speed km/h 1: km/h, kmh, km/hr, kph
  length km 1000: km, kms, Km, KM
  length m 1: m
  energy MWh 1000: MWh
  energy GWh 1000000: GWh
  energy kWh 1: kWh
  power MW 1000: MW
  power GW 1000000: GW
  power kW 1: kW
  mass kg 1: kg, kgs, Kg
  mass mg 0.000001: mg
  volume ml 0.001: ml
  temperature °C 1: ° ?C
  temperature °F 1: ° ?F
  data MB 1: MB
  data GB 1000: GB
  data TB 1000000: TB
  area ha 10000: ha
`);

/** Signs of currencies, as they stand before or behind an amount. Names are ISO 4217, but "$" may be any dollar. */
const SIGNS: readonly (readonly [sign: string, currency: string])[] = [
  ["US ?\\$|\\$US", "USD"],
  ["AU? ?\\$", "AUD"],
  ["CA? ?\\$", "CAD"],
  ["NZ ?\\$", "NZD"],
  ["HK ?\\$", "HKD"],
  ["S\\$|SG\\$", "SGD"],
  ["NT\\$", "TWD"],
  ["R\\$", "BRL"],
  ["N\\$", "NAD"],
  ["J\\$", "JMD"],
  ["G\\$", "GYD"],
  ["\\$", "$"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["[¥￥]", "¥"],
  ["₹|Rs\\.?|Rupees|INR", "rupee"],
  ["₦", "NGN"],
  ["₽", "RUB"],
  ["₪", "ILS"],
  ["₩", "KRW"],
  ["฿", "THB"],
  ["₱", "PHP"],
  ["₫", "VND"],
  ["₴", "UAH"],
  ["₺", "TRY"],
  ["RM", "MYR"],
  ["Tk\\.?", "BDT"],
  ["GH[₵¢]|GHS", "GHS"],
  ["KES|Ks[hH]s?\\.?|KShs?\\.?|Shs?\\.?|UGX|TZS", "shilling"],
  ["N(?=\\d)", "NGN"],
  ["R ?(?=\\d)", "ZAR"],
  ["K(?=\\d)", "kwacha"],
  ["P(?=\\d)", "PHP"],
  [
    "USD|AUD|CAD|NZD|HKD|SGD|TWD|BRL|EUR|GBP|JPY|CNY|RMB|NGN|RUB|ILS|KRW|THB|PHP|VND|UAH|TRY|MYR|BDT|CHF|SEK|NOK|DKK|PLN|ZAR|AED|SAR|QAR|KWD|EGP|PKR|LKR|NPR|IDR|MXN|ARS|CLP|COP|PEN|JOD",
    "",
  ],
];

/** A sign of a currency that ends where an amount begins. */
export const SIGN_BEFORE = SIGNS.map(([sign, currency]) => ({
  pattern: new RegExp(`(?<![\\p{L}\\d])(${sign})[ \\u00A0\\u202F]?$`, "u"),
  currency,
}));

/** A sign of a currency that begins where an amount ends. */
export const SIGN_BEHIND = SIGNS.filter(([sign]) => !/\(\?=|^RM|^Tk|^Ksh/.test(sign)).map(([sign, currency]) => ({
  pattern: new RegExp(`[ \\u00A0\\u202F]?(${sign})(?![\\p{L}\\d])`, "yu"),
  currency,
}));
