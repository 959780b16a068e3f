import type { Range } from "../../protocol/host/places.ts";
import { toRange } from "../host/ranges.ts";
import { shownUri } from "../host/readingUris.ts";
import { showPassage } from "./showPassage.ts";

/** Shows a passage and selects its words. */
export async function openPassage(_desk: unknown, uri: string, range: Range): Promise<void> {
  await showPassage(shownUri(uri), toRange(range), {});
}
