import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { book } from "../../formats/smallFiles.ts";
import { temporaryCopy } from "../../host/folders.ts";
import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";
import { inThemes } from "../host/themes.ts";

const CAPTIONS = `WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ruth Tolland>The lantern on the north mole was dark all of that night.

00:01:23.000 --> 00:01:29.000
<v Joseph Abara>Nobody from the authority has ever rowed out to look at it.

00:01:30.000 --> 00:01:36.000
<v Ruth Tolland>We asked the harbour council twice, and the council said that it was out of oil.
`;
const CHAPTERS = {
  "mole.xhtml":
    "<h1>Of the mole</h1><p>The mole was built by hand in four winters, and every stone of it came by sea from the north.</p><p>“It will outlive us all,” said Walter Rowe, the first pilot of the port.</p>",
  "lamp.xhtml":
    "<h1>Of the lamp</h1><p>The lamp was lit for the first time in the spring, and the whole town came to the quay to see it.</p>",
};
const MAIL = [
  "From: Ann Rowe <ann@wire.example>",
  "To: Tom Hask <tom@wire.example>",
  "Subject: The log of the mole",
  "Date: Tue, 22 May 2029 08:00:00 +0000",
  "",
  "Dear Tom,",
  "",
  "The log of the mole has no entry for eleven nights, Walter Rowe told me on the quay this morning.",
  "",
  "On Mon, 21 May 2029 Tom Hask wrote:",
  "> Has anybody seen the log?",
  "",
].join("\r\n");
const SAID = "Nobody from the authority has ever rowed out";

/** What is no text as it lies, double-clicked, read, cited by its time, followed back, and still there after a reload. */
export function walkFormats(name: string, opening: Opening): void {
  describe(`Books, captions and mail among the sources, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`formats-${name}-${step}`);
    const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
    const tab = (file: string) => opened.page.locator(`.tab.active[aria-label*="${file} (reading)"]`);

    before(async () => {
      const folder = temporaryCopy();
      writeFileSync(join(folder, "articles/hearing.vtt"), CAPTIONS);
      writeFileSync(join(folder, "articles/mole.epub"), book(CHAPTERS, "The mole"));
      writeFileSync(join(folder, "articles/log.eml"), MAIL);
      opened = await openWorkbench({ ...opening, folder });
      await opened.workbench.openFile("notes/open-questions.md");
      await opened.workbench.status("7 sources").waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    /** In the Explorer, as most people open files. */
    async function doubleClick(path: string): Promise<void> {
      for (const part of path.split("/")) {
        const row = opened.page.locator(`.explorer-folders-view .monaco-list-row:has(:text-is("${part}"))`);
        if (part === path.split("/").at(-1)) await row.dblclick();
        else if ((await row.getAttribute("aria-expanded")) !== "true") await row.click();
      }
    }

    it("open a book at a double click as its reading", async () => {
      const { workbench } = opened;
      await doubleClick("articles/mole.epub");
      await tab("mole.epub").waitFor();
      await workbench.hover("Walter Rowe", /person/);
      await shot("book");
      await workbench.press("Escape");
    });

    it("open a mail at a double click as its reading", async () => {
      const { workbench } = opened;
      await doubleClick("articles/log.eml");
      await tab("log.eml").waitFor();
      await workbench.hover("Walter Rowe", /person/);
      await shot("mail");
      await workbench.press("Escape");
    });

    // In a window without a server its files are gone with it.
    if (!opening.web)
      it("are still there when the window is loaded again", async () => {
        const { workbench, page } = opened;
        await Promise.all([page.waitForEvent("load"), workbench.runCommand("Developer: Reload Window")]);
        await workbench.ready();
        await tab("log.eml").waitFor();
        await lines("The log of the mole has no entry").first().waitFor();
        await shot("reloaded");
      });

    it("cite what captions say by its time and its speaker", async () => {
      const { workbench } = opened;
      await workbench.openFile("notes/open-questions.md");
      await doubleClick("articles/hearing.vtt");
      await opened.page.locator('.tab.active[data-resource-name="hearing.vtt"]').waitFor();
      await workbench.runCommand("Sourceline: Open Reading");
      await tab("hearing.vtt").waitFor();
      await lines("Joseph Abara: Nobody").first().waitFor();
      await workbench.select(SAID);
      await workbench.press("ControlOrMeta+Alt+C");
      await lines("hearing.vtt#t=83").first().waitFor();
      await lines("Joseph Abara, [").first().waitFor();
      await shot("cited");
    });

    it("are followed back to the very words by a click with Ctrl", async () => {
      const { workbench, page } = opened;
      await workbench.runCommand("View: Close All Editors");
      await workbench.openFile("notes/open-questions.md");
      await workbench.hover("hearing.vtt#t=83", /Show the passage: 1:23/);
      await workbench.press("Escape");
      await page.keyboard.down("ControlOrMeta");
      await workbench.click("hearing.vtt#t=83");
      await page.keyboard.up("ControlOrMeta");
      await tab("hearing.vtt").waitFor();
      await page.locator(".editor-instance .selected-text").first().waitFor();
    });

    it("look well in any theme", async () => {
      if (opening.web) return; // A theme is chosen in a file of the disk.
      for (const file of ["hearing.vtt", "mole.epub"]) {
        await doubleClick(`articles/${file}`);
        if (file === "hearing.vtt") await opened.workbench.runCommand("Sourceline: Open Reading");
        await tab(file).waitFor();
        await inThemes(opened, (theme) => shot(`${file}-${theme}`));
      }
    });
  });
}
