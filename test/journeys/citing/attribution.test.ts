import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { inThemes } from "../host/themes.ts";

const VOTE = "../articles/dredging-vote.txt";
const NOTE = `# The vote

Edwin Tolland told reporters: “They have promised us compensation before, and I can show you what it bought” ([Port Aldwin votes](${VOTE}#L8)).

Abara told reporters: “They have promised us compensation before, and I can show you what it bought” ([Port Aldwin votes](${VOTE}#L8)).
`;
const WARNING = "The source gives these words to Joseph Abara (line 8).";

/** A quotation stands in the wrong mouth: it is told, and put right by keyboard. */
describe("In whose mouth a note puts words", () => {
  let opened: Opened;
  const shot = (step: string) => opened.workbench.screenshot(`attribution-${step}`);
  const line = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text }).first();
  const squiggles = () => opened.page.locator(".editor-instance .squiggly-warning");
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

  it("is a warning in Problems, at the note's speaker and nowhere else", async () => {
    const { workbench } = opened;
    await squiggles().first().waitFor();
    const problems = await workbench.problems();
    await problems.filter({ hasText: WARNING }).waitFor();
    await workbench.sees(1, () => squiggles().count());
    await inThemes(opened, (theme) => shot(`problems-${theme}`));
    await workbench.runCommand("View: Hide Panel");
  });

  it("is told at the speaker, by the citation's hover and by its row", async () => {
    const { workbench, page } = opened;
    await workbench.hover("Edwin Tolland", /The source gives these words to Joseph Abara \(line 8\)\./);
    await inThemes(opened, async (theme) => {
      await workbench.hover("Port Aldwin votes", /The source gives these words to Joseph Abara \(line 8\)\./);
      await shot(`hover-${theme}`);
      await workbench.press("Escape");
    });
    await page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
    const row = pane().locator(".monaco-list-row", { hasText: "dredging-vote.txt:8" }).first();
    await row.locator(".codicon-warning").waitFor();
    await inThemes(opened, async (theme) => {
      await row.hover();
      await page.locator(".monaco-hover:visible", { hasText: WARNING }).waitFor();
      await shot(`row-${theme}`);
      await page.mouse.move(700, 300);
    });
  });

  it("is put right by keyboard with the source's speaker, and taken back by one undo", async () => {
    const { workbench, page } = opened;
    await workbench.openFile("notes/vote.md");
    await workbench.press("ControlOrMeta+Home");
    await workbench.press("F8");
    await page.locator(".marker-widget", { hasText: WARNING }).waitFor();
    await workbench.press("Escape");
    await (await workbench.quickFix("Give These Words to Joseph Abara")).waitFor();
    await inThemes(opened, (theme) => shot(`fix-${theme}`));
    await workbench.press("Enter");
    await line("Joseph Abara told reporters").waitFor();
    await workbench.sees(0, () => squiggles().count());
    await workbench.press("ControlOrMeta+Z");
    await line("Edwin Tolland told reporters").waitFor();
    await workbench.sees(1, () => squiggles().count());
  });
});
