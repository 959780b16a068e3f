/** The text that pdf.js lays over a page, as one string, and the nodes that it stands in. */
export class PageText {
  readonly text: string;
  private readonly nodes: readonly { node: Text; start: number }[];

  /** `layer`: the element of the page's text. */
  constructor(readonly layer: Element) {
    const nodes: { node: Text; start: number }[] = [];
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    this.text = text;
    this.nodes = nodes;
  }

  /** The boxes on the screen of a stretch of the text. */
  boxesOf(start: number, end: number): DOMRect[] {
    return this.nodes.flatMap(({ node, start: at }) => {
      const [from, to] = [Math.max(start, at), Math.min(end, at + node.length)];
      if (from >= to) return [];
      const range = document.createRange();
      range.setStart(node, from - at);
      range.setEnd(node, to - at);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    });
  }

  /** The offset of a place in the document, as a selection says it: of the nearest text before or behind it. */
  offsetOf(container: Node, offset: number): number {
    const range = document.createRange();
    range.setStart(container, offset);
    const within = this.nodes.find(({ node }) => node === container);
    if (within) return within.start + offset;
    const behind = this.nodes.find(({ node }) => range.comparePoint(node, 0) >= 0);
    return behind?.start ?? this.text.length;
  }

  /** The offset of the first text that is drawn below a height of the screen. */
  firstBelow(top: number): number {
    const shown = this.nodes.find(({ node }) => (node.parentElement?.getBoundingClientRect().top ?? 0) >= top);
    return shown?.start ?? 0;
  }
}
