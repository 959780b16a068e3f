import type { Placed } from "./mapLayout.ts";
import type { Zoom } from "./messages.ts";
import { shortened, textWidth } from "./textWidth.ts";

/** A name to be written under its node: in the map's own units. */
export interface Label {
  readonly node: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Pixels. */
export const LABEL_SIZE = 12;
const HEIGHT = 15;
const WIDEST = 150;
/** Between a name and the edge of the picture. */
const EDGE = 4;
/** More names than this nobody reads at once. */
const MOST = 160;

/**
 * The names that fit, none over another: of `first` in any case, then of the others in their order. Only what is in
 * sight counts, and larger nodes come first, so that zooming in shows more names. A name stands under its node, or beside
 * or above it where it would cover another one.
 */
export function labelsThatFit(
  nodes: readonly Placed[],
  names: readonly string[],
  zoom: Zoom,
  size: { width: number; height: number },
  first: readonly number[],
): Label[] {
  const discs = nodes.map(({ x, y, radius }) => {
    return { x: x * zoom.scale + zoom.x, y: y * zoom.scale + zoom.y, radius: radius * zoom.scale };
  });
  const labels: Label[] = [];
  const taken: Box[] = [];
  for (const node of new Set([...first, ...nodes.keys()])) {
    if (labels.length >= MOST) break;
    const disc = discs[node]!;
    if (disc.x < 0 || disc.x > size.width || disc.y < 0 || disc.y > size.height) continue;
    const { text, width } = measured(names[node]!);
    const inSight = (box: Box) => box.left >= 0 && (box.right <= size.width || width > size.width);
    const boxes = around(disc, width, size.width).filter(
      (box) => inSight(box) && !taken.some((other) => touch(box, other)),
    );
    const box = boxes.find((one) => !discs.some((other) => other !== disc && covers(one, other))) ?? boxes[0];
    if (!box) continue;
    taken.push(box);
    const [x, y] = [(box.left + box.right) / 2, box.top + HEIGHT * 0.78];
    labels.push({ node, text, x: (x - zoom.x) / zoom.scale, y: (y - zoom.y) / zoom.scale });
  }
  return labels;
}

/** What names look like, measured once: thousands are placed at each step of a zoom. */
const known = new Map<string, { text: string; width: number }>();

function measured(name: string): { text: string; width: number } {
  const before = known.get(name);
  if (before) return before;
  const text = shortened(name, WIDEST, LABEL_SIZE);
  const made = { text, width: textWidth(text, LABEL_SIZE) };
  if (known.size > 10_000) known.clear();
  known.set(name, made);
  return made;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Under a disc, above it, to its right and to its left; what is under or above it is moved into sight. */
function around({ x, y, radius }: { x: number; y: number; radius: number }, width: number, sight: number): Box[] {
  const at = (left: number, top: number): Box => ({ left, right: left + width, top });
  const away = radius * 1.25 + 3;
  const middle = Math.max(EDGE, Math.min(x - width / 2, sight - EDGE - width));
  return [
    at(middle, y + away - 2),
    at(middle, y - away - HEIGHT + 2),
    at(x + away, y - HEIGHT / 2),
    at(x - away - width, y - HEIGHT / 2),
  ];
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right + 4 && b.left < a.right + 4 && Math.abs(a.top - b.top) < HEIGHT;
}

/** Whether a name would stand on a disc. */
function covers(box: Box, disc: { x: number; y: number; radius: number }): boolean {
  const dx = Math.max(box.left - disc.x, 0, disc.x - box.right);
  const dy = Math.max(box.top - disc.y, 0, disc.y - box.top - HEIGHT);
  return dx * dx + dy * dy < disc.radius * disc.radius;
}
