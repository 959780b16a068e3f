/**
 * What the language server and its clients say to each other beyond the Language Server Protocol, declared once for
 * both ends. Places are LSP's: 0-based lines and UTF-16 characters.
 */

/** A request: its name on the wire, with the types of what is asked and what is answered. */
export interface Request<Params, Result> {
  readonly method: string;
  /** Never there: carries the types only. */
  readonly types?: { params: Params; result: Result };
}

/** A notification: nobody answers. */
export interface Notification<Params> {
  readonly method: string;
  readonly types?: { params: Params };
}

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface Location {
  uri: string;
  range: Range;
}

/** How far the indexing is. */
export interface Progress {
  done: number;
  total: number;
}

export interface SearchParams {
  /** As typed: words in any order, "exact words", -word, speaker: about: in: kind: cited: after: before: */
  text: string;
  limit: number;
  /** The document that is open; its quotations are listed while nothing is typed. */
  open?: string;
  /** Search this document only. */
  only?: string;
  quotationsOnly?: boolean;
}

export interface SearchHit extends Location {
  /** The words of the passage that were asked for. */
  matches: Range[];
  /** The passage on one line, cut around the matching words. */
  excerpt: string;
  speaker: string | null;
  kind: "direct" | "indirect" | "mixed" | null;
  fileName: string;
  /** By what it was found: its words, or the name of who says it. */
  by: "words" | "name";
}

/** What completes the filter that is being typed. */
export interface FilterOffer {
  filter: FilterName;
  /** Null where only the filter's name is offered. */
  value: string | null;
  /** How many quotations (speaker:) or mentions (about:) there are; null for the other filters. */
  count: number | null;
  /** All that stands in the box once it is taken. */
  text: string;
}

export type FilterName = "speaker" | "about" | "in" | "kind" | "cited" | "after" | "before";

export interface SearchResult {
  hits: SearchHit[];
  offers: FilterOffer[];
  /** What looks like a filter and is none, as typed: it is searched as words. */
  unknown: string[];
  /** Null when everything is indexed. */
  indexing: Progress | null;
}

/** Passages that answer a query, the best first. */
export const searchQuotes: Request<SearchParams, SearchResult> = { method: "sourceline/searchQuotes" };

/** A name of the library, at the place where it is introduced. */
export interface NameHit extends Location {
  id: string;
  name: string;
  /** "person", "organization", "location", "group", "other". */
  type: string;
  aliases: string[];
  /** What an article says somebody is; null when none does. */
  role: string | null;
  mentions: number;
  quotations: number;
  fileName: string;
}

export interface NameResult {
  names: NameHit[];
  indexing: Progress | null;
}

/** A name that a person points at: where it stands, or, from a list, who it is; `uri` then says in which folder pages go. */
export interface NameAt {
  uri: string;
  position?: Position;
  entityId?: string;
}

/** Who is meant by a name. */
export interface NameMeant {
  entityId: string;
  name: string;
  /** The words that were pointed at. */
  form: string;
  /** Every form that the document uses, the name first. */
  forms: string[];
  hasPage: boolean;
}

/** Who is meant; null where no name stands. */
export const nameMeant: Request<NameAt, NameMeant | null> = { method: "sourceline/nameMeant" };

/** What is to be done to files, all of it to be undone at once. */
export interface FileChanges {
  create: { uri: string; text: string }[];
  edits: FileEdits[];
  rename: { from: string; to: string }[];
  remove: string[];
  /** The file to look at afterwards. */
  shown: string | null;
}

/** What a person may do with a name by hand. */
export type NameCorrection =
  | { kind: "page" }
  | { kind: "notAName" }
  | { kind: "merge"; into: string }
  | { kind: "split"; forms: string[] };

/** The changes that a correction asks for; null where no name stands. */
export const correctName: Request<NameAt & { correction: NameCorrection }, FileChanges | null> = {
  method: "sourceline/correctName",
};

/** Names like what is typed; all of them, the most frequent first, when nothing is. */
export const findNames: Request<{ query: string; limit: number }, NameResult> = { method: "sourceline/findNames" };

/**
 * How a citation is written: a block quotation, words in marks, a footnote, a bare link, or by a template of one's own.
 */
export type CiteStyle = "block" | "inline" | "footnote" | "link" | "template";

export interface CiteParams {
  source: Location;
  note: string;
  /** Where the caret stands in the note. */
  caret: Position;
}

export interface TextEdit {
  range: Range;
  newText: string;
}

/**
 * The change of a note that puts a citation at its caret, in the style that is set, and how much of the first edit's
 * text the caret goes behind; null when the source cannot be read.
 */
export const cite: Request<CiteParams, { edits: TextEdit[]; caret: number } | null> = { method: "sourceline/cite" };

/** A citation as Markdown, its path relative to `note`, or from the workspace folder when there is none. */
export const citationText: Request<{ source: Location; note: string | null }, string | null> = {
  method: "sourceline/citationText",
};

/** A Markdown link to the whole of a source. */
export const linkToSource: Request<{ source: string; note: string }, string> = {
  method: "sourceline/linkToSource",
};

/** The passage of a source that holds some words, word for word; null when none does. */
export const findPassage: Request<{ words: string }, Location | null> = { method: "sourceline/findPassage" };

/** The changes of one document; each knows what it replaces, so that nothing is written over what came meanwhile. */
export interface FileEdits {
  uri: string;
  edits: (TextEdit & { oldText: string })[];
}

/** The edits that bring the lines of moved citations up to date: of one source, or of all. */
export const movedEdits: Request<{ source: string | null }, FileEdits[]> = { method: "sourceline/movedEdits" };

/** The edits that keep links right when files or folders move; asked before they do, told for afterwards. */
export const linkMoves: Request<{ moves: { from: string; to: string }[] }, FileEdits[]> = {
  method: "sourceline/linkMoves",
};

/** A changed quotation beside what its source says today, both on lines of a sentence each. */
export interface Difference {
  quotation: string;
  source: string;
  /** The note's and the source's names. */
  note: string;
  sourceName: string;
}

/** The difference at a place in a note; null when no changed quotation stands there. */
export const difference: Request<{ uri: string; position: Position }, Difference | null> = {
  method: "sourceline/difference",
};

/** What is remembered of words that their source does not hold any more. */
export interface LastSeen {
  /** When and where they were seen last, or that they never were. */
  sentence: string;
  sourceName: string;
  /** The words among their neighbours as they were then; null when they were never seen. */
  formerly: string | null;
  /** The same lines as they are today. */
  today: string | null;
}

/** When the missing words at a place in a note were seen last; null when no words are missing there. */
export const lastSeen: Request<{ uri: string; position: Position }, LastSeen | null> = {
  method: "sourceline/lastSeen",
};

export interface VerifiedCitation {
  note: string;
  /** 1-based, of the link. */
  line: number;
  /** As the note writes it. */
  source: string;
  verdict: VerdictKind;
  /** What is wrong; "" when nothing is. */
  sentence: string;
  words: string;
}

/** Verifies every citation of every note, and publishes what is wrong; can be cancelled. */
export const verifyAll: Request<null, VerifiedCitation[]> = { method: "sourceline/verifyAll" };

/** From the server while it verifies: how many notes are done. */
export const verifyProgress: Notification<Progress> = { method: "sourceline/verifyProgress" };

export type VerdictKind = "intact" | "moved" | "changed" | "ambiguous" | "missing";

export interface CitedPassage {
  range: Range;
  verdict: VerdictKind;
  /** The names of the notes that cite it. */
  notes: string[];
}

/** The passages of a source that notes cite. */
export const citedPassages: Request<{ uri: string }, CitedPassage[]> = { method: "sourceline/citedPassages" };

/** What a document is: it is read (source), it cites (note), it describes an entity (page), or none of these. */
export const documentKind: Request<{ uri: string }, "source" | "note" | "page" | "other" | null> = {
  method: "sourceline/documentKind",
};

/** The notes of the library. */
export const listNotes: Request<null, string[]> = { method: "sourceline/listNotes" };

/** From the server: how many sources there are, how far indexing is, and whether somebody has paused it. */
export const status: Notification<{ sources: number; indexing: Progress | null; paused?: boolean }> = {
  method: "sourceline/status",
};

export interface IndexingReport {
  sources: number;
  notes: number;
  indexing: Progress | null;
  paused: boolean;
  /** The files that were left out, each with a sentence that says why. */
  skipped: { uri: string; reason: string }[];
}

/** What is indexed and what is not. */
export const indexingReport: Request<null, IndexingReport> = { method: "sourceline/indexingReport" };

/** Stops indexing after the file at hand, or goes on with it. */
export const pauseIndexing: Request<{ paused: boolean }, null> = { method: "sourceline/pauseIndexing" };

/** From the server: which passages are cited, or their verdicts, changed. */
export const citationsChanged: Notification<null> = { method: "sourceline/citationsChanged" };

/** The three trees beside the editor: of the open document, of its citations, of everything. */
export type ViewName = "article" | "citations" | "library";

/** A row of a tree. */
export interface Row {
  /** Stable: the same thing has the same id after an edit. */
  id: string;
  label: string;
  description?: string;
  /** A codicon, and the theme colour that it is shown in. */
  icon?: string;
  color?: string;
  /** Whether it has rows below it, and shows them at first. */
  children?: "open" | "closed";
  /** What can be done with it. */
  kind: string;
  /** What screen readers say, where label and description do not say it all. */
  spoken?: string;
  /** The document that the row belongs to. */
  uri?: string;
  /** The name that the row is about. */
  entityId?: string;
}

/** The rows below a row, or the top ones for null; `version` names what the client has of them. */
export interface RowsAsked {
  parent: string | null;
  version: string;
}

export interface ViewRows {
  /** In the order asked; null where the client has them already. */
  answers: ({ version: string; rows: Row[] } | null)[];
  /** How many of the rows are about something that is wrong. */
  problems: number;
  /** What the document is, to say what to do when there are no rows. */
  kind: "source" | "note" | "page" | "other" | null;
  /** Null when everything is indexed. */
  indexing: Progress | null;
}

export const viewRows: Request<{ view: ViewName; uri: string | null; asked: RowsAsked[] }, ViewRows> = {
  method: "sourceline/viewRows",
};

/** A row's tooltip, in Markdown, and the passage that it stands for. */
export interface RowDetail {
  tooltip: string;
  place: Location | null;
}

export const rowDetail: Request<{ view: ViewName; uri: string | null; id: string }, RowDetail> = {
  method: "sourceline/rowDetail",
};

/** The ids of the rows, from the top, that lead to what stands at a place of the open document; [] when nothing does. */
export const rowsAt: Request<{ view: ViewName; uri: string; position: Position }, string[]> = {
  method: "sourceline/rowsAt",
};

/** What one note says of a passage. */
export interface MarginComment {
  /** Where in which note the citation stands. */
  note: string;
  linkStart: number;
  /** The note's name and line. */
  label: string;
  /** Where the citation's link stands. */
  range: Range;
  /** Markdown; "" when the passage is only cited. */
  text: string;
  /** Whether it is a comment that can be changed here, or the note's own sentence, which is only read. */
  isComment: boolean;
}

/** All that notes say of one passage. */
export interface MarginThread {
  range: Range;
  verdict: VerdictKind;
  /** What is wrong; "" when nothing is. */
  sentence: string;
  comments: MarginComment[];
}

/** The margin of a source; null for a document that is none. */
export const marginThreads: Request<{ uri: string }, MarginThread[] | null> = { method: "sourceline/marginThreads" };

/** What a person does at the margin. Comments are named by their note, their citation and what they say. */
export type MarginAct =
  | { kind: "comment"; source: Location; text: string }
  | { kind: "reply"; note: string; linkStart: number; text: string }
  | { kind: "change"; note: string; linkStart: number; before: string; text: string | null };

/** What that does to the notes; null when the comment is not there any more. */
export const marginAct: Request<MarginAct, FileChanges | null> = { method: "sourceline/marginAct" };

/** The note that belongs to a source, and whether it is there yet. */
export const noteOfSource: Request<{ uri: string }, { uri: string; exists: boolean }> = {
  method: "sourceline/noteOfSource",
};

/** A step through a source: to the next or the last quotation or mention; round from the end to the beginning. */
export interface StepTo {
  uri: string;
  position: Position;
  what: "quotation" | "mention";
  forward: boolean;
}

export const stepTo: Request<StepTo, Location | null> = { method: "sourceline/stepTo" };

/** The citations of the passage at a place of a source. */
export const citationsAt: Request<{ uri: string; position: Position }, Location[]> = {
  method: "sourceline/citationsAt",
};

/** What a picture is narrowed to, as `in:`, `after:` and `before:` narrow a search; "" for whatever is not asked. */
export interface PictureFilter {
  within: string;
  after: string;
  before: string;
}

/** Days since 1 January 1970, end exclusive: a day, a week, a month, a year. */
export interface Days {
  from: number;
  to: number;
}

/** How much of the library a picture shows. */
export interface PictureResult {
  /** How many sources the library has. */
  sources: number;
  /** Null when everything is indexed. */
  indexing: Progress | null;
}

export type NodeType = "person" | "organization" | "location" | "group" | "other" | "source";

/** Somebody who speaks or is spoken about, or a source in which that happens. */
export interface VoiceNode {
  /** The entity's id, or the source's URI. */
  id: string;
  type: NodeType;
  /** The name; of a source, its file's. */
  name: string;
  /** The title of a source; "" for names. */
  title: string;
  /** How many quotations are its words; of a source, how many stand in it. */
  said: number;
  /** How many quotations name it. */
  about: number;
  /** When a source was published. */
  days: Days | null;
}

/** A speaker and whom they speak about, or a name and a source that quotes it or about it: places in the list of nodes. */
export interface VoiceLink {
  kind: "about" | "in";
  from: number;
  to: number;
  quotations: number;
}

export interface VoicesResult extends PictureResult {
  /** Those of the most quotations. */
  nodes: VoiceNode[];
  links: VoiceLink[];
  /** How many nodes there would be without the limit. */
  total: number;
}

/** The map of voices: who speaks about whom, in which sources. `types` says what is shown. */
export const voices: Request<{ filter: PictureFilter; types: NodeType[]; limit: number }, VoicesResult> = {
  method: "sourceline/voices",
};

/** The passages behind a node of the map: what it says (of a source, what is said in it), and what is said about it. */
export const voicePassages: Request<
  { id: string; filter: PictureFilter; limit: number },
  { said: SearchHit[]; about: SearchHit[] }
> = { method: "sourceline/voicePassages" };

export interface TimelineSource {
  uri: string;
  fileName: string;
  title: string;
  days: Days;
  quotations: number;
}

/** A sentence that names a date: its place, and what it says. */
export interface TimelineSentence extends Location {
  days: Days;
  /** The words that name the date, and whether they tell it alone or only together with the source's date. */
  expression: string;
  by: "words" | "source";
  /** The source's date. */
  published: Days | null;
  /** Who is quoted in the sentence; null when nobody is, or nobody who is named. */
  speaker: string | null;
  excerpt: string;
  fileName: string;
}

export interface TimelineResult extends PictureResult {
  /** Both the latest first. */
  dated: TimelineSource[];
  sentences: TimelineSentence[];
  /** How many there would be without the limit. */
  totalDated: number;
  totalSentences: number;
  /** Sources that say nothing of their date. */
  undated: number;
}

/** Sources by date, and sentences by the dates that they name, `limit` of each; `saidOnly`: those in which somebody is quoted. */
export const timeline: Request<{ filter: PictureFilter; saidOnly: boolean; limit: number }, TimelineResult> = {
  method: "sourceline/timeline",
};

/** From the server: what the views show may be different now. */
export const libraryChanged: Notification<null> = { method: "sourceline/libraryChanged" };

/**
 * From the server to a client that lends it files: the text and Markdown files of the workspace, with their sizes in
 * bytes and when they were written, in milliseconds.
 */
export const listFiles: Request<null, { uri: string; size: number; modified?: number }[]> = {
  method: "sourceline/listFiles",
};

/** From the server to a client that lends it files: the bytes of one, in base64; null when there is none. */
export const readFile: Request<{ uri: string }, string | null> = { method: "sourceline/readFile" };

/** What a client tells the server at the start. */
export interface InitializationOptions {
  /** The client runs `sourceline.openPassage` and `sourceline.searchQuotes` when a link or a fix names them. */
  commands?: boolean;
  /** The client answers `listFiles` and `readFile`. */
  files?: boolean;
  /** The URI of a folder for files that may be thrown away at any time; nothing is kept without. */
  cache?: string;
  /** Without these the server says everything in English. */
  translations?: Translations;
}

/** What the server says to people, in their language. */
export interface Translations {
  /** A BCP 47 tag: how numbers are written and counted. */
  language: string;
  /** By their English form. */
  messages: Record<string, string>;
}

/** The command that shows a passage and selects its words: [uri, range]. */
export const OPEN_PASSAGE = "sourceline.openPassage";

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

/** Files above this many bytes are left out, unless a setting says otherwise. */
export const MAX_FILE_SIZE = 50_000_000;

/**
 * Whether a file by its name belongs to a code project. Such files are prose, some of them, but nobody cites them: they
 * neither wake Sourceline nor stand in its search.
 */
export function isProjectFile(fileName: string): boolean {
  return PROJECT_FILE.test(fileName);
}

const PROJECT_FILE =
  /^(?:(?:readme|licen[cs]e|requirements|constraints)(?:[._-].*)?|changelog|copying|notice|authors|contributors|contributing|maintainers|code_of_conduct|security|agents|claude|third-?party-?notices|cmakelists|robots|humans)\.(?:txt|text|md|markdown)$/i;
