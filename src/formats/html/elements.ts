/** What elements mean for the text of a page; HTML Living Standard, sections 4 and 15.3 ("Flow content" as browsers render it). */

/** Nothing follows in them. */
export const VOID: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr".split(
    " ",
  ),
);

/** What they hold is no text of the page. */
export const SILENT: ReadonlySet<string> = new Set(
  "applet audio canvas colgroup datalist embed frameset head iframe map math-annotation meter noembed noframes noscript object optgroup option picture progress rp rt script select style svg template textarea title video".split(
    " ",
  ),
);

/** What they hold stands apart from what is before and behind. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot thead ul".split(
    " ",
  ),
);

export const isBlock = (name: string) => BLOCKS.has(name);

/** The level of a heading; null for other elements. */
export const levelOf = (name: string): number | null => (/^h[1-6]$/.test(name) ? Number(name[1]) : null);

/** What an open element is closed by, when its own tag does not close it: "<li>a<li>b". */
const CLOSED_BY: Readonly<Record<string, (name: string) => boolean>> = {
  p: isBlock,
  li: (name) => name === "li",
  dt: (name) => name === "dt" || name === "dd",
  dd: (name) => name === "dt" || name === "dd",
  td: (name) => ["td", "th", "tr", "tbody", "tfoot"].includes(name),
  th: (name) => ["td", "th", "tr", "tbody", "tfoot"].includes(name),
  tr: (name) => ["tr", "tbody", "tfoot"].includes(name),
  option: (name) => name === "option" || name === "optgroup",
};

/** Whether an element that is open ends where another one begins. */
export const isClosedBy = (open: string, name: string) => Object.hasOwn(CLOSED_BY, open) && CLOSED_BY[open]!(name);

/** Whether an element by its name and role is beside what the page is about: its navigation, its foot, what one may click. */
export function isBeside(name: string, role: string | undefined): boolean {
  return BESIDE.has(name) || (role !== undefined && BESIDE_ROLES.has(role));
}

const BESIDE: ReadonlySet<string> = new Set(["nav", "aside", "button", "dialog", "menu", "search", "label"]);
const BESIDE_ROLES: ReadonlySet<string> = new Set(
  "alert alertdialog banner button complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip".split(
    " ",
  ),
);

/** Whether nobody sees an element on the page. */
export function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === "html" || name === "body") return false;
  if (attributes.has("hidden")) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get("style") ?? "");
}

/** Whether an element holds the mail that a mail answers, as the usual programs mark it. */
export function isReply(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === "blockquote" && attributes.get("type") === "cite") return true;
  return /(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|divRplyFwdMsg)/.test(
    `${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`,
  );
}
