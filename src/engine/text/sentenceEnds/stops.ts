/**
 * The marks that end sentences, by script (Unicode's Sentence_Terminal). `alone`: ends one wherever it stands, with no white space
 * behind it. The others end one where something follows that may begin the next. `after`: a mark that ends a sentence only behind
 * a letter of its script, where others use it for something else.
 */
interface Stops {
  readonly alone?: string;
  readonly after?: { readonly mark: string; readonly script: RegExp };
}

const STOPS: Readonly<Record<string, Stops>> = {
  "Chinese, Japanese": { alone: "。！？｡" },
  // Hindi, Marathi, Bengali, Odia, Punjabi and others share the danda.
  "Devanagari and its kin": { alone: "।॥" },
  // Persian and Arabic ask with it, Urdu has a full stop of its own.
  Arabic: { alone: "؟۔" },
  // The full stop is printed as ":" as often as by its own sign; "." is a lighter pause.
  Armenian: { alone: "։", after: { mark: ":", script: /\p{Script=Armenian}["'”’»)\]]*(?:\.\.\.|…)?$/u } },
  Ethiopic: { alone: "።፧፨" },
  Burmese: { alone: "။" },
  Khmer: { alone: "។៕" },
  Tibetan: { alone: "༎" },
  Mongolian: { alone: "᠃᠉" },
  "Ol Chiki": { alone: "᱾᱿" },
  // The question mark, as one or as the other sign.
  Greek: { after: { mark: ";\u037e", script: /\p{Script=Greek}["'”’»)\]]*$/u } },
};

const all = Object.values(STOPS);
const ALONE = all.map(({ alone = "" }) => alone).join("");
const AFTER = all.map(({ after }) => after?.mark ?? "").join("");

/** Quotation marks and brackets that close behind a stop. German and Slavic marks close with what opens English ones. */
const CLOSERS = String.raw`(?:’’|["'”’»›)\]」』）】》〉]|[\u0020\u00a0\u202f]»(?!\p{L})|[“‘«](?=[\s,.;:)]|$))*`;

/** Whatever may end a sentence, with the marks that close behind it. */
export const STOP = new RegExp(`(?:[.!?…‼⁇⁈⁉]+|[${ALONE}]+|[${AFTER}])${CLOSERS}`, "gu");

const IS_ALONE = new RegExp(`^[${ALONE}]`, "u");

/** Whether a stop ends a sentence wherever it stands. */
export const standsAlone = (stop: string): boolean => IS_ALONE.test(stop);

/** Whether a mark that is a stop in one script only stands behind a letter of it; `before`: the words up to it. Null for other stops. */
export function endsInItsScript(stop: string, before: string): boolean | null {
  const own = all.find(({ after }) => after?.mark.includes(stop[0]!));
  return own ? own.after!.script.test(before) : null;
}
