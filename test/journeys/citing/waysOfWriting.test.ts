import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { inThemes } from "../host/themes.ts";

const VOTE = "../articles/dredging-vote.txt";
const NOTE = `# What was said

## [Port Aldwin votes](${VOTE}#L14)

Agnes Rowe said: "Mostly I am angry."

## A list

> I am never asked where the water is deep.

- Edwin Tolland, [Port Aldwin votes](${VOTE}#L6)

## A table

| Quote | Source |
| --- | --- |
| It bought a boat. | [Port Aldwin votes](${VOTE}#L8) |

## Sentences

The company answered from Copenhagen ([Port Aldwin votes](${VOTE}#L11)). "The sand will never move," she said.

He had a joke for it: "I only move the boats."[^1]

[^1]: [Port Aldwin votes](${VOTE}#L15)

## A link alone

The government is waiting ([Port Aldwin votes](${VOTE}#L13)).
`;

/** What is told of each quotation, and at which line. */
const WRONG = [
  ["“angry” reads “tired” in the source", 5],
  ["“never” is not in the source", 9],
  ["“boat” reads “bench” in the source", 17],
  ["“never” is not in the source", 21],
  ["“boats” reads “buoys” in the source", 23],
] as const;

/** Quotations that the source does not hold, in the ways in which people put a link beside them; and a link that quotes nothing. */
describe("Ways of writing", () => {
  let opened: Opened;
  const shot = (step: string) => opened.workbench.screenshot(`ways-${step}`);
  const line = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text }).first();
  const pane = () => opened.page.locator('.pane:has(.pane-header[aria-label^="Citations"])');
  const row = (text: string | RegExp) => pane().locator(".monaco-list-row", { hasText: text });

  before(async () => {
    opened = await openWorkbench();
    writeFileSync(join(opened.folder, "notes/ways.md"), NOTE);
    await opened.page.setViewportSize({ width: 1400, height: 900 });
    await opened.workbench.openFile("notes/ways.md");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(() => opened?.close());

  it("shows a problem for each, whether the link is a heading, an item, a column, a sentence before or a footnote", async () => {
    const { workbench } = opened;
    const problems = await workbench.problems();
    for (const [wrong, line] of WRONG) {
      await problems
        .filter({ hasText: wrong })
        .filter({ hasText: `[Ln ${line}, ` })
        .waitFor();
    }
    await inThemes(opened, (theme) => shot(`problems-${theme}`));
    await workbench.runCommand("View: Hide Panel");
  });

  it("counts the link that quotes nothing apart, says so when asked, and counts it in Verify All Citations", async () => {
    const { workbench, page } = opened;
    await page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
    await row(/^Changed\s*5/).waitFor();
    await row(/^Unquoted\s*1/).waitFor();
    await inThemes(opened, async (theme) => {
      await workbench.hover(
        "dredging-vote.txt#L13",
        /unquoted[\s\S]*Nothing is quoted here, so nothing was compared\./,
      );
      await shot(`unquoted-${theme}`);
      await workbench.press("Escape");
    });
    await workbench.runCommand("Sourceline: Verify All Citations");
    await line("unquoted").waitFor();
    assert.match(
      (await line("citations:").innerText()).replace(/\s/g, " "),
      /15 citations: 6 intact, 1 moved, 6 changed, 1 missing, 1 unquoted/,
    );
    await inThemes(opened, (theme) => shot(`table-${theme}`));
    await workbench.runCommand("View: Close Editor");
  });

  it("quotes the passage by keyboard, which one undo takes back", async () => {
    const { workbench } = opened;
    await workbench.openFile("notes/ways.md");
    await workbench.click("dredging-vote.txt#L13");
    await (await workbench.quickFix("Quote the Passage")).waitFor();
    await inThemes(opened, (theme) => shot(`fix-${theme}`));
    await workbench.press("Enter");
    await line("The government is not paying, for now.").waitFor();
    await row("Unquoted").waitFor({ state: "detached" });
    await shot("quoted");
    await workbench.press("ControlOrMeta+Z");
    await row(/^Unquoted\s*1/).waitFor();
  });
});
