import { gfm } from "micromark-extension-gfm";

type Syntax = ReturnType<typeof gfm>;

/**
 * GitHub's Markdown as far as a text can use it: the same tree, in a fifth of the time. The parser tries a table at the
 * first line of each paragraph, and a bare address at the beginning of each word; both cost far more than all of the
 * rest, a second and a half for a line of a megabyte, and most texts have neither.
 */
export function syntaxFor(text: string): Syntax {
  const { all, plain } = MAY_BE_TABLE.test(text) ? WITH_TABLES : WITHOUT_TABLES;
  return MAY_BE_ADDRESS.test(text) ? all : plain;
}

/** Autolinks of GFM 0.29, 6.9: each holds one of these. */
const MAY_BE_ADDRESS = /www\.|https?:\/\/|@/i;

/** The delimiter row of GFM 0.29, 4.10, in whatever it may stand in; a table has one. */
const MAY_BE_TABLE = /^[ \t>]*[|:-][ \t|:-]*$/m;

/** The constructs that may begin at a letter, a digit or one of these marks are those of addresses alone. */
function withoutAddresses({ text, ...others }: Syntax): Syntax {
  const kept = Object.entries(text ?? {}).filter(([code]) => !/[\w+.-]/.test(String.fromCharCode(Number(code))));
  return { ...others, text: Object.fromEntries(kept) };
}

const both = (syntax: Syntax) => ({ all: syntax, plain: withoutAddresses(syntax) });
const WITH_TABLES = both(gfm());
const WITHOUT_TABLES = both({ ...gfm(), flow: {} });
