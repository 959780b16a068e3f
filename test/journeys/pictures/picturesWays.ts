import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Frame, FrameLocator, Locator } from "playwright-core";
import { type Opened, type Opening, openWorkbench } from "../../host/open.ts";

/** What VS Code calls its themes. */
const THEMES = { light: "Light Modern", dark: "Dark Modern", contrast: "Dark High Contrast" };

/** The map of voices and the timeline as a person uses them. */
export function walkPictures(name: string, opening: Opening): void {
  describe(`The pictures, ${name}`, () => {
    let opened: Opened;
    const shot = (step: string) => opened.workbench.screenshot(`pictures-${name}-${step}`);
    const view = (): FrameLocator => opened.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    const node = (label: string): Locator => view().locator(`.map .nodes [aria-label^="${label}"]`);
    const tab = (title: string) => view().getByRole("tab", { name: title });
    const button = (title: string) => view().getByRole("button", { name: title, exact: true });
    const source = () => view().getByRole("textbox", { name: "Source" });
    const settled = () => view().locator(".map[data-settled]").waitFor();

    before(async () => {
      opened = await openWorkbench(opening);
      await opened.page.setViewportSize({ width: 1500, height: 900 });
    });
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await shot("failed");
    });
    after(() => opened?.close());

    it("open on the map: who speaks, in which sources", async () => {
      const { workbench } = opened;
      await workbench.openFile("articles/dredging-vote.txt");
      await workbench.status("4 sources").waitFor();
      await workbench.runCommand("Sourceline: Map of Voices");
      await settled();
      const label = await node("Graham Stowe, person").getAttribute("aria-label");
      assert.match(label!, /^Graham Stowe, person\. Says \d+ quotations\..* In .*survey-findings\.txt \(\d+\)/);
      await node("dredging-vote.txt, source").waitFor();
      const names = await view().locator(".map .labels text").allTextContents();
      assert.ok(names.includes("Graham Stowe"), `a map that stands has its names: ${names.join(", ")}`);
      await shot("map");
    });

    it("are walked by keyboard: arrows go to neighbours, Enter lists the passages, Enter shows one", async () => {
      const { workbench, page } = opened;
      await node("Graham Stowe, person").focus();
      await workbench.press("ArrowLeft");
      const focused = view().locator(".map .nodes :focus");
      const there = await focused.getAttribute("aria-label");
      assert.doesNotMatch(there!, /^Graham Stowe/);
      assert.match(there!, /Graham Stowe/, "a neighbour says whom it is linked to");
      await shot("walk");
      await node("Graham Stowe, person").focus();
      const lit = await view().locator(".map .labels.lit text").allTextContents();
      assert.ok(lit.includes("Graham Stowe"), "who has the focus is named at once");
      await workbench.press("Enter");
      await workbench.picks.filter({ hasText: "The best chart there was" }).first().waitFor();
      await shot("passages");
      await workbench.type("best chart");
      await page.locator('.tab[data-resource-name="survey-findings.txt"]').waitFor();
      await workbench.press("Enter");
      await workbench.status(/Ln 6, Col \d+ \(\d+ selected\)/).waitFor();
    });

    it("show passages at a click, beside the map", async () => {
      const { workbench, page } = opened;
      // What was shown before may still be opening, and takes the focus from the list.
      await workbench.retry(async () => {
        await node("Agnes Rowe, person").click();
        await workbench.picks.filter({ hasText: "Mostly I am tired" }).first().waitFor({ timeout: 5000 });
      });
      await workbench.press("Escape");
      await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      assert.ok(await node("Agnes Rowe, person").isVisible());
    });

    it("have every name in sight, in a narrow column, too", async () => {
      const { page, workbench } = opened;
      const map = view().locator(".map[data-settled]");
      const width = () => map.evaluate(({ clientWidth }) => clientWidth);
      const wide = await width();
      assert.deepEqual(await map.evaluate(cutNames), []);
      await page.setViewportSize({ width: 820, height: 900 });
      await workbench.sees(true, async () => (await width()) < wide / 2);
      await workbench.sees([], () => map.evaluate(cutNames));
      await page.setViewportSize({ width: 1500, height: 900 });
      await workbench.sees(wide, width);
    });

    it("are narrowed by source, by time and by type, and say when nothing is left", async () => {
      await source().fill("pilots");
      await node("Graham Stowe, person").waitFor();
      await node("dredging-vote.txt, source").waitFor({ state: "detached" });
      await node("pilots-letter.txt, source").waitFor();
      await source().fill("");
      await view().getByRole("textbox", { name: "From" }).fill("2029-06");
      await node("inquiry-opens.md, source").waitFor();
      await node("pilots-letter.txt, source").waitFor({ state: "detached" });
      await view().getByRole("textbox", { name: "From" }).fill("");
      await view().getByRole("checkbox", { name: "Sources" }).uncheck();
      await node("inquiry-opens.md, source").waitFor({ state: "detached" });
      await source().fill("no such source");
      await view().getByText("These filters leave nothing.").waitFor();
      await button("Clear Filters").click();
      await node("dredging-vote.txt, source").waitFor();
      assert.equal(await source().inputValue(), "");
    });

    it("are read as tables, in any order", async () => {
      await button("Table").click();
      const rows = view().locator("tbody tr");
      await rows.filter({ hasText: "Graham Stowe" }).first().waitFor();
      await button("Named In").click();
      assert.equal(await view().locator('th[aria-sort="descending"]').innerText(), "Named In");
      const named = await rows.locator("td:nth-child(4)").allInnerTexts();
      assert.deepEqual(
        named,
        [...named].sort((a, b) => Number(b) - Number(a)),
      );
      await shot("table");
      await rows.getByRole("button", { name: "Agnes Rowe" }).click();
      await opened.workbench.picks.filter({ hasText: "Mostly I am tired" }).first().waitFor();
      await opened.workbench.press("Escape");
      await button("Table").click();
      await settled();
    });

    it("are a timeline, which says from what a date is told", async () => {
      const { workbench } = opened;
      await tab("Timeline").click();
      const told = view().locator('.timeline [aria-description*="from the source\'s date, 21 June 2029"]');
      await told.filter({ hasText: "“on Thursday” = 21 June 2029" }).first().waitFor();
      await view().locator(".item.source", { hasText: "Port Aldwin votes" }).waitFor();
      await view().getByText("1 source has no date").waitFor();
      await shot("timeline");
      await view().locator(".timeline [data-item='0']").focus();
      await workbench.press("ArrowDown");
      assert.equal(await view().locator(".timeline :focus").getAttribute("data-item"), "1");
      await view().locator('.item [class="what"]', { hasText: "Marta Lindqvist, who left Nordmole in May" }).click();
      await workbench.status(/Ln \d+, Col \d+ \(\d+ selected\)/).waitFor();
      await opened.page.locator('.tab.active[data-resource-name="inquiry-opens.md"]').waitFor();
    });

    // The page is the same whatever the host: one of the two is enough.
    for (const [theme, title] of opening.web ? [] : Object.entries(THEMES)) {
      it(`have nothing that axe-core finds fault with, ${theme}`, async () => {
        await useTheme(opened, title);
        for (const picture of ["Timeline", "Map of Voices"]) {
          await tab(picture).click();
          await view()
            .locator(`.panel[data-ready]:has(${picture === "Timeline" ? ".timeline" : ".map"})`)
            .waitFor();
          await shot(`${theme}-${picture === "Timeline" ? "timeline" : "map"}`);
          assert.deepEqual(await faults(opened), []);
          await button("Table").click();
          await view().locator("tbody tr").first().waitFor();
          assert.deepEqual(await faults(opened), []);
          await button("Table").click();
        }
        await node("Ruth Tolland, person").focus();
        await view().getByRole("heading", { name: "Ruth Tolland" }).waitFor();
        await shot(`${theme}-focus`);
        assert.deepEqual(await faults(opened), []);
      });
    }

    // In a window without a server VS Code asks by the browser's own dialog, which nothing here can answer.
    const saved = opening.web ? it.skip : it;
    saved("are saved as files", async () => {
      const { folder, page } = opened;
      await tab("Map of Voices").click();
      await settled();
      await button("Save as SVG").click();
      await acceptDialog(opened, "map-of-voices.svg");
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "map-of-voices.svg" }).waitFor();
      await button("Save as PNG").click();
      await acceptDialog(opened, "map-of-voices.png");
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "map-of-voices.png" }).waitFor();
      const svg = readFileSync(join(folder, "map-of-voices.svg"), "utf8");
      assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.match(svg, />Graham Stowe</);
      assert.doesNotMatch(svg, /var\(--/);
      assert.ok(existsSync(join(folder, "map-of-voices.png")));
      const png = readFileSync(join(folder, "map-of-voices.png"));
      assert.deepEqual([...png.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
      assert.ok(png.length > 10_000);
    });

    it("follow the library", async () => {
      const { workbench, page } = opened;
      await tab("Map of Voices").click();
      await settled();
      await page.locator('.tab[data-resource-name="inquiry-opens.md"]').click();
      await workbench.press("ControlOrMeta+End");
      await page.keyboard.type("\n\n“I have seen the file,” said Nora Quill.\n");
      await node("Nora Quill, person").waitFor();
      for (let i = 0; i < 3; i++) await workbench.press("ControlOrMeta+Z");
      await node("Nora Quill, person").waitFor({ state: "detached" });
      await workbench.press("ControlOrMeta+S");
    });

    it("are as they were when they come back after they were hidden", async () => {
      const { page } = opened;
      await source().fill("pilots");
      await node("dredging-vote.txt, source").waitFor({ state: "detached" });
      await tab("Timeline").click();
      await view().locator(".timeline .item").first().waitFor();
      const wasThere = async () => {
        await view().locator(".timeline .item").first().waitFor();
        assert.equal(await source().inputValue(), "pilots");
        assert.equal(await tab("Timeline").getAttribute("aria-selected"), "true");
      };
      // It stands in the group of the picture, and covers it.
      await page.locator('.tab[data-resource-name="dredging-vote.txt"]').click();
      await view().locator("body").waitFor({ state: "detached" });
      await page.locator('.tab[aria-label^="Timeline"]').click();
      await wasThere();
    });

    // In a window without a server its files are gone with it.
    if (!opening.web)
      it("are as they were when the window comes back", async () => {
        const { page, workbench } = opened;
        await page.locator('.tab[data-resource-name="inquiry-opens.md"]').click();
        await Promise.all([page.waitForEvent("load"), workbench.runCommand("Developer: Reload Window")]);
        await workbench.ready();
        await view().locator(".timeline .item").first().waitFor();
        assert.equal(await source().inputValue(), "pilots");
        await tab("Map of Voices").click();
        await settled();
        await node("pilots-letter.txt, source").waitFor();
        assert.equal(await node("dredging-vote.txt, source").count(), 0);
        await shot("reloaded");
        await workbench.runCommand("Sourceline: Timeline");
        await page.locator('.tab.active[aria-label^="Timeline"]').waitFor();
        assert.equal(await page.locator('.tab[aria-label^="Timeline"], .tab[aria-label^="Map of Voices"]').count(), 1);
      });
  });
}

async function useTheme({ workbench, page }: Opened, title: string): Promise<void> {
  await workbench.runCommand("Preferences: Color Theme");
  await workbench.type(title);
  await workbench.picks.filter({ hasText: title }).first().click();
  const kind = title === "Light Modern" ? ".vs" : title === "Dark Modern" ? ".vs-dark" : ".hc-black";
  await page.locator(`.monaco-workbench${kind}`).waitFor();
}

/** VS Code's own dialog for files, in the window. */
async function acceptDialog({ page }: Opened, name: string): Promise<void> {
  const box = page.locator(".quick-input-widget .quick-input-box input");
  await box.waitFor();
  await page.waitForFunction((wanted) => {
    const input = document.querySelector<HTMLInputElement>(".quick-input-widget .quick-input-box input");
    return input?.value.endsWith(wanted);
  }, name);
  await box.press("Enter");
}

/** What axe-core says of the page of the pictures, a line each. */
async function faults({ page }: Opened): Promise<string[]> {
  const frame = await pictureFrame(page.frames());
  await frame.evaluate(axe.source);
  const results = await frame.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    return (await runner.run(document.querySelector("main")!)).violations;
  });
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

async function pictureFrame(frames: readonly Frame[]): Promise<Frame> {
  for (const frame of frames) if ((await frame.locator("main .panel").count()) > 0) return frame;
  throw new Error("There is no page of pictures.");
}

/** Runs in the page: the names on a map that are not wholly in it, to the left or the right. */
function cutNames(map: Element): string[] {
  const box = map.getBoundingClientRect();
  return [...map.querySelectorAll(".labels text")].flatMap((text) => {
    const { left, right } = text.getBoundingClientRect();
    return left < box.left || right > box.right ? [text.textContent ?? ""] : [];
  });
}
