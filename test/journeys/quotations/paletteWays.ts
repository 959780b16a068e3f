import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryCopy } from "../../host/folders.ts";
import { type Opening, openWorkbench } from "../../host/open.ts";
import { ODD, walkActing } from "./paletteActing.ts";
import { paletteHands } from "./paletteHands.ts";
import { walkSearching } from "./paletteSearching.ts";

/** The search palette as a person uses it, by keys, in one window. */
export function walkPalette(name: string, opening: Opening): void {
  describe(`The search palette, ${name}`, () => {
    const hands = paletteHands(name);

    before(async () => {
      const folder = temporaryCopy();
      writeFileSync(join(folder, "articles", ODD.name), ODD.text);
      hands.opened = await openWorkbench({ ...opening, folder });
      await hands.opened.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await hands.opened.workbench.openFile("articles/dredging-vote.txt");
      await hands.opened.workbench.status("5 sources").waitFor();
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed")
        await hands.shot(`failed-${this.currentTest.title.slice(0, 20).replace(/\W+/g, "-")}`);
    });
    after(() => hands.opened?.close());

    walkSearching(hands);
    walkActing(hands, opening.web === true);
  });
}
