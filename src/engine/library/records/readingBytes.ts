import type { Locator, Place, Reading } from "../../text/reading/reading.ts";
import { PackedReader, type PackedWriter } from "./packedBytes.ts";

/** A place in few letters: where it begins, and its locator. Places follow each other without gaps. */
type ShortPlace = readonly [start: number, kind: "p" | "t" | "s", at: number | string | null, name: string | null];

/** Writes what the format of a reading knows of it, without its text; nothing for a text. */
export function writeReading(section: PackedWriter, reading: Reading | null): void {
  if (!reading) return;
  const { text: _, places, ...others } = reading;
  section.string(JSON.stringify({ ...others, places: places.map(shortPlace) }));
}

/** The reading in some bytes; `text`: its text. Null for no bytes. */
export function readingIn(bytes: Uint8Array, text: string): Reading | null {
  if (bytes.length === 0) return null;
  const { places, ...others }: Omit<Reading, "text" | "places"> & { places: ShortPlace[] } = JSON.parse(
    new PackedReader(bytes).string(),
  );
  return { ...others, text, places: places.map((place, i) => longPlace(place, places[i + 1]?.[0] ?? text.length)) };
}

function shortPlace({ start, locator }: Place): ShortPlace {
  switch (locator.kind) {
    case "page":
      return [start, "p", locator.page, locator.label];
    case "time":
      return [start, "t", locator.seconds, null];
    case "section":
      return [start, "s", locator.id, locator.title];
  }
}

function longPlace([start, kind, at, name]: ShortPlace, end: number): Place {
  const locator: Record<ShortPlace[1], () => Locator> = {
    p: () => ({ kind: "page", page: Number(at), label: name }),
    t: () => ({ kind: "time", seconds: Number(at) }),
    s: () => ({ kind: "section", id: at === null ? null : String(at), title: name ?? "" }),
  };
  return { start, end, locator: locator[kind]() };
}
