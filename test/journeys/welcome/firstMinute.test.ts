import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { temporaryFolder } from "../../host/temporary.ts";

/** Paragraphs as they are in articles: a line each, of several hundred letters. */
const PARAGRAPHS = Array.from({ length: 12 }, (_, i) =>
  [
    `On day ${i + 1} of the inquiry Judge Helen Marr read out what the harbour office had written about the channel, `,
    "paragraph after paragraph, while the pilots in the third row shook their heads and the clerk asked them twice to stop. ",
    `“We measured it ${i + 2} times, and every time it was another depth,” said Owen Tarn, who had held the line himself, `,
    "and he offered to bring the book in which all of it was written down on the very day that it was measured.",
  ].join(""),
);

/** What somebody sees who has just opened a folder of articles. */
describe("The first minute", () => {
  let opened: Opened;
  const shot = (step: string) => opened.workbench.screenshot(`first-minute-${step}`);
  const pane = (title: string) => opened.page.locator(`.pane:has(.pane-header[aria-label^="${title}"])`);
  const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
  const showDesk = () => opened.page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
    await opened?.close();
  });

  it("shows all of each paragraph, and what was cited of it stays in sight when a note opens beside", async () => {
    const folder = temporaryFolder("first");
    writeFileSync(join(folder, "inquiry.txt"), `The channel\n\n${PARAGRAPHS.join("\n")}\n`);
    opened = await openWorkbench({ folder });
    const { workbench, page } = opened;
    await page.setViewportSize({ width: 1200, height: 640 });
    await workbench.openFile("inquiry.txt");
    await workbench.status("1 source").waitFor();
    await workbench.select("it 5 times");
    await shot("article");
    await workbench.press("ControlOrMeta+Alt+C");
    await lines("> it 5 times").first().waitFor();
    await page.locator(".editor-group-container").first().locator(".selected-text").first().waitFor();
    await shot("cited");
  });

  it("has a walkthrough whose button inserts a citation although no note is in front", async () => {
    opened = await openWorkbench();
    const { workbench, page } = opened;
    await showDesk();
    await pane("Article").getByText("Get started").click();
    await page.locator(".getting-started-step", { hasText: "Insert a citation" }).click();
    await page.locator(".getting-started-step .monaco-button", { hasText: "Insert Citation" }).click();
    await page.locator(".quick-input-title", { hasText: "Search Quotes" }).waitFor();
    await page.keyboard.type("put one ship ashore");
    await workbench.picks.filter({ hasText: "I have put one ship ashore" }).first().waitFor();
    await workbench.press("Enter");
    await workbench.picks.filter({ hasText: "harbour-notes.md" }).first().waitFor();
    await shot("which-note");
    await workbench.choose("harbour-notes.md");
    await lines("> I have put one ship ashore").first().waitFor();
    await shot("inserted");
  });
});
