import type { Location, Position, Progress } from "../host/places.ts";
import type { Request } from "../host/request.ts";

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
