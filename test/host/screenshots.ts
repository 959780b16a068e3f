import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.ts";
import { movingPicture } from "./moving-picture.ts";
import { type Opened, openWorkbench } from "./open.ts";
import { repository } from "./places.ts";
import { installRuntime } from "./runtime.ts";
import { takeTour } from "./tour.ts";

/** The theme that README's pictures are in comes first. */
const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
};

type Scene = (opened: Opened) => Promise<void>;

/** What README shows. */
const IN_README = ["hover", "verdicts"];

/** What README shows, and more to be looked at; each from a fresh start: an article open, no panel, nothing selected. */
const SCENES: Record<string, Scene> = {
  hover: async ({ workbench }) => {
    await workbench.hover("Ruth Tolland", /in 3 other sources/);
  },
  search: async ({ workbench, page }) => {
    await workbench.press("ControlOrMeta+Alt+Q");
    await workbench.type("ashroe ship daylight");
    await workbench.picks.filter({ hasText: "ashore" }).first().waitFor();
    await page.locator('.tab.active[data-resource-name="pilots-letter.txt"]').waitFor();
    await page.locator('.view-overlays [class*="ced-"]').first().waitFor();
  },
  filters: async ({ workbench, page }) => {
    await workbench.press("ControlOrMeta+Alt+Q");
    await workbench.type("harbour master water");
    await workbench.picks.filter({ hasText: "where the water is deep" }).first().waitFor();
    await page.locator('.quick-input-titlebar [aria-label^="Quotations only"]').click();
    await page.locator(".quick-input-box input").focus();
    await page.keyboard.type(" speaker:t");
    await workbench.picks.filter({ hasText: "speaker:Edwin Tolland" }).first().waitFor();
  },
  verdicts: async ({ workbench }) => {
    await workbench.openFile("notes/open-questions.md");
    const rows = await workbench.problems();
    await rows.filter({ hasText: "“not” is left out" }).dblclick();
    await workbench.hover("against guessing", /“not” is left out/);
  },
  cited: async ({ workbench, page }) => {
    await workbench.runCommand("View: Split Editor Right");
    await workbench.openFile("notes/open-questions.md");
    await page.locator(".view-line", { hasText: "Open questions" }).waitFor();
    await workbench.hover("biscuit", /cited in/);
  },
  desk: async ({ page }) => {
    await page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
    await page.locator(".pane .monaco-list-row", { hasText: "Ruth Tolland" }).first().click();
    await page.locator(".pane .monaco-list-row", { hasText: "harbour-notes.md" }).first().waitFor();
  },
  margin: async ({ page }) => {
    await page.locator(".editor-instance .comment-range-glyph.comment-thread").first().click();
    await page.locator(".review-widget:visible").getByText("harbour-notes.md").first().waitFor();
  },
  map: async ({ workbench, page }) => {
    await workbench.runCommand("Sourceline: Map of Voices");
    const view = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await view.locator(".map[data-settled]").waitFor();
  },
};

async function takeAll(): Promise<void> {
  await installRuntime();
  await findChromium();
  const wanted = process.argv.slice(2);
  if (wanted.length === 0 || wanted.includes("tour")) await renewTour();
  for (const [name, theme] of Object.entries(THEMES)) {
    for (const [scene, play] of Object.entries(SCENES)) {
      if (wanted.length > 0 && !wanted.includes(scene)) continue;
      await take(`${scene}-${name}`, theme, play);
    }
  }
}

async function take(name: string, theme: string, play: Scene): Promise<void> {
  const opened = await openWorkbench({ theme });
  try {
    await opened.page.setViewportSize({ width: 1200, height: 760 });
    await opened.workbench.openFile("articles/dredging-vote.txt");
    await opened.workbench.status("4 sources").waitFor();
    await play(opened);
    const path = await opened.workbench.screenshot(name);
    const [scene, shade] = name.split("-");
    if (shade === "light" && IN_README.includes(scene!)) renew(path, scene!);
    console.log(`${name}.png`);
  } finally {
    await opened.close();
  }
}

/** The moving picture at the top of README. */
async function renewTour(): Promise<void> {
  const opened = await openWorkbench({ theme: THEMES.light });
  try {
    await opened.page.setViewportSize({ width: 1040, height: 640 });
    await opened.workbench.openFile("articles/dredging-vote.txt");
    await opened.workbench.status("4 sources").waitFor();
    writeFileSync(join(repository, "media/tour.png"), movingPicture(await takeTour(opened)));
    console.log("tour.png");
  } finally {
    await opened.close();
  }
}

function renew(path: string, name: string): void {
  const folder = join(repository, "media", "screenshots");
  mkdirSync(folder, { recursive: true });
  copyFileSync(path, join(folder, `${name}.png`));
}

takeAll().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
