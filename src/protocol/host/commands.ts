/** The command that shows a passage and selects its words: [uri, range]. */
export const OPEN_PASSAGE = "sourceline.openPassage";

/** The command that shows a page of a PDF: [uri, page from 1]. */
export const OPEN_PAGE = "sourceline.openPage";

/** The command that searches quotes: [words]. */
export const SEARCH_QUOTES = "sourceline.searchQuotes";

/** The command that updates the lines of all moved citations in all notes. */
export const UPDATE_MOVED = "sourceline.updateMovedCitations";

/** The command that shows a changed quotation beside its source: [note, position]. */
export const SHOW_DIFFERENCE = "sourceline.showDifference";

/** The command that shows when missing words were seen last: [note, position]. */
export const SHOW_LAST_SEEN = "sourceline.showLastSeen";

/** The command that lists the citations of a passage, or the mentions of a name: [uri, position]. */
export const SHOW_CITATIONS = "sourceline.showCitations";

/** The command that opens the entity page of a name, made if need be: [NameAt]. */
export const OPEN_ENTITY_PAGE = "sourceline.openEntityPage";

/** The command that says of a name that it is none: [NameAt]. */
export const NOT_A_NAME = "sourceline.notAName";

/** The command that takes the findings of a draft's check from its problems: [uri]. */
export const STOP_CHECKING_QUOTATIONS = "sourceline.stopCheckingQuotations";

/**
 * What the server itself does for clients that run no commands of ours, by `workspace/executeCommand`. Each takes one object, and
 * asks nobody anything. Clients that do run commands of ours have their own by these names.
 */
export const SERVER_COMMANDS = [
  /** Shows a passage: {uri, range}. */
  OPEN_PASSAGE,
  /** Searches a passage by words of it and cites it: {uri, position?, words, choice?}; `choice` counts the passages found from 0. */
  "sourceline.insertCitation",
  /** Cites a passage of a source, in a note or in the one last worked in: {uri, range, note?, position?}. */
  "sourceline.citeSelection",
  /** Brings the lines of all moved citations in all notes up to date. */
  UPDATE_MOVED,
  /** Checks the quotations of a document against all sources, until it is closed: {uri}. */
  "sourceline.checkQuotations",
  STOP_CHECKING_QUOTATIONS,
  /** Applies an edit that the server offered, for clients that know no other fixes: {edit}. */
  "sourceline.applyFix",
] as const;

export type ServerCommand = (typeof SERVER_COMMANDS)[number];
