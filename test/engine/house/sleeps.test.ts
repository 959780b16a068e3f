import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Whatever is run in a window: waiting a while there is too long on one machine and too short on the next. */
const FOLDERS = ["test/journeys", "test/vscode", "test/web", "test/host"];

/** Asking again until something is there, a deadline, and whether the parent still lives. */
const ALLOWED = [
  "test/vscode/sample.ts",
  "test/host/automation.ts",
  "test/host/lifeline.ts",
  "test/host/opensearch/node.ts",
];

const SLEEP = /\b(?:waitForTimeout|setTimeout|setInterval|sleep)\b|["'](?:node:)?timers\b|\bAtomics\.wait\b/;

describe("tests in a window", () => {
  it("wait for what is to be seen, not for time", () => {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .map((path) => join(folder, String(path)).replaceAll("\\", "/"))
        .filter((path) => /\.m?ts$/.test(path)),
    );
    assert.ok(files.length > 50, "the files are found");
    const sleeping = files.filter((path) => SLEEP.test(readFileSync(path, "utf8")));
    assert.deepEqual(sleeping.sort(), [...ALLOWED].sort());
  });

  for (const code of [
    "await page.waitForTimeout(300);",
    "await new Promise((resolve) => setTimeout(resolve, 200));",
    'import { setTimeout as rest } from "node:timers/promises";',
  ])
    it(`would not be let to say ${code}`, () => assert.match(code, SLEEP));
});
