import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { installOpenSearch } from "../../host/opensearch/installing.ts";
import { type OpenSearchNode, startOpenSearch } from "../../host/opensearch/node.ts";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { writeFiles } from "../../server/files.ts";

const MINUTES = `Minutes of the lighthouse trust

The chairwoman, Ingrid Halloran, opened the meeting at noon on Monday.
“The lamp has been dark for eleven winters, and nobody has missed a ship,” Halloran said.
The treasurer of the trust, Piet Marlowe, asked that the stairs be closed until the spring.
`;

const PAGE = `<!doctype html><html lang="en"><head><title>Trust keeps its lamp</title></head><body><article><h1>Trust keeps its lamp</h1>
<p>“We will not sell a light that was given to us,” Ingrid Halloran said on Friday, after a vote that took four hours and a half.</p>
<p>The county had offered a sum that the trust called an insult, and the treasurer called a good beginning for the stairs.</p></article></body></html>`;

const NAME = "Newsroom";

describe("A shared archive", () => {
  let node: OpenSearchNode | undefined;
  let opened: Opened;
  const pushed = temporaryFolder("lighthouse");
  const widget = () => opened.page.locator(".quick-input-widget");
  const row = (text: string | RegExp) => opened.workbench.picks.filter({ hasText: text }).first();
  const search = async (text: string) => {
    await opened.workbench.press("ControlOrMeta+Alt+Q");
    await opened.page.locator(".quick-input-title", { hasText: "Search Quotes" }).waitFor();
    await opened.page.keyboard.type(text);
  };

  before(async function () {
    this.timeout(300_000);
    const missing = await installOpenSearch();
    if (missing) {
      console.log(`SKIPPED: a shared archive. ${missing}`);
      this.skip();
    }
    node = await startOpenSearch({ folder: temporaryFolder("opensearch") });
    writeFiles(pushed, { "minutes.txt": MINUTES, "lamp.html": PAGE });
    const args = ["archive", "push", pushed, "--as", "trust", "--to", node.url, "--index", "lamp"];
    const { status, stderr } = spawnSync(process.execPath, [join(repository, "dist/cli.js"), ...args], {
      encoding: "utf8",
    });
    assert.equal(status, 0, stderr);
    const archives = [
      { name: NAME, url: node.url, index: "lamp" },
      { name: "Old desk", url: "http://127.0.0.1:9", index: "gone" },
    ];
    opened = await openWorkbench({ settings: { "sourceline.archives": archives } });
    await opened.workbench.openFile("notes/open-questions.md");
    await opened.workbench.status("4 sources").waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await opened.workbench.screenshot("archive-failed");
  });
  after(async () => {
    await opened?.close();
    await node?.kill();
  });

  it("is asked beside the workspace, and its passages are marked; one that is away says so", async () => {
    // Word for word: the sample holds none of it, and fifty passages that hold some of it would stand above.
    await search('"nobody has missed a ship"');
    await row(/eleven/).waitFor();
    assert.match(await row(/eleven/).innerText(), /eleven[\s\S]*Ingrid[\s\S]*minutes\.txt:4[\s\S]*archive Newsroom/);
    await row("Old desk is not in reach").waitFor();
    const rows = await opened.workbench.picks.allInnerTexts();
    const place = (text: string) => rows.findIndex((one) => one.includes(text));
    assert.ok(place("Old desk is not") > place("eleven"));
    await opened.workbench.screenshot("archive-rows");
    await opened.workbench.press("Escape");
    await widget().waitFor({ state: "hidden" });
  });

  it("opens a passage read-only, with names to hover", async () => {
    const { workbench, page } = opened;
    await search('"eleven winters"');
    await row(/eleven/).waitFor();
    await workbench.choose("eleven");
    await page.locator('.tab.active[data-resource-name="minutes.txt"]').waitFor();
    await workbench.status(/Ln 4, .* selected/).waitFor();
    const card = await workbench.hover("Piet Marlowe", /Marlowe/);
    assert.match(card, /Piet Marlowe[\s\S]*person/);
    await workbench.screenshot("archive-opened");
  });

  it("brings what is cited into the workspace: the original where it lies", async () => {
    const { workbench, page, folder } = opened;
    await workbench.openFile("notes/open-questions.md");
    await workbench.press("ControlOrMeta+End");
    await workbench.runCommand("Sourceline: Insert Citation");
    await page.locator(".quick-input-title", { hasText: "Search Quotes" }).waitFor();
    await page.keyboard.type('"eleven winters"');
    await row(/eleven/).waitFor();
    await workbench.choose("eleven");
    await page.locator(".editor-instance .view-line", { hasText: "sources/minutes.txt#L4" }).first().waitFor();
    assert.equal(readFileSync(join(folder, "sources/minutes.txt"), "utf8"), MINUTES);
    await workbench.screenshot("archive-cited");
  });

  it("brings the reading, with where it came from, where the original is gone", async () => {
    const { workbench, page, folder } = opened;
    rmSync(join(pushed, "lamp.html"));
    await workbench.runCommand("Sourceline: Insert Citation");
    await page.locator(".quick-input-title", { hasText: "Search Quotes" }).waitFor();
    await page.keyboard.type('"sell a light"');
    await row(/sell a/).waitFor();
    await workbench.choose("sell a");
    await page.locator(".editor-instance .view-line", { hasText: "sources/lamp.html.md#L" }).first().waitFor();
    const brought = readFileSync(join(folder, "sources/lamp.html.md"), "utf8");
    assert.match(
      brought,
      /^---\ntitle: "Trust keeps its lamp"\n[\s\S]*archive: "Newsroom"\npath: "trust\/lamp\.html"\n/,
    );
    assert.ok(!existsSync(join(folder, "sources/lamp.html")));
    await workbench.runCommand("Sourceline: Verify All Citations");
    for (const source of [/^intact.*sources\/minutes\.txt#L4/, /^intact.*sources\/lamp\.html\.md#L/])
      await page.locator(".editor-instance .view-line", { hasText: source }).first().waitFor();
  });
});
