import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "media/walkthrough";

/** Colours that some theme of VS Code does not have: what names them alone is drawn in the colour of the text around it. */
const NOT_EVERYWHERE = [
  "contrastActiveBorder",
  "contrastBorder",
  "editor-selectionBackground",
  "editor-selectionForeground",
  "editorGroup-border",
  "list-activeSelectionBackground",
  "list-activeSelectionForeground",
  "quickInputList-focusBackground",
  "quickInputList-focusForeground",
  "widget-border",
];

describe("the pictures of the walkthrough", () => {
  for (const name of readdirSync(FOLDER)) {
    const svg = readFileSync(join(FOLDER, name), "utf8");

    it(`have a colour for every theme, ${name}`, () => {
      const alone = NOT_EVERYWHERE.filter((colour) => svg.includes(`var(--vscode-${colour})`));
      assert.deepEqual(alone, []);
    });

    it(`write on a selection in the colour for it, ${name}`, () => {
      for (const [, next] of svg.matchAll(/editor-selectionBackground[^>]*>\s*(<text[^>]*>)/g))
        assert.match(next!, /fill="var\(--vscode-editor-selectionForeground, /);
    });
  }
});
