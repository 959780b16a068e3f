import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** The articles of ours that are read to the end, for a person to check line by line. */
export const ARTICLES = ["dredging-vote.txt", "pilots-letter.txt", "inquiry-opens.md", "survey-findings.txt"];

export const articleText = (file: string): string => readFileSync(`media/sample/articles/${file}`, "utf8");

/**
 * Holds what is found today against what a person has read and found right, or has seen what is wrong with.
 * `SOURCELINE_ACCEPT=1 npm test -- engine` writes what is found today: read the difference before it is committed.
 */
export function assertGolden(file: string, found: string): void {
  const path = `test/fixtures/golden/${file}`;
  if (process.env.SOURCELINE_ACCEPT) writeFileSync(path, found);
  assert.ok(existsSync(path), `${path} is missing`);
  assert.equal(found, readFileSync(path, "utf8"));
}
