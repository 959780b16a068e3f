import type { Page } from "playwright-core";

/** Where words stand on the screen: both ends, and the middle. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly x: number;
  readonly y: number;
}

/** Finds `text` in the editor, within one line of the screen; waits until it is there. */
export async function textRectangle(page: Page, text: string): Promise<Rectangle> {
  const found = await page.waitForFunction(locate, text);
  return (await found.jsonValue()) as Rectangle;
}

/** Runs in the page. The editor breaks a line into spans by colour, and shows spaces as no-break ones. */
function locate(text: string): Rectangle | undefined {
  for (const line of document.querySelectorAll(".editor-instance .view-line")) {
    const start = (line.textContent ?? "").replaceAll("\u00a0", " ").indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const next = offset + (node.textContent ?? "").length;
      const end = start + text.length;
      if (offset <= start && start < next) range.setStart(node, start - offset);
      if (offset < end && end <= next) range.setEnd(node, end - offset);
      offset = next;
    }
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, x: (left + right) / 2, y: (top + bottom) / 2 };
  }
  return undefined;
}
