/**
 * The seal of every saved file: what it is, which program wrote it, whether it is whole.
 *
 * Six 32-bit numbers in the machine's order: a mark with the version of the format; the checksum of the program's name
 * for itself (its build: a program that reads texts otherwise must not use what another read); the checksum of the
 * content. Then the content, which so begins at a multiple of four.
 *
 * Whatever is wrong with a file, cut off, changed, older, newer, of a machine of the other byte order, the answer is
 * null: it is thrown away and made again.
 */
import { type Checksum, checksum, RunningChecksum } from "./checksum.ts";

/**
 * "SLC" and the version of the format; a change of any layout in this folder or in search/savedSegment.ts raises it.
 */
const MARK = 0x534c_4302;

const HEAD = 24;

/** Bytes that are looked at before the host may answer somebody: two milliseconds. */
const SLICE = 1_000_000;

/**
 * The parts of a sealed file. `content` is its parts, the length of each but the last a multiple of four; nothing is copied,
 * so they must not change until the file is written. `breathe` lets the host answer between two slices.
 */
export async function seal(
  content: readonly Uint8Array[],
  build: string,
  breathe: () => Promise<void>,
): Promise<Uint8Array[]> {
  const head = Uint32Array.from(headOf(await checksumOf(content, breathe), build));
  return [new Uint8Array(head.buffer), ...content];
}

/** The content of a sealed file, at a multiple of four of its buffer; null when anything is wrong with it. */
export async function unseal(
  file: Uint8Array,
  build: string,
  breathe: () => Promise<void>,
): Promise<Uint8Array | null> {
  if (file.length < HEAD) return null;
  const whole = file.byteOffset % 4 === 0 ? file : file.slice();
  const content = whole.subarray(HEAD);
  const head = new Uint32Array(whole.buffer, whole.byteOffset, 6);
  const wanted = headOf(await checksumOf([content], breathe), build);
  return wanted.every((number, i) => head[i] === number) ? content : null;
}

async function checksumOf(parts: readonly Uint8Array[], breathe: () => Promise<void>): Promise<Checksum> {
  const sum = new RunningChecksum(parts.reduce((length, part) => length + part.length, 0));
  let looked = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length; from += SLICE) {
      const slice = part.subarray(from, from + SLICE);
      sum.add(slice);
      looked += slice.length;
      if (looked < SLICE) continue;
      looked = 0;
      await breathe();
    }
  }
  return sum.value;
}

function headOf(sum: Checksum, build: string): number[] {
  const name = Uint8Array.from(build, (character) => character.charCodeAt(0));
  return [MARK, 0, ...checksum(name), ...sum];
}
