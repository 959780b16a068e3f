/**
 * How quick the pages of a long PDF are, in a Chromium without VS Code, under the policy that they have in it: the first page, going to
 * the words of a citation, and scrolling through all. `npm run bench:pageView -- [PAGES]`
 */
import { resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Stretch } from "../../../src/protocol/pages/pages.ts";
import type { FromPages, ToPages } from "../../../src/webview/pages/messages.ts";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { findChromium } from "../../host/chromium.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";
import { servePages } from "./served.ts";

const PAGES = Number(process.argv[2] ?? 1000);
const GOINGS = 40;
const OPENINGS = 7;
const random = new Random(7);
const DIST = resolve("dist");

const NOUNS =
  "harbour lantern pilot channel council mole ledger chapel tide mayor survey dredger keeper ferry sand report".split(
    " ",
  );
const VERBS = "saw kept told moved left found asked wrote sold built".split(" ");

function sentence(): string {
  const words = Array.from(
    { length: 4 },
    () => `the ${random.pick(NOUNS)} ${random.pick(VERBS)} no ${random.pick(NOUNS)}`,
  );
  const text = `${words.join(" and ")}, ${1000 + random.below(9000)}.`;
  return text[0]!.toUpperCase() + text.slice(1);
}

/** 46 lines of text, wrapped where they are full. */
function linesOfPage(): string[] {
  const words = Array.from({ length: 30 }, sentence).join(" ").split(" ");
  const lines: string[] = [""];
  for (const word of words) {
    if (lines.at(-1)!.length + word.length > 76) lines.push("");
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines.slice(0, 46);
}

/** What the server would say is read of each page: its lines, joined. */
function readingOf(pages: readonly string[][]): Stretch[] {
  let start = 0;
  return pages.map((lines) => {
    const stretch = { start, text: lines.join(" ") };
    start += stretch.text.length + 1;
    return stretch;
  });
}

async function main(): Promise<void> {
  const pages = Array.from({ length: PAGES }, linesOfPage);
  const pdf = makePdf(pages.map((lines) => new PdfPage().lines(72, 720, lines, 14)));
  console.log(`${PAGES} pages, ${(pdf.length / 1e6).toFixed(1)} MB`);
  const { address, server } = await servePages(DIST, pdf);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    await measureOpening(browser, address);
    await measure(await newView(browser), address, readingOf(pages));
  } finally {
    await browser.close();
    server.close();
  }
}

const newView = (browser: Browser) => browser.newPage({ viewport: { width: 1000, height: 800 } });

const isFirstPageThere = (view: Page) => view.locator(".page[data-loaded] .textLayer span").first().waitFor();

/** Each time in a window of its own, which has nothing of the others. */
async function measureOpening(browser: Browser, address: string): Promise<void> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const view = await newView(browser);
    await view.exposeFunction("heard", () => undefined);
    const began = performance.now();
    await view.goto(address);
    await isFirstPageThere(view);
    times.push(performance.now() - began);
    await view.context().close();
  }
  const at = (share: number) => Math.round(percentile(times, share / 100));
  console.log(`first page: the first time ${Math.round(times[0]!)} ms; p50 ${at(50)} ms, longest ${at(100)} ms`);
}

async function measure(view: Page, address: string, reading: readonly Stretch[]): Promise<void> {
  const arrivals: ((lit: boolean) => void)[] = [];
  const tell = (message: ToPages) =>
    view.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
  await view.exposeFunction("heard", (message: FromPages) => {
    if (message.kind === "shown") arrivals.shift()?.(message.lit);
    if (message.kind !== "stretches") return;
    const stretches = [reading[message.page - 1]!];
    // The last answers come when the page is gone.
    tell({ kind: "stretches", id: message.id, stretches, failed: null }).catch(() => undefined);
  });

  await view.goto(address);
  await isFirstPageThere(view);
  const times: number[] = [];
  let lit = 0;
  for (let going = 0; going < GOINGS; going++) {
    const number = 1 + random.below(PAGES);
    const { start: from, text } = reading[number - 1]!;
    const start = from + random.below(text.length - 100);
    const span = { start, end: start + 90, firstPage: number, lastPage: number };
    const before = performance.now();
    const arrived = new Promise<boolean>((done) => arrivals.push(done));
    await tell({ kind: "go", place: { page: number, span, isLit: true } });
    if (await arrived) lit++;
    times.push(performance.now() - before);
  }
  const at = (share: number) => Math.round(percentile(times, share / 100));
  console.log(`going to words on a page: p50 ${at(50)} ms, p95 ${at(95)} ms; lit ${lit} of ${GOINGS}`);
  console.log(`scrolling through all: ${await scrolled(view)}`);
}

/** Scrolls by more than a page at each frame, and tells how long the frames took. */
async function scrolled(view: Page): Promise<string> {
  const frames = await view.evaluate(async () => {
    const box = document.querySelector<HTMLElement>(".pages")!;
    const took: number[] = [];
    box.scrollTop = 0;
    let last = performance.now();
    while (box.scrollTop + box.clientHeight < box.scrollHeight - 2) {
      box.scrollTop += 1500;
      await new Promise(requestAnimationFrame);
      took.push(performance.now() - last);
      last = performance.now();
    }
    return took;
  });
  const at = (share: number) => Math.round(percentile(frames, share / 100));
  return `${frames.length} frames, p50 ${at(50)} ms, p99 ${at(99)} ms, longest ${Math.round(Math.max(...frames))} ms`;
}

await main();
