/** A box on a page, as shares of the page's width and height, so that it stays right when the page is drawn larger. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes of words on the screen as boxes on their page, one for each line. */
export function boxesOn(page: DOMRect, words: readonly DOMRect[]): Box[] {
  const lines: DOMRect[] = [];
  for (const box of words) {
    const last = lines.at(-1);
    if (last && isSameLine(last, box)) lines[lines.length - 1] = around(last, box);
    else lines.push(box);
  }
  return lines.map(({ left, top, width, height }) => ({
    left: (left - page.left) / page.width,
    top: (top - page.top) / page.height,
    width: width / page.width,
    height: height / page.height,
  }));
}

/** They overlap by more than half of the lower one's height, and nothing wider than a line is high lies between them. */
function isSameLine(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const between = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return shared > Math.min(a.height, b.height) / 2 && between < 2 * Math.max(a.height, b.height);
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
