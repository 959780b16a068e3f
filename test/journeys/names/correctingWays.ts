import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";

/** Names corrected by hand as a person does it, from the palette and by keys, each taken back by an undo. */
export function walkCorrecting(name: string, opening: Opening): void {
  describe(`Correcting names, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`correcting-${name}-${step}`);
    const tab = (file: string) => opened.page.locator(`.tab.active[data-resource-name="${file}"]`);
    const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
    const article = async () => {
      await opened.workbench.openFile("articles/dredging-vote.txt");
      await lines("Port Aldwin votes").first().waitFor();
    };

    before(async () => {
      opened = await openWorkbench(opening);
      await opened.page.setViewportSize({ width: 1400, height: 900 });
      await article();
      await opened.workbench.status("4 sources").waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("merges a name into another, on whose page it stands then", async () => {
      const { workbench } = opened;
      await workbench.click("Tom Hask");
      await workbench.runCommand("Sourceline: Merge Into");
      await workbench.type("Abara");
      await shot("merge");
      await workbench.choose("Joseph Abara");
      await tab("Joseph Abara.md").waitFor();
      await lines("Tom Hask").waitFor();
      await article();
      await workbench.hover("Tom Hask", /Joseph Abara/);
      await shot("merged");
    });

    it("takes a merge back by one undo, the page that it made included", async () => {
      const { workbench, page } = opened;
      await workbench.openFile("entities/Joseph Abara.md");
      await lines("Tom Hask").first().click();
      await workbench.press("ControlOrMeta+Z");
      await page.locator('.tab[data-resource-name="Joseph Abara.md"]').waitFor({ state: "detached" });
      await article();
      await workbench.hover("Tom Hask", /Tom Hask\s+person\s*Councillor/i);
    });

    it("splits forms off a name", async () => {
      const { workbench, page } = opened;
      await workbench.click("Ms Tolland");
      await workbench.runCommand("Sourceline: Split");
      await workbench.picks.filter({ hasText: "Ruth Tolland" }).waitFor();
      await page.locator(".quick-input-widget .quick-input-count", { hasText: "1 Selected" }).waitFor();
      await shot("split");
      await page.locator(".quick-input-widget .monaco-button", { hasText: "OK" }).click();
      await tab("Tolland.md").waitFor();
      await lines("entity: person").waitFor();
      await shot("split-page");
      await article();
      await workbench.hover("Ms Tolland", /^(?!.*Ruth).*Tolland\s+person/s);
    });

    it("renames by F2, and the old name stays as an alias", async () => {
      const { workbench, page } = opened;
      await workbench.click("Marta Lindqvist");
      await workbench.press("F2");
      const box = page.locator(".rename-box input");
      await box.waitFor();
      await box.fill("Marta K. Lindqvist");
      await shot("rename");
      await workbench.press("Enter");
      await box.waitFor({ state: "hidden" });
      await lines("Marta Lindqvist, who directs").waitFor();
      await workbench.hover("Marta Lindqvist", /Marta K\. Lindqvist[\s\S]*also Marta Lindqvist/);
      await shot("renamed");
    });
  });
}
