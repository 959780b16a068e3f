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
import { checksum } from "./checksum.ts";

/**
 * "SLC" and the version of the format; a change of any layout in this folder or in search/savedSegment.ts raises it.
 */
const MARK = 0x534c_4301;

const HEAD = 24;

/** The content behind its seal. */
export function seal(content: Uint8Array, build: string): Uint8Array {
  const file = new Uint8Array(HEAD + content.length);
  file.set(content, HEAD);
  new Uint32Array(file.buffer, 0, 6).set(headOf(content, build));
  return file;
}

/** The content of a sealed file, at a multiple of four of its buffer; null when anything is wrong with it. */
export function unseal(file: Uint8Array, build: string): Uint8Array | null {
  if (file.length < HEAD) return null;
  const whole = file.byteOffset % 4 === 0 ? file : file.slice();
  const content = whole.subarray(HEAD);
  const head = new Uint32Array(whole.buffer, whole.byteOffset, 6);
  return headOf(content, build).every((number, i) => head[i] === number) ? content : null;
}

function headOf(content: Uint8Array, build: string): number[] {
  const name = Uint8Array.from(build, (character) => character.charCodeAt(0));
  return [MARK, 0, ...checksum(name), ...checksum(content)];
}
