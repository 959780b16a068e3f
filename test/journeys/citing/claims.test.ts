import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { inThemes } from "../host/themes.ts";

const VOTE = "../articles/dredging-vote.txt";
const NOTE = `# The vote

The council of Port Aldwin voted 12 to 9 on Tuesday night to let dredgers into Aldwin Sound ([Port Aldwin votes](${VOTE}#L3)).

The work would be done by Nordmole, a Swedish company, and would cost £84 million ([Port Aldwin votes](${VOTE}#L5)).
`;

/** A sentence with a wrong number cites a passage: it is told, and put right by keyboard. */
describe("What a passage does not say", () => {
  let opened: Opened;
  const shot = (step: string) => opened.workbench.screenshot(`claims-${step}`);
  const line = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text }).first();
  const squiggles = () => opened.page.locator(".editor-instance .squiggly-info");
  const pane = () => opened.page.locator('.pane:has(.pane-header[aria-label^="Citations"])');

  before(async () => {
    opened = await openWorkbench();
    writeFileSync(join(opened.folder, "notes/vote.md"), NOTE);
    await opened.workbench.openFile("notes/vote.md");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(() => opened?.close());

  it("is an information in Problems, at the very words", async () => {
    const { workbench, page } = opened;
    await squiggles().first().waitFor();
    const problems = await workbench.problems();
    await problems.filter({ hasText: "“9” is not in line 3 (“11”)." }).waitFor();
    await problems.filter({ hasText: "“Swedish” is not in line 5 (“Danish”)." }).waitFor();
    assert.equal(await page.locator(".markers-panel .codicon-info").count(), 2);
    await inThemes(opened, (theme) => shot(`problems-${theme}`));
    await workbench.runCommand("View: Hide Panel");
  });

  it("is told at the words, by the citation's hover and by its row", async () => {
    const { workbench, page } = opened;
    await workbench.hover("Swedish", /“Swedish” is not in line 5 \(“Danish”\)\./);
    await inThemes(opened, async (theme) => {
      await workbench.hover("Port Aldwin votes", /“9” is not in line 3 \(“11”\)\./);
      await shot(`hover-${theme}`);
      await workbench.press("Escape");
    });
    await page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
    const row = pane().locator(".monaco-list-row", { hasText: "dredging-vote.txt:3" });
    await row.locator(".codicon-info").waitFor();
    await row.hover();
    await page.locator(".monaco-hover:visible", { hasText: "“9” is not in line 3" }).waitFor();
    await inThemes(opened, async (theme) => {
      await row.hover();
      await page.locator(".monaco-hover:visible", { hasText: "“9” is not in line 3" }).waitFor();
      await shot(`row-${theme}`);
      await page.mouse.move(700, 300);
    });
  });

  it("is put right by keyboard with the source's number, and taken back by one undo", async () => {
    const { workbench, page } = opened;
    await workbench.openFile("notes/vote.md");
    await workbench.press("ControlOrMeta+Home");
    await workbench.press("F8");
    await page.locator(".marker-widget", { hasText: "“9” is not in line 3" }).waitFor();
    await workbench.press("Escape");
    await (await workbench.quickFix("Write “11”, as the Source Has It")).waitFor();
    await inThemes(opened, (theme) => shot(`fix-${theme}`));
    await workbench.press("Enter");
    await line("voted 12 to 11 on").waitFor();
    await page.locator(".editor-instance .squiggly-info").first().waitFor();
    await workbench.sees(1, () => squiggles().count());
    await workbench.press("ControlOrMeta+Z");
    await line("voted 12 to 9 on").waitFor();
    await workbench.sees(2, () => squiggles().count());
  });
});
