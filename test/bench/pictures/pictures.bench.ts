/**
 * How long the map of voices takes to find its places, and how smoothly it moves: `npm run bench:pictures`.
 *
 * Counted is the time that the page's own thread works, which others on the machine do not change; a frame of 60 in a
 * second has 16.7 ms. Drawing itself is another thread's, and a graphics card's where there is one.
 */
import type { CDPSession, Page } from "playwright-core";
import { openPictures, tell } from "./page.ts";
import { inventedVoices } from "./voices.ts";

const SIZES = [200, 500, 2000];

async function measure(size: number): Promise<string> {
  const { browser, page } = await openPictures("map");
  page.setDefaultTimeout(120_000);
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const result = inventedVoices(size);
    const places = await worked(session, async () => {
      await tell(page, { kind: "voices", result });
      await page.locator("svg.map[data-settled]").waitFor();
    });
    const drag = await perFrame(session, page, () => dragAbout(page));
    const zoom = await perFrame(session, page, () => zoomAbout(page));
    const walk = await perFrame(session, page, () => walkAbout(page));
    return `${String(size).padStart(5)}  ${places.toFixed(0).padStart(6)} ms ${drag} ${zoom} ${walk}`;
  } finally {
    await browser.close();
  }
}

/** Milliseconds that the page's thread has worked meanwhile. */
async function worked(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await taskTime(session);
  await act();
  return 1000 * ((await taskTime(session)) - before);
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value;
}

/** The same for each frame that was shown. */
async function perFrame(session: CDPSession, page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { frames: number; on: boolean };
    Object.assign(state, { frames: 0, on: true });
    const tick = () => {
      state.frames++;
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const spent = await worked(session, act);
  const frames = await page.evaluate(() => {
    const state = globalThis as unknown as { frames: number; on: boolean };
    state.on = false;
    return state.frames;
  });
  return `${(spent / Math.max(1, frames)).toFixed(1).padStart(6)} ms`;
}

async function dragAbout(page: Page): Promise<void> {
  await page.mouse.move(20, 300);
  await page.mouse.down();
  for (let i = 0; i < 60; i++) await page.mouse.move(20 + i * 4, 300 + (i % 20) * 4);
  await page.mouse.up();
}

async function zoomAbout(page: Page): Promise<void> {
  await page.mouse.move(450, 450);
  for (let i = 0; i < 40; i++) await page.mouse.wheel(0, i % 20 < 10 ? -60 : 60);
}

async function walkAbout(page: Page): Promise<void> {
  await page.locator("svg.map .node[tabindex='0']").focus();
  const keys = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"];
  for (let i = 0; i < 40; i++) await page.keyboard.press(keys[Math.floor(i / 3) % keys.length]!);
}

console.log("nodes     places      drag      zoom      walk (work of the page: in all; in each frame)");
for (const size of SIZES) console.log(await measure(size));
