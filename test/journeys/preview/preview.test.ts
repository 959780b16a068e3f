import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { inThemes } from "../host/themes.ts";

const VOTE = "../articles/dredging-vote.txt";
const GOOD = "It is a good bench. You can sit on it and look at the place where the herring used to be.";
const note = (words: string) => `# The bench

Abara said: “${words}” ([Port Aldwin votes](${VOTE}#L9)).

> It is a good bench. You can not sit on it and look at the place where the herring used to be.
>
> - Joseph Abara, [Port Aldwin votes](${VOTE}#L9), line 9

> The herring never used to be here at all, and nobody ever sat down.
>
> - Joseph Abara, [Port Aldwin votes](${VOTE}#L9), line 9

Read [the whole report](${VOTE}#L9).
`;

// On the web, too, the preview asks an extension of its own host; here Markdown's is in another one than ours.
/** A note is looked at as others will read it: each citation says what became of it. */
describe("A note in Markdown's preview", () => {
  let opened: Opened;
  const shot = (step: string) => opened.workbench.screenshot(`preview-${step}`);
  const preview = (): FrameLocator => opened.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  const sign = (verdict: string) => preview().locator(`.sourceline-sign[data-verdict=${verdict}]`);
  const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });

  before(async () => {
    opened = await openWorkbench();
    const { workbench } = opened;
    writeFileSync(join(opened.folder, "notes/bench.md"), note(GOOD));
    await workbench.openFile("notes/open-questions.md");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(() => opened?.close());

  it("has a sign behind each citation, which says what is wrong", async () => {
    const { workbench } = opened;
    await workbench.runCommand("Markdown: Open Preview to the Side");
    await sign("changed").first().waitFor();
    const said = await sign("changed").first().getAttribute("aria-label");
    if (!/changed: Not word for word: “not” is left out/.test(said ?? "")) throw new Error(`${said}`);
    await shot("signs");
  });

  it("shows each verdict, in any theme", async () => {
    const { workbench } = opened;
    await workbench.runCommand("View: Close All Editors");
    await workbench.openFile("notes/bench.md");
    await workbench.runCommand("Markdown: Open Preview to the Side");
    for (const verdict of ["intact", "changed", "missing", "unquoted"]) await sign(verdict).first().waitFor();
    await inThemes(opened, async (theme) => {
      await sign("missing").first().waitFor();
      await shot(theme);
    });
  });

  it("follows what is typed", async () => {
    const { workbench } = opened;
    await workbench.click("good bench. You can sit");
    await workbench.press("Home");
    await opened.page.keyboard.type("He: ");
    await sign("changed").first().waitFor();
    await workbench.press("ControlOrMeta+Z");
  });

  it("leads at a click to the words, wherever they stand today", async () => {
    const { workbench } = opened;
    await preview().locator("a", { hasText: "Port Aldwin votes" }).first().click();
    await workbench.status(/Ln 9, Col \d+ \(\d+ selected\)/).waitFor();
    await lines("It is a good bench").first().waitFor();
  });

  it("is as it was where the signs are turned off", async () => {
    const { workbench } = opened;
    writeFileSync(
      join(opened.folder, ".vscode/settings.json"),
      JSON.stringify({ "sourceline.preview.verdicts": false }),
    );
    await workbench.runCommand("View: Close All Editors");
    await workbench.openFile("notes/bench.md");
    await workbench.runCommand("Markdown: Open Preview to the Side");
    await preview().locator("a", { hasText: "Port Aldwin votes" }).first().waitFor();
    await workbench.sees(0, () => preview().locator(".sourceline-sign").count());
  });
});
