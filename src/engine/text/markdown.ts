import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

/**
 * The Markdown syntax tree (mdast) of a text, with GitHub's tables and footnotes and YAML or TOML front matter.
 * Every node's `position` holds offsets into `text`. Never throws: any text is Markdown.
 */
export function parseMarkdown(text: string): Root {
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(["yaml", "toml"])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml", "toml"])],
  });
  if (text.startsWith("\ufeff")) shift(tree, 1);
  return tree;
}

/** The parser does not count a byte order mark. */
function shift(node: Nodes, by: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    if (point.offset !== undefined) point.offset += by;
  }
  if ("children" in node) for (const child of node.children) shift(child, by);
}
