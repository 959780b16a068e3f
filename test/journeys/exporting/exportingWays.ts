import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";
import { wordParts } from "../../server/exporting/exportedFiles.ts";

/** A note that is handed to others as a Word document, by keyboard alone; then the page of the same, looked at. */
export function walkExporting(name: string, opening: Opening): void {
  describe(`Exporting a draft, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`exporting-${name}-${step}`);
    const file = (path: string) => join(opened.folder, path);

    before(async () => {
      opened = await openWorkbench(opening);
      await opened.page.setViewportSize({ width: 1300, height: 850 });
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    async function exportAs(kind: string): Promise<void> {
      const { workbench } = opened;
      await workbench.openFile("notes/open-questions.md");
      await workbench.runCommand("Sourceline: Export Annotated Draft…");
      await workbench.picks.filter({ hasText: kind }).waitFor();
      await shot("formats");
      await workbench.choose(kind);
    }

    it("asks for the format and the file, and says what is in it", async () => {
      const { workbench, page } = opened;
      await exportAs("Word Document");
      const box = page.locator(".quick-input-widget .quick-input-box input");
      await workbench.sees(true, async () => (await box.inputValue()).endsWith("open-questions.annotated.docx"));
      await shot("file");
      await workbench.press("Enter");
      await workbench.notifications
        .filter({ hasText: "open-questions.annotated.docx: 3 comments: 1 moved, 1 changed, 1 missing." })
        .waitFor();
      await shot("written");
      const parts = wordParts(readFileSync(file("notes/open-questions.annotated.docx")));
      assert.equal(parts.count("word/comments.xml", "w:comment"), 3);
    });

    it("makes a page that shows in a browser what the sources say", async () => {
      const { workbench, page } = opened;
      await exportAs("Web Page");
      const box = page.locator(".quick-input-widget .quick-input-box input");
      await workbench.sees(true, async () => (await box.inputValue()).endsWith("open-questions.annotated.html"));
      await workbench.press("Enter");
      await workbench.notifications.filter({ hasText: "open-questions.annotated.html: 3 comments" }).waitFor();
      assert.ok(existsSync(file("notes/open-questions.annotated.html")));
      const shown = await page.context().newPage();
      const asked: string[] = [];
      shown.on("request", (request) => asked.push(request.url()));
      const html = readFileSync(file("notes/open-questions.annotated.html"), "utf8");
      await shown.route("**/draft", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
      await shown.goto("http://draft.example/draft");
      await shown.locator("#c2", { hasText: "Not word for word" }).waitFor();
      const [text, comment] = [await shown.locator("#r2").boundingBox(), await shown.locator("#c2").boundingBox()];
      assert.ok(text && comment && comment.x > text.x, "The comment stands at the margin.");
      assert.deepEqual(asked, ["http://draft.example/draft"]);
      await shown.screenshot({ path: `${await shot("page")}.page.png`, fullPage: true });
      await shown.close();
    });
  });
}
