/** Addresses that stand in a text as they are, and between angle brackets: GFM 0.29, 6.9, and CommonMark 0.31, 6.5. */

/** The end of "<https://x.org>" or "<a@x.org>" at an offset; -1 when none begins there. */
export function angledLinkEnd(text: string, start: number): number {
  ANGLED.lastIndex = start;
  return ANGLED.exec(text) ? ANGLED.lastIndex : -1;
}

const ANGLED =
  /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>\x00-\x1f]*|[a-z\d.!#$%&'*+/=?^_`{|}~-]{1,255}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){0,127})>/iy;

/** Whether a text may hold bare addresses; most hold none. */
export function mayHoldAddresses(text: string): boolean {
  return /https?:\/\/|www\./i.test(text);
}

/** The end of a bare address at an offset; -1 when none begins there. */
export function bareLinkEnd(text: string, start: number): number {
  if (!BOUNDARY.test(text[start - 1] ?? " ")) return -1;
  BARE.lastIndex = start;
  const [, scheme, domain] = BARE.exec(text) ?? [];
  if (
    domain === undefined ||
    domain
      .split(".")
      .slice(-2)
      .some((part) => part.includes("_"))
  )
    return -1;
  if (!scheme && !domain.includes(".")) return -1;
  return trimmedEnd(text, start, BARE.lastIndex);
}

const BOUNDARY = /[^\p{L}\p{N}]/u;
const BARE = /(?:(https?:\/\/)|www\.)([\w-]{1,63}(?:\.[\w-]{1,63}){0,126})(?:[^\s<\]]|\](?![[(]))*/iy;

const LONGEST_REFERENCE = 33;

/** Stops, commas and brackets that nothing opened do not belong to an address that ends in them. */
function trimmedEnd(text: string, start: number, end: number): number {
  let opened = 0;
  for (let i = start; i < end; i++) opened += text[i] === "(" ? 1 : text[i] === ")" ? -1 : 0;
  let at = end;
  for (; at > start; at--) {
    const last = text[at - 1]!;
    if (last === ")" && opened < 0) opened++;
    else if (last === ";") {
      const reference = /&[a-z\d]{1,31};$/i.exec(text.slice(Math.max(start, at - LONGEST_REFERENCE), at));
      if (!reference) break;
      at -= reference[0].length - 1;
    } else if (!/[?!.,:*_~'"]/.test(last)) break;
  }
  return at;
}
