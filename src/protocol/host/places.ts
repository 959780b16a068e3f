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

/** What is to be done to files, all of it to be undone at once. */
export interface FileChanges {
  create: { uri: string; text: string }[];
  edits: FileEdits[];
  rename: { from: string; to: string }[];
  remove: string[];
  /** The file to look at afterwards. */
  shown: string | null;
}

export interface TextEdit {
  range: Range;
  newText: string;
}

/** The changes of one document; each knows what it replaces, so that nothing is written over what came meanwhile. */
export interface FileEdits {
  uri: string;
  edits: (TextEdit & { oldText: string })[];
}
