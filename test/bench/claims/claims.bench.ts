/**
 * Sentences of articles, shortened and turned round by program and retold in a note with a link, each as it is and with one fact
 * changed: how many of the claims that are told are right, and how many of the changed facts are found.
 *
 *     npm run bench:claims -- DATA [SEED] [COUNT] [dev|train] [--failures]
 */
import { prepareAnchorText } from "../../../src/engine/citations/anchoring/anchorText.ts";
import { verify } from "../../../src/engine/citations/verifying/verify.ts";
import { type Article, readArticle } from "../../../src/engine/library/article/article.ts";
import { sourceDate } from "../../../src/engine/library/article/sourceDate.ts";
import type { Claim } from "../../../src/engine/library/claims/claim.ts";
import { noteClaims } from "../../../src/engine/library/claims/noteClaims.ts";
import { overlaps } from "../../../src/engine/text/span.ts";
import { analyzer } from "../../analyzer.ts";
import { Random } from "../random.ts";
import { makePairs, type Pair } from "./pairs.ts";

const [data = "../shared/data", seed = "90210", count = "300", part = "dev"] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith("--"));
const showsFailures = process.argv.includes("--failures");
const { pairs, sources } = makePairs(data, part, Number(count), new Random(Number(seed)));
const read = new Map<string, Article>();

let milliseconds = 0;
const results = pairs.map((pair) => ({ pair, claims: claimsIn(pair) }));
const isRight = ({ change }: Pair, claim: Claim) =>
  change !== null && change.kind === claim.kind && overlaps(change, claim);
const told = results.flatMap(({ pair, claims }) => claims.map((claim) => ({ pair, claim })));
const right = told.filter(({ pair, claim }) => isRight(pair, claim));
const changed = results.filter(({ pair }) => pair.change !== null);
const found = changed.filter(({ pair, claims }) => claims.some((claim) => isRight(pair, claim)));
const share = (a: number, b: number) => `${((100 * a) / b).toFixed(1)} % (${a} of ${b})`;
console.log(`${pairs.length} sentences, ${changed.length} of them with a fact changed`);
console.log(`claims that are right   ${share(right.length, told.length)}`);
console.log(`changed facts found     ${share(found.length, changed.length)}`);
for (const kind of ["number", "name", "date", "negation"] as const) {
  const own = changed.filter(({ pair }) => pair.change!.kind === kind);
  const hits = own.filter(({ pair, claims }) => claims.some((claim) => isRight(pair, claim)));
  const ofKind = told.filter(({ claim }) => claim.kind === kind);
  const rightOnes = ofKind.filter(({ pair, claim }) => isRight(pair, claim));
  console.log(
    `  ${kind.padEnd(10)} right ${share(rightOnes.length, ofKind.length).padEnd(22)} found ${share(hits.length, own.length)}`,
  );
}
const withFound = right.filter(({ claim }) => claim.found !== null);
console.log(`told with what stands there instead  ${share(withFound.length, right.length)}`);
console.log(`a note's claims take    ${(milliseconds / pairs.length).toFixed(1)} ms`);
if (showsFailures) {
  for (const { pair, claim } of told) {
    if (!isRight(pair, claim))
      console.log(
        `\nWRONG ${claim.kind} “${claim.said}” found “${claim.found?.words}”\n   ${pair.sentence}\n   ${line(pair)}`,
      );
  }
  for (const { pair, claims } of changed) {
    if (claims.some((claim) => isRight(pair, claim))) continue;
    console.log(
      `\nMISSED ${pair.change!.kind} “${pair.note.slice(pair.change!.start, pair.change!.end)}”\n   ${pair.sentence}\n   ${line(pair)}`,
    );
  }
}

function line({ note, source }: Pair): string {
  return `${note.split("\n")[2]!} {${source}}`;
}

function claimsIn({ note: text, source: name }: Pair): Claim[] {
  const source = sourceOf(name);
  const note = readArticle(analyzer, "file:///notes/a.md", text, () => false);
  const anchorText = prepareAnchorText(source.source.text, "text");
  const published = sourceDate(name, source.source);
  const start = performance.now();
  const claims = noteClaims(note, (i) => {
    const { place } = verify(note.citations[i]!, anchorText);
    return place && { source, place, published };
  });
  milliseconds += performance.now() - start;
  return [...claims.values()].flat();
}

function sourceOf(name: string): Article {
  const known = read.get(name);
  if (known) return known;
  const article = readArticle(analyzer, `file:///sources/${name}`, sources.get(name)!, () => false);
  read.set(name, article);
  return article;
}
