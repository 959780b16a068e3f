/** What the web view of the pictures and the extension say to each other, and what the web view keeps; for both ends. */

import type { Location } from "../protocol/host/places.ts";
import type { NodeType, PictureFilter, TimelineResult, VoicesResult } from "../protocol/pictures/pictures.ts";

export type Tab = "map" | "timeline";

/** What the view wants to know: again and again, while the library changes, until it asks something else. */
export type Asked =
  | { tab: "map"; filter: PictureFilter; types: NodeType[]; limit: number }
  | { tab: "timeline"; filter: PictureFilter; saidOnly: boolean; limit: number };

/** From the view. */
export type FromView =
  | { kind: "ask"; asked: Asked }
  /** A person or a source of the map was chosen. */
  | { kind: "openNode"; id: string; name: string; filter: PictureFilter }
  | { kind: "openPlace"; place: Location }
  /** `content`: the text of an SVG, or a PNG in base64. */
  | { kind: "save"; tab: Tab; format: "svg" | "png"; content: string };

/** To the view. */
export type ToView =
  | { kind: "voices"; result: VoicesResult }
  | { kind: "timeline"; result: TimelineResult }
  /** A command asks for a tab. */
  | { kind: "show"; tab: Tab }
  | { kind: "failed"; message: string };

/** What stands in the page when it opens. */
export interface Opening {
  tab: Tab;
  words: Words;
  /** A BCP 47 tag. */
  language: string;
}

/** What is as it was when the view comes back: after it was hidden, after VS Code was closed. */
export interface PictureState {
  tab: Tab;
  asTable: boolean;
  filter: PictureFilter;
  types: NodeType[];
  saidOnly: boolean;
  limit: number;
  /** The map: what is moved where, and how large it is; null while all of it fits. */
  zoom: Zoom | null;
  /** Where the nodes of the map stand, so that they stand there again. */
  places: Record<string, [number, number]>;
  /** The node of the map that the keyboard is on. */
  focus: string | null;
  /** By which column each table is sorted; rising, or falling. */
  sorted: Record<Tab, { column: number; falling: boolean } | null>;
}

export interface Zoom {
  x: number;
  y: number;
  scale: number;
}

/** The sentences of the page, in the language of VS Code; places in them as message.ts has them. */
export type Words = Record<WordKey, string>;

export type WordKey =
  | "pictures"
  | "map"
  | "timeline"
  | "table"
  | "picture"
  | "saveSvg"
  | "savePng"
  | "fit"
  | "filters"
  | "within"
  | "withinHint"
  | "after"
  | "before"
  | "clear"
  | "shown"
  | "saidOnly"
  | "limit"
  | NodeType
  | `all-${NodeType}`
  | "countAll"
  | "countShown"
  | "datesAll"
  | "datesShown"
  | "undated"
  | "indexing"
  | "noSources"
  | "nothingLeft"
  | "nobodySpeaks"
  | "nothingDated"
  | "says"
  | "named"
  | "holds"
  | "speaksAbout"
  | "spokenAboutBy"
  | "inSources"
  | "whoIsIn"
  | "more"
  | "openPassages"
  | "mapHelp"
  | "timelineHelp"
  | "publishedOn"
  | "dateFromSource"
  | "dateByWords"
  | "stretch"
  | "columnName"
  | "columnType"
  | "columnSays"
  | "columnNamed"
  | "columnLinks"
  | "columnDate"
  | "columnWhat"
  | "columnHow"
  | "columnSpeaker"
  | "columnSource"
  | "sentence";
