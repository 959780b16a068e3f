import assert from "node:assert/strict";
import { type Opened, type Opening, openWorkbench } from "../host/open.ts";

export function walkPictures(name: string, opening: Opening): void {
  describe(`The pictures, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`pictures-${name}-${step}`);
    before(async () => {
      opened = await openWorkbench(opening);
      await opened.page.setViewportSize({ width: 1400, height: 900 });
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());
    it("opens", async () => {
      const { workbench, page } = opened;
      page.on("console", (m) => console.log("CONSOLE", m.type(), m.text().slice(0, 300)));
      await workbench.openFile("articles/dredging-vote.txt");
      await workbench.status("4 sources").waitFor();
      await workbench.runCommand("Sourceline: Map of Voices");
      await page.waitForTimeout(6000);
      await shot("first");
      assert.ok(page.frames().length > 1);
      for (const f of page.frames())
        console.log(
          f.url().slice(0, 120),
          (
            await f
              .locator("body")
              .innerHTML()
              .catch(() => "")
          ).length,
        );
      await workbench.runCommand("Sourceline: Timeline");
      await page.waitForTimeout(3000);
      await shot("timeline");
    });
  });
}
