import type { Quantity } from "./quantity.ts";

/** How far two roundings of one measure lie apart: "10 kilometres (6 miles)". */
const CONVERTED = 0.06;
/** Nobody calls a number "about" another that is farther from it. */
const ABOUT = 0.15;
/** A plain number may be a rounded one from a thousand on. */
const ROUNDED_FROM = 1000;
const ROUNDED = 0.03;

/** Whether what a text tells is held by a number of another one: the same value of the same unit, told exactly or roundly. */
export function holds(found: Quantity, told: Quantity): boolean {
  if (!areComparable(told, found)) return false;
  if (told.dimension === "clock") return isSameTime(told, found);
  const [a, b] = told.dimension === found.dimension ? [told.value, found.value] : [told.amount, found.amount];
  const apart = Math.abs(a - b);
  if (apart <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))) return true;
  const size = Math.max(Math.abs(a), Math.abs(b));
  if (told.unit !== found.unit && told.dimension !== "money") return apart <= toleranceOfUnits(told) * size;
  if (found.isAbout && found.step >= told.step) return false;
  if (told.isAbout && found.step < told.step) return apart <= Math.min(told.step, ABOUT * Math.abs(a));
  const mayBeRounded = Math.abs(a) >= ROUNDED_FROM || !Number.isInteger(b);
  return mayBeRounded && found.step < told.step && apart <= Math.min(told.step / 2, ROUNDED * size) + 1e-9;
}

/** Whether two numbers measure the same in the same unit, or one of them does not say what it measures. */
export function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return isBare(a) || isBare(b) || isPound(a, b);
  return a.dimension !== "money" || isSameCurrency(a.unit, b.unit);
}

const isBare = ({ dimension, counted }: Quantity) => dimension === "count" && counted.length === 0;

/** "Pounds" may be money or a weight. */
function isPound(a: Quantity, b: Quantity): boolean {
  const units = [a.unit, b.unit];
  return units.includes("GBP") && units.includes("lb");
}

function isSameCurrency(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((unit) => FAMILIES[unit] ?? unit);
  return one === other && (a in BROAD || b in BROAD);
}

/** What "$" and its like may stand for. */
const FAMILIES: Readonly<Record<string, string>> = {
  $: "$",
  USD: "$",
  AUD: "$",
  CAD: "$",
  NZD: "$",
  HKD: "$",
  SGD: "$",
  TWD: "$",
  JMD: "$",
  GYD: "$",
  "¥": "¥",
  JPY: "¥",
  CNY: "¥",
  RMB: "¥",
  rupee: "rupee",
  INR: "rupee",
  PKR: "rupee",
  LKR: "rupee",
  NPR: "rupee",
  peso: "peso",
  MXN: "peso",
  ARS: "peso",
  CLP: "peso",
  COP: "peso",
  PHP: "peso",
  franc: "franc",
  CHF: "franc",
  krone: "krone",
  SEK: "krone",
  NOK: "krone",
  DKK: "krone",
  dirham: "dirham",
  AED: "dirham",
  riyal: "riyal",
  SAR: "riyal",
  QAR: "riyal",
  dinar: "dinar",
  KWD: "dinar",
  JOD: "dinar",
  lb: "pound",
  GBP: "pound",
};
const BROAD = { $: 1, "¥": 1, rupee: 1, peso: 1, franc: 1, krone: 1, dirham: 1, riyal: 1, dinar: 1 };

/** "Half" and "two thirds" are told of what is nearly so; a mile is told as kilometres. */
function toleranceOfUnits({ dimension }: Quantity): number {
  if (dimension === "share") return 0.04;
  return dimension === "duration" ? 0.02 : CONVERTED;
}

/** Half past eight may be before noon or after it. */
function isSameTime(a: Quantity, b: Quantity): boolean {
  const day = a.unit === "half" || b.unit === "half" ? 720 : 1440;
  return (a.value - b.value) % day === 0;
}
