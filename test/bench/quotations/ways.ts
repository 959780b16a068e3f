/**
 * The ways in which people write a quotation beside the link that it is from: collected from reporters' notes, academic
 * Markdown, vaults of Obsidian and logs of research. Each gives a note that quotes one passage.
 */
export interface Quoted {
  /** The words, as they stand in the note. */
  readonly words: string;
  /** The link's address: "../sources/a.txt#L8". */
  readonly link: string;
  /** The source's file name, without its ending. */
  readonly stem: string;
  readonly title: string;
  readonly speaker: string;
  /** A sentence of the note's own. */
  readonly own: string;
}

export interface Way {
  readonly name: string;
  /** What binds the words to the link: the note's structure, or only that a source is named near by. */
  readonly ties: "tied" | "near";
  readonly note: (quoted: Quoted) => string;
}

const tied = (name: string, note: Way["note"]): Way => ({ name, ties: "tied", note });
const near = (name: string, note: Way["note"]): Way => ({ name, ties: "near", note });

const BLOCKS: readonly Way[] = [
  tied("block, attribution inside", (q) => `> ${q.words}\n>\n> - ${q.speaker}, [${q.title}](${q.link}), line 8`),
  tied("block, attribution as a paragraph", (q) => `> ${q.words}\n\n— ${q.speaker}, [${q.title}](${q.link})`),
  tied(
    "block, attribution as a list item",
    (q) => `> ${q.words}\n\n- ${q.speaker}, [${q.title}](${q.link})\n\n${q.own}`,
  ),
  tied("block, attribution in a sentence", (q) => `> ${q.words}\n\nSo says [${q.title}](${q.link}) of that year.`),
  tied("block, link alone inside", (q) => `> ${q.words}\n>\n> [${q.title}](${q.link})`),
  tied("block, link at the end of its paragraph", (q) => `> ${q.words}\n> — [${q.title}](${q.link})`),
  tied("block, link in parentheses at its end", (q) => `> ${q.words} ([${q.title}](${q.link}))`),
  tied("block with marks, link behind", (q) => `> “${q.words}”\n\n[${q.title}](${q.link})`),
  tied("block, link first", (q) => `> [${q.title}](${q.link}):\n>\n> ${q.words}`),
  tied("block, callout with the link in its title", (q) => `> [!quote] [${q.title}](${q.link})\n> ${q.words}`),
  tied("block, source in italics behind", (q) => `> ${q.words}\n\n*Source: [${q.title}](${q.link})*`),
  tied("block, footnote", (q) => `> ${q.words}[^a]\n\n${q.own}\n\n[^a]: [${q.title}](${q.link})`),
  tied("block, link in parentheses behind", (q) => `> ${q.words}\n\n([${q.title}](${q.link}))`),
  tied(
    "block, sentence with a link before",
    (q) => `${q.speaker} wrote to the board ([${q.title}](${q.link})):\n\n> ${q.words}`,
  ),
  tied("block, From the link", (q) => `From [${q.title}](${q.link}):\n\n> ${q.words}\n\n${q.own}`),
  tied("block, link has this", (q) => `[${q.title}](${q.link}) has this to say:\n\n> ${q.words}`),
  tied("block in italics", (q) => `> *${q.words}*\n\n— [${q.title}](${q.link})`),
  tied("block in a list, attribution inside", (q) => `- > ${q.words}\n  >\n  > [${q.title}](${q.link})\n- ${q.own}`),
  tied("block below a list item's link", (q) => `- [${q.title}](${q.link})\n\n  > ${q.words}\n\n- ${q.own}`),
  tied("block, wrapped in the note", (q) => `> ${wrapped(q.words)}\n>\n> ${q.speaker}, [${q.title}](${q.link})`),
  tied("block, See below", (q) => `> ${q.words}\n\nSee [${q.title}](${q.link}).`),
  tied("block of HTML", (q) => `<blockquote>\n\n${q.words}\n\n</blockquote>\n\n— [${q.title}](${q.link})`),
  near(
    "block, sentence without a colon before",
    (q) => `I went through [${q.title}](${q.link}) again.\n\n> ${q.words}`,
  ),
];

const wrapped = (words: string) => words.replace(/((?:\S+ ){5}\S+) /g, "$1\n> ");

const INLINE: readonly Way[] = [
  tied("words, link in parentheses", (q) => `${q.speaker} said “${q.words}” ([${q.title}](${q.link})). ${q.own}`),
  tied("words, link", (q) => `${q.own} “${q.words}” [${q.title}](${q.link})`),
  tied("words, speaker, link", (q) => `“${q.words},” ${q.speaker} said, [${q.title}](${q.link}).`),
  tied("linked speaker said words", (q) => `[${q.speaker}](${q.link}) said “${q.words}”. ${q.own}`),
  tied("As linked clause: words", (q) => `As [${q.speaker} told the board](${q.link}): “${q.words}”`),
  tied("According to link, words", (q) => `According to [the report](${q.link}), “${q.words}”`),
  tied("In link, speaker says words", (q) => `In [${q.title}](${q.link}), ${q.speaker} says: “${q.words}”`),
  tied("link: words", (q) => `[${q.title}](${q.link}): “${q.words}”`),
  tied("link — words", (q) => `[${q.title}](${q.link}) — “${q.words}”`),
  tied("link (words)", (q) => `${q.own} [${q.title}](${q.link}) (“${q.words}”)`),
  tied("the link's own text", (q) => `${q.own} [“${q.words}”](${q.link})`),
  tied("the link's title", (q) => `${q.own} [${q.title}](${q.link} "${q.words.replaceAll('"', "'")}")`),
  tied("words — speaker (link)", (q) => `“${q.words}” — ${q.speaker} ([${q.title}](${q.link}))`),
  tied(
    "words, footnote behind the stop",
    (q) => `${q.speaker} said “${q.words}”.[^1] ${q.own}\n\n[^1]: [${q.title}](${q.link})`,
  ),
  tied("words and link in a footnote", (q) => `${q.own}[^1]\n\n[^1]: “${q.words}”, [${q.title}](${q.link})`),
  tied("words, footnote in line", (q) => `${q.speaker} said “${q.words}”.^[[${q.title}](${q.link}), line 8]`),
  tied("words, link by reference", (q) => `“${q.words}” [${q.title}][r]. ${q.own}\n\n[r]: ${q.link}`),
  tied("words, number by reference", (q) => `“${q.words}” [1]. ${q.own}\n\n[1]: ${q.link}`),
  tied("words, an arrow that links", (q) => `${q.speaker}: “${q.words}” [↗](${q.link})`),
  tied("all in parentheses", (q) => `${q.own.replace(/\.$/, "")} (“${q.words}”, [${q.title}](${q.link})).`),
  tied("words in italics", (q) => `${q.speaker} said *${q.words}* ([${q.title}](${q.link})).`),
  tied("words in italics, a dash", (q) => `_${q.words}_ — [${q.title}](${q.link})`),
  tied("words in marks and italics", (q) => `*“${q.words}”* ([${q.title}](${q.link}))`),
  tied("words in bold and marks", (q) => `**“${q.words}”** — ${q.speaker}, [${q.title}](${q.link})`),
  tied("words highlighted", (q) => `==${q.words}== ([${q.title}](${q.link}))`),
  tied("words in an HTML element", (q) => `${q.speaker} said <q>${q.words}</q> ([${q.title}](${q.link})).`),
  tied("words, a link of HTML", (q) => `“${q.words}” (<a href="${q.link}">${q.title}</a>)`),
  near("words in the next sentence", (q) => `The minutes are [here](${q.link}). ${q.speaker} was clear: “${q.words}”`),
  near("link in the next sentence", (q) => `${q.speaker} was clear: “${q.words}” The minutes are [here](${q.link}).`),
  near("words, then the link as a paragraph", (q) => `“${q.words}”\n\n[${q.title}](${q.link})\n\n${q.own}`),
  near("link as a paragraph, then words", (q) => `[${q.title}](${q.link})\n\n“${q.words}”\n\n${q.own}`),
];

const LISTS: readonly Way[] = [
  tied("item", (q) => `- “${q.words}” — [${q.title}](${q.link})\n- ${q.own}`),
  tied("numbered item", (q) => `1. ${q.own}\n2. ${q.speaker}: “${q.words}” ([${q.title}](${q.link}))`),
  tied("task", (q) => `- [ ] “${q.words}” [${q.title}](${q.link})`),
  tied("item of words, sub-item of the link", (q) => `- “${q.words}”\n  - [${q.title}](${q.link})\n- ${q.own}`),
  tied("item of the link, sub-item of words", (q) => `- [${q.title}](${q.link})\n  - “${q.words}”\n- ${q.own}`),
  tied("item of the link, sub-items", (q) => `- [${q.title}](${q.link})\n  - ${q.own}\n  - ${q.speaker}: “${q.words}”`),
  tied("item, block quotation inside, link behind", (q) => `- ${q.own}\n  > ${q.words}\n\n  [${q.title}](${q.link})`),
];

const SECTIONS: readonly Way[] = [
  near(
    "heading that links, words",
    (q) => `## [${q.title}](${q.link})\n\n${q.speaker} said “${q.words}”.\n\n## Next\n\n${q.own}`,
  ),
  near("heading that links, block", (q) => `## [${q.title}](${q.link})\n\n${q.own}\n\n> ${q.words}\n`),
  near("heading that links, items", (q) => `## [${q.title}](${q.link})\n\n- ${q.own}\n- “${q.words}”\n`),
  near("heading with a link in it", (q) => `### From [${q.title}](${q.link}), May\n\n“${q.words}”\n`),
  near("Source line before", (q) => `Source: [${q.title}](${q.link})\n\n${q.own}\n\n> ${q.words}\n`),
  near("bold source line before", (q) => `**Source:** [${q.title}](${q.link})\n\n${q.speaker} said: “${q.words}”\n`),
  near("Source line behind words", (q) => `“${q.words}”\n\nSource: [${q.title}](${q.link})\n`),
  tied("Source line behind a block", (q) => `> ${q.words}\n\nSource: [${q.title}](${q.link})\n`),
  near(
    "front matter, block",
    (q) => `---\nsource: ${q.link.replace(/#.*/, "")}\n---\n\n${q.own}\n\n> ${q.words}\n\n[${q.title}](${q.link})\n`,
  ),
];

const FRONT_MATTER: readonly Way[] = [
  near("front matter", (q) => `---\nsource: ${q.link}\n---\n\n${q.own}\n\n${q.speaker} said “${q.words}”`),
  near("front matter, a wikilink", (q) => `---\nsource: "[[${q.stem}.txt]]"\n---\n\n${q.own}\n\n> ${q.words}`),
];

const TABLES: readonly Way[] = [
  tied("row, words and link", (q) => `| quote | source |\n| --- | --- |\n| “${q.words}” | [${q.title}](${q.link}) |`),
  tied(
    "row, words without marks",
    (q) => `| Quote | Source |\n| --- | --- |\n| ${q.words} | [${q.title}](${q.link}) |`,
  ),
  tied("row, link first", (q) => `| Source | Quotation |\n|---|---|\n| [${q.title}](${q.link}) | ${q.words} |`),
  tied(
    "row, who and words and where",
    (q) => `| who | said | where |\n|---|---|---|\n| ${q.speaker} | ${q.words} | [${q.title}](${q.link}) |`,
  ),
];

const ADDRESSES: readonly Way[] = [
  tied("wikilink", (q) => `${q.speaker} said “${q.words}” ([[${q.stem}]]).`),
  tied("wikilink with ending", (q) => `“${q.words}” [[${q.stem}.txt]]`),
  tied("wikilink with lines and text", (q) => `“${q.words}” ([[${q.stem}.txt#${q.link.split("#")[1]}|${q.title}]])`),
  tied("wikilink closes a block", (q) => `> ${q.words}\n\n— [[${q.stem}|${q.title}]]`),
  tied("wikilink from the root", (q) => `“${q.words}” [[sources/${q.stem}]]`),
  tied("path from the root", (q) => `“${q.words}” ([${q.title}](sources/${q.stem}.txt#${q.link.split("#")[1]}))`),
  tied("bare file name", (q) => `“${q.words}” ([${q.title}](${q.stem}.txt))`),
  tied("file name without ending", (q) => `“${q.words}” ([${q.title}](${q.stem}))`),
  tied("line behind a colon", (q) => `“${q.words}” ([${q.title}](../sources/${q.stem}.txt:${q.link.split("#L")[1]}))`),
];

/** Pairs of marks, as keyboards, editors and languages make them. */
const MARKS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["“", "”"],
  ["”", "”"],
  ["“", "“"],
  ['"', "”"],
  ["“", '"'],
  ["„", "“"],
  ["„", "”"],
  ["„", '"'],
  ["‟", "”"],
  ["«", "»"],
  ["« ", " »"],
  ["»", "«"],
  ["»", "»"],
  ["‹", "›"],
  ["›", "‹"],
  ["›", "›"],
  ["‘", "’"],
  ["’", "’"],
  ["‚", "‘"],
  ["‚", "’"],
  ["'", "'"],
  ["''", "''"],
  ["``", "''"],
  ["`", "'"],
  ["´", "´"],
  ["<<", ">>"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["〝", "〟"],
  ["＂", "＂"],
  ["&ldquo;", "&rdquo;"],
  ["&quot;", "&quot;"],
  ["&laquo;", "&raquo;"],
  ['\\"', '\\"'],
];

const MARKED: readonly Way[] = MARKS.map(([opening, closing]) =>
  tied(
    `marks ${opening}x${closing}`,
    (q) => `${q.speaker} said: ${opening}${q.words}${closing} ([${q.title}](${q.link}))`,
  ),
);

const HTML: readonly Way[] = [
  tied("HTML, a paragraph", (q) => `<p>${q.speaker} said “${q.words}” (<a href="${q.link}">${q.title}</a>).</p>`),
  tied(
    "HTML, a figure",
    (q) =>
      `<figure>\n<blockquote>${q.words}</blockquote>\n<figcaption><a href="${q.link}">report</a></figcaption>\n</figure>`,
  ),
  tied(
    "HTML, a row",
    (q) => `<table>\n<tr><td>“${q.words}”</td><td><a href="${q.link}">report</a></td></tr>\n</table>`,
  ),
  tied("HTML, an item", (q) => `<ul>\n<li><q>${q.words}</q> <a href="${q.link}">report</a></li>\n</ul>`),
  tied("items behind a link and a colon", (q) => `From [${q.title}](${q.link}):\n\n- “${q.words}”\n\n${q.own}`),
  tied("a heading, the link below it", (q) => `## “${q.words}”\n\n[${q.title}](${q.link})`),
];

export const WAYS: readonly Way[] = [
  ...BLOCKS,
  ...INLINE,
  ...LISTS,
  ...SECTIONS,
  ...FRONT_MATTER,
  ...TABLES,
  ...HTML,
  ...ADDRESSES,
  ...MARKED,
];
