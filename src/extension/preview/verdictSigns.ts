import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { VerdictKind } from "../../protocol/citing/verifying.ts";
import { PLACE_ENDING, type SignedCitation } from "../../protocol/preview/preview.ts";

/** A sign of the same shape in any font; its colour is the style sheet's. */
const SIGNS: Readonly<Record<VerdictKind, string>> = {
  intact: "✓",
  moved: "↷",
  changed: "≠",
  ambiguous: "?",
  missing: "✗",
  unquoted: "○",
};

/**
 * Puts behind each citation of a rendered note a sign of its verdict, and lets the link lead to where the words stand today.
 * `citationsOf` gives what is known of the document that is rendered, in its order. The tokens are left as they are: VS Code
 * keeps those of a text, and renders them again when a verdict comes.
 */
export function verdictSigns(md: MarkdownIt, citationsOf: (env: unknown) => readonly SignedCitation[]): MarkdownIt {
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => render(new Signing(md, citationsOf(env)).signed(tokens), options, env);
  return md;
}

/** One rendering. Lines are told of blocks alone; within a block its citations are met in their order. */
class Signing {
  private readonly left: SignedCitation[];
  /** The lines of the block that is looked at, the end exclusive. */
  private lines: readonly [first: number, end: number] = [0, 0];

  constructor(
    private readonly md: MarkdownIt,
    citations: readonly SignedCitation[],
  ) {
    this.left = [...citations];
  }

  signed(tokens: Token[]): Token[] {
    if (this.left.length === 0) return tokens;
    return tokens.map((token) => {
      if (token.map) this.lines = token.map;
      return token.type === "inline" && token.children
        ? changed(token, { children: this.inline(token.children) })
        : token;
    });
  }

  private inline(children: readonly Token[]): Token[] {
    let open: SignedCitation | undefined;
    return children.flatMap((token) => {
      if (token.type === "text") return this.text(token);
      if (token.type === "link_open") {
        const href = token.attrGet("href") ?? "";
        open = this.take(({ address }) => this.md.normalizeLink(this.md.utils.unescapeAll(address)) === href);
        return [open?.place ? withHref(token, hrefTo(href.replace(/#.*$/s, ""), open.place)) : token];
      }
      if (token.type !== "link_close" || !open) return [token];
      const sign = signOf(token, open);
      open = undefined;
      return [token, ...sign];
    });
  }

  /** A wikilink is text to Markdown. */
  private text(token: Token): Token[] {
    const { content } = token;
    const wikilink = content.includes("[[")
      ? this.take(({ written }) => written.startsWith("[[") && content.includes(written))
      : undefined;
    if (!wikilink) return [token];
    const end = content.indexOf(wikilink.written) + wikilink.written.length;
    const behind = changed(token, { content: content.slice(end) });
    const rest = behind.content === "" ? [] : this.text(behind);
    return [changed(token, { content: content.slice(0, end) }), ...signOf(token, wikilink), ...rest];
  }

  private take(isMeant: (citation: SignedCitation) => boolean): SignedCitation | undefined {
    const [first, end] = this.lines;
    const index = this.left.findIndex((one) => first <= one.line && one.line < end && isMeant(one));
    return index < 0 ? undefined : this.left.splice(index, 1)[0];
  }
}

/** A token as another, but for some of it. */
function changed(token: Token, values: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, values);
}

/**
 * VS Code's preview forgets which page a link names, and nothing but its path reaches an extension: the page is put there, and the
 * editor of pages takes it out again.
 */
function hrefTo(file: string, place: string): string {
  return place.startsWith("page=") ? `${file}.${place}.${PLACE_ENDING}` : `${file}#${place}`;
}

function withHref(token: Token, href: string): Token {
  return changed(token, { attrs: token.attrs!.map(([name, value]) => [name, name === "href" ? href : value]) });
}

function signOf(beside: Token, { verdict, said }: SignedCitation): Token[] {
  const attrs: Token["attrs"] = [
    ["class", "sourceline-sign"],
    ["data-verdict", verdict],
    ["role", "img"],
    ["title", said],
    ["aria-label", said],
  ];
  const span = { tag: "span", content: "", children: null };
  return [
    changed(beside, { ...span, type: "verdict_open", nesting: 1, attrs }),
    changed(beside, { type: "text", tag: "", nesting: 0, content: SIGNS[verdict], attrs: null }),
    changed(beside, { ...span, type: "verdict_close", nesting: -1, attrs: null }),
  ];
}
