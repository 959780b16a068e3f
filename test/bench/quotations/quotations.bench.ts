/**
 * Quotations beside links in every way that people write them (ways.ts): a third true, a third with one word spoilt, a
 * third invented. Tells how many verdicts are right, and how many false ones pass as intact, by way.
 *
 *     npm run bench:quotations -- DATA [SEED] [ROUNDS] [--failures]
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Random } from "../random.ts";
import { type Case, makeCases } from "./cases.ts";

interface Row {
  readonly note: string;
  readonly verdict: string;
  readonly words: string;
}

const [data = "", seed = "90210", rounds = "3"] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const showsFailures = process.argv.includes("--failures");
const { cases, sources } = makeCases(data, Number(rounds), new Random(Number(seed)));
const verdicts = verdictsOf();
const wrong = cases.map((one, i) => ({ one, got: verdicts[i]! })).filter(({ one, got }) => !isRight(one, got));
const passed = wrong.filter(({ one, got }) => one.truth !== "true" && got === "intact");
const denied = wrong.filter(({ one, got }) => one.truth === "true" && (got === "changed" || got === "missing"));
const of = (truth: string) => cases.filter((one) => one.truth === truth).length;
console.log(`${cases.length} quotations in ${new Set(cases.map(({ way }) => way.name)).size} ways`);
console.log(`right verdict       ${(100 * (1 - wrong.length / cases.length)).toFixed(1)} %`);
console.log(`false, yet intact   ${passed.length} of ${of("spoilt") + of("invented")}`);
console.log(`true, yet denied    ${denied.length} of ${of("true")}`);
for (const [name, misses] of byWay()) console.log(`  ${misses.length}  ${name}: ${misses.join(", ")}`);
if (showsFailures)
  for (const { one, got } of wrong) console.log(`\n--- ${one.truth} but ${got}: ${one.way.name}\n${one.note}`);

/** Of a note: the gravest verdict of its citations; "none" when none was found. */
function verdictsOf(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "sourceline-ways-"));
  try {
    for (const part of ["notes", "sources"]) mkdirSync(join(folder, part));
    for (const [name, text] of sources) writeFileSync(join(folder, "sources", name), text);
    for (const [i, { note }] of cases.entries()) writeFileSync(join(folder, "notes", `${i}.md`), note);
    const cli = resolve("dist/cli.js");
    const { stdout } = spawnSync(process.execPath, [cli, "verify", ".", "--format", "json"], {
      cwd: folder,
      maxBuffer: 1e9,
      encoding: "utf8",
    });
    const rows: Row[] = JSON.parse(stdout).citations;
    const gravest = new Map<string, string>();
    for (const { note, verdict } of rows) {
      const before = gravest.get(note);
      if (before === undefined || GRAVITY.indexOf(verdict) < GRAVITY.indexOf(before)) gravest.set(note, verdict);
    }
    return cases.map((_, i) => gravest.get(`notes/${i}.md`) ?? "none");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const GRAVITY = ["missing", "changed", "ambiguous", "moved", "intact", "unquoted"];

/** Of words that are only near a link and stand nowhere in its source nothing is known: they may be somebody else's. */
function isRight({ truth, way }: Case, got: string): boolean {
  if (truth === "true") return got === "intact" || got === "moved";
  if (truth === "spoilt") return got === "changed";
  return got === "missing" || got === "changed" || (way.ties === "near" && got === "unquoted");
}

function byWay(): [string, string[]][] {
  const misses = new Map<string, string[]>();
  for (const { one, got } of wrong) {
    misses.set(one.way.name, [...(misses.get(one.way.name) ?? []), `${one.truth} is ${got}`]);
  }
  return [...misses].sort((a, b) => b[1].length - a[1].length);
}
