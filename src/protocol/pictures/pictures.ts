import type { Location, Progress } from "../host/places.ts";
import type { Request } from "../host/request.ts";
import type { SearchHit } from "../quotations/quoteSearch.ts";

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
