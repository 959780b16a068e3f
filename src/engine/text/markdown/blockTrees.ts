import { Tree } from "@lezer/common";
import type { Span } from "../span.ts";

/** A syntax tree of the parser with where it begins. */
export interface PlacedTree {
  readonly tree: Tree;
  readonly start: number;
}

/** The trees right below one, in order; those without a name, which only keep the parser's lists short, are passed through. */
export function* treesBelow({ tree, start }: PlacedTree): Generator<PlacedTree> {
  const levels = [{ tree, start, next: 0 }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const child = level.tree.children[level.next];
    if (child === undefined) {
      levels.pop();
      continue;
    }
    const at = level.start + level.tree.positions[level.next]!;
    level.next++;
    if (!(child instanceof Tree)) continue;
    if (child.type.isAnonymous) levels.push({ tree: child, start: at, next: 0 });
    else yield { tree: child, start: at };
  }
}

/** Where the marks of some kind stand in a block, and in nothing within it; from the beginning of the block. */
export function marksIn(tree: Tree, name: string): Span[] {
  if (tree.children.length === 0) return [];
  const found: Span[] = [];
  const cursor = tree.cursor();
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    if (cursor.name === name) found.push({ start: cursor.from, end: cursor.to });
  }
  return found;
}
