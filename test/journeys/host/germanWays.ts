import assert from "node:assert/strict";
import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";

/**
 * Sourceline in a VS Code whose display language is German: manifest, client and server speak it. In a browser VS Code
 * translates the manifest of installed extensions only, and this one is a developer's.
 */
export function walkGerman(name: string, opening: Opening): void {
  describe(`In German, ${name}`, () => {
    let opened: Opened;
    const inManifest = (german: string, english: string) => (opening.web ? english : german);
    const shot = (step: string) => opened.workbench.screenshot(`german-${name}-${step}`);
    const pane = (title: string) => opened.page.locator(`.pane:has(.pane-header[aria-label^="${title}"])`);
    const row = (text: string) =>
      pane(inManifest("Bibliothek", "Library")).locator(".monaco-list-row", { hasText: text });
    const line = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text }).first();

    before(async () => {
      opened = await openWorkbench(opening);
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("names its views and says what to do", async () => {
      await opened.page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
      await pane(inManifest("Artikel", "Article"))
        .getByText(inManifest("Öffnen Sie eine Quelle", "Open a source"))
        .waitFor();
      await row("Quellen").waitFor();
    });

    it("answers a name with a German card, and counts sources", async () => {
      const { workbench } = opened;
      await row("dredging-vote.txt").click();
      const card = await workbench.hover("Ruth Tolland", /in 3 anderen Quellen/);
      assert.match(card, /Person[\s\S]*3 Nennungen: Zeilen/);
      await workbench.status("4 Quellen").waitFor();
      await shot("card");
    });

    it("words the verdicts in German", async () => {
      const { workbench } = opened;
      await workbench.runCommand(`Sourceline: ${inManifest("Alle Belege prüfen", "Verify All Citations")}`);
      await line("Nicht wörtlich").waitFor();
      // The spaces of a line are no-break spaces.
      assert.match((await line("Belege:").innerText()).replace(/\s/g, " "), /^9 Belege: 6 wortgetreu, 1 verschoben/);
      await shot("table");
    });
  });
}
