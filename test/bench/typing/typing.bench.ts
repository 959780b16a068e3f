import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openWorkbench } from "../../host/open.ts";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { percentile } from "../percentile.ts";
import { Random } from "../random.ts";

/**
 * From the key to the letter on the screen, with Sourceline and without, in two windows that take turns: in a note of
 * 5,000 lines that cites a thousand times, and in a source of 20,000 words. `npm run bench:typing -- [KEYS]`.
 */
const keys = Number(process.argv[2] ?? 150);
const PAUSE = 60;
const LINES_OF_NOTE = 5000;
const WORDS_OF_SOURCE = 20_000;

void main().then(() => process.exit(0));

async function main(): Promise<void> {
  const folder = library();
  const sides = { with: await openWorkbench({ folder }), without: await openWorkbench({ folder, bare: true }) };
  for (const file of ["source.txt", "note.md"]) {
    for (const { workbench, page } of Object.values(sides)) {
      await workbench.openFile(file);
      await page.locator(".editor-instance .view-line").first().click();
      await workbench.press("ControlOrMeta+Home");
      await workbench.press("End");
    }
    // Whatever is read when a document is opened is read by now.
    await sides.with.page.waitForTimeout(10_000);
    const times: Record<string, number[]> = { with: [], without: [] };
    for (let i = 0; i < keys; i++) {
      for (const [side, { page }] of Object.entries(sides)) {
        times[side]!.push(await keyToPaint(page, i % 6 === 5 ? " " : "abcdefgh"[i % 8]!));
        await page.waitForTimeout(PAUSE);
      }
    }
    report(file, times.with!, times.without!);
  }
  for (const side of Object.values(sides)) await side.close();
}

/** Milliseconds from the key event to the frame after the line has changed. */
async function keyToPaint(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { painted: Promise<number> };
    state.painted = new Promise((resolve) => {
      const onKey = () => {
        const pressed = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - pressed));
        });
        const lines = document.querySelector(".editor-instance .view-lines")!;
        observer.observe(lines, { subtree: true, childList: true, characterData: true });
      };
      document.addEventListener("keydown", onKey, { capture: true, once: true });
    });
  });
  await page.keyboard.press(key === " " ? "Space" : key);
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

function report(file: string, own: number[], bare: number[]): void {
  const [p50, p95] = [0.5, 0.95].map((share) => [percentile(own, share), percentile(bare, share)] as const);
  const told = ([a, b]: readonly [number, number]) =>
    `${a.toFixed(1)} ms with, ${b.toFixed(1)} without: ${(a / b).toFixed(2)}`;
  console.log(`${file}: p50 ${told(p50!)}; p95 ${told(p95!)}`);
}

/** Both documents are made of the sample's sentences. */
function library(): string {
  const folder = temporaryFolder("typing");
  const articles = join(repository, "media/sample/articles");
  const sentences = readdirSync(articles).flatMap((name) => {
    const text = readFileSync(join(articles, name), "utf8");
    return text.match(/[A-Z][^.\n]{40,}\./g) ?? [];
  });
  const random = new Random(5);
  const sentence = () => sentences[random.below(sentences.length)]!;
  const lines: string[] = [];
  for (let words = 0; words < WORDS_OF_SOURCE; ) {
    const paragraph = Array.from({ length: 4 }, sentence).join(" ");
    words += paragraph.split(" ").length;
    lines.push(paragraph);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "source.txt"), `A long source\n${lines.join("\n")}\n`);
  const note = Array.from({ length: LINES_OF_NOTE / 5 }, (_, i) => {
    const quoted = lines[i % lines.length]!.slice(0, 60);
    return `> ${quoted}\n>\n> - [A long source](source.txt#L${(i % lines.length) + 2})\n\n${sentence()}`;
  });
  writeFileSync(join(folder, "note.md"), `# What it says\n${note.join("\n")}\n`);
  return folder;
}
