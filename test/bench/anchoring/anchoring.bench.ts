/**
 * How rightly and how fast passages are found again in edited articles: ours, the Hypothesis client's way and
 * diff-match-patch's, in one run.
 *
 *   npm run bench:anchoring -- DATA [SEED] [CASES] [SCENARIO]
 *
 * "throughout" as the SCENARIO is a text of 2 MB alone that is edited everywhere.
 *
 * DATA holds articles/world/*.txt; CASES of each scenario, 300 unless told. Choose a SEED that nothing was tuned on:
 * below 1000 is for tuning.
 */
import { anchor } from "../../../src/engine/citations/anchoring/anchor.ts";
import { prepareAnchorText } from "../../../src/engine/citations/anchoring/anchorText.ts";
import { percentile } from "../percentile.ts";
import { readArticles } from "./articles.ts";
import { type Case, isRight, keyOf, makeCases, shared } from "./cases.ts";
import { measureBulk, measureOne } from "./costs.ts";
import type { Selector } from "./passages.ts";
import { asDiffMatchPatch, asHypothesis, type Found } from "./peers.ts";
import { type Group, SCENARIOS } from "./scenarios.ts";
import { measureThroughout } from "./throughout.ts";

const [data, seed = "1", count = "300", only = ""] = process.argv.slice(2);

interface Answer {
  readonly verdict: string;
  readonly place: Found;
}

type Way = (text: string, selector: Selector) => Answer;

const peer = (find: (text: string, selector: Selector) => Found): Way => {
  return (text, selector) => ({ verdict: "", place: find(text, selector) });
};

const WAYS: Readonly<Record<string, Way>> = {
  ours: (text, selector) => anchor(prepareAnchorText(text), selector),
  Hypothesis: peer(asHypothesis),
  dmp: peer(asDiffMatchPatch),
};

class Tally {
  private right = 0;
  private sharing: number[] = [];
  /** Called the same though other words stand there. */
  private lies = 0;
  /** Called changed though the words are the same, or the other way round. */
  private mistaken = 0;

  /** Counts an answer; says what is wrong with it. */
  add(one: Case, { verdict, place }: Answer): string {
    const isFound = isRight(one, place);
    if (isFound) this.right++;
    if (one.passage && place) this.sharing.push(isFound ? shared(one.passage, place) : 0);
    const isCalledSame = verdict === "intact" || verdict === "moved";
    const stands = place !== null && keyOf(one.text.slice(place.start, place.end)) === keyOf(one.selector.exact);
    const isLie = isCalledSame && !stands;
    const isMistaken = one.passage !== null && isFound && verdict !== "ambiguous" && isCalledSame !== one.isSame;
    if (isLie) this.lies++;
    if (isMistaken) this.mistaken++;
    return [!isFound && "place", isLie && "lie", isMistaken && "mistaken"].filter(Boolean).join(" ");
  }

  get line(): string {
    const mean = this.sharing.reduce((sum, share) => sum + share, 0) / Math.max(1, this.sharing.length);
    return `${mean.toFixed(3)} of place  ${this.lies} lies  ${this.mistaken} mistaken`;
  }

  get count(): number {
    return this.right;
  }
}

function run(articles: readonly string[]): void {
  const totals = new Map<string, { right: number; all: number }>();
  for (const [number, scenario] of SCENARIOS.entries()) {
    if (!scenario.name.includes(only)) continue;
    const cases = makeCases(articles, scenario, Number(count), Number(seed) * 100 + number);
    const shares = Object.entries(WAYS).map(([name, way]) => {
      const tally = new Tally();
      for (const one of cases) {
        const answer = way(one.text, one.selector);
        const isWrong = tally.add(one, answer);
        if (name === "ours" && process.env.SHOW && isWrong.includes(process.env.SHOW)) show(one, answer);
      }
      note(totals, `${scenario.group} ${name}`, tally.count, cases.length);
      const share = `${name} ${((100 * tally.count) / cases.length).toFixed(1).padStart(5)} %`;
      return name === "ours" ? `${share}  (${tally.line})` : share;
    });
    console.log(`${scenario.group.padEnd(9)}${scenario.name.padEnd(24)}${shares.join("   ")}`);
  }
  report(totals);
}

function note(totals: Map<string, { right: number; all: number }>, key: string, right: number, all: number): void {
  const known = totals.get(key) ?? { right: 0, all: 0 };
  totals.set(key, { right: known.right + right, all: known.all + all });
}

function report(totals: ReadonlyMap<string, { right: number; all: number }>): void {
  const groups: readonly (readonly [Group, string])[] = [
    ["ordinary", "right place, ordinary edits"],
    ["hard", "right place, hard edits"],
    ["gone", "rightly missing"],
  ];
  console.log();
  for (const [group, what] of groups) {
    const shares = Object.keys(WAYS).flatMap((name) => {
      const total = totals.get(`${group} ${name}`);
      return total ? `${name} ${((100 * total.right) / total.all).toFixed(2)} %` : [];
    });
    console.log(`${what.padEnd(30)}${shares.join("   ")}`);
  }
}

/** A case that was answered wrongly, for whoever wants to know why (SHOW=place, lie or mistaken). */
function show({ selector, text, passage }: Case, { verdict, place }: Answer): void {
  const words = (span: Found) => span && text.slice(span.start, span.end);
  console.log(
    JSON.stringify({ selector, verdict, true: words(passage), found: words(place), passage, place }, null, 1),
  );
}

if (data === undefined) {
  console.error("Say where the data are: anchoring.bench.mjs DATA [SEED] [CASES] [SCENARIO]");
  process.exitCode = 2;
} else {
  const articles = readArticles(data);
  console.log(`${articles.length} articles, seed ${seed}, ${count} cases of each scenario\n`);
  run(articles);
  if (only === "" || only === "throughout")
    measureThroughout(articles, Number(seed), process.env.SHOW === "throughout");
  if (only === "") {
    const ofOne = measureOne(articles, Number(seed));
    console.log(
      `\none citation into 5,000 characters, p95 ${ratio(percentile(ofOne.ours, 0.95), percentile(ofOne.peer, 0.95))}`,
    );
    const ofMany = measureBulk(articles, Number(seed));
    console.log(`500 citations into 2 MB, all ${ratio(ofMany.ours, ofMany.peer)}`);
  }
}

function ratio(ours: number, peer: number): string {
  return `ours ${ours.toFixed(3)} ms, Hypothesis ${peer.toFixed(3)} ms: ${(ours / peer).toFixed(3)} of its time`;
}
