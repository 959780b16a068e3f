/**
 * Typed arrays as bytes, and back as views of these bytes: nothing is copied or parsed when they are read.
 *
 * Layout, in 32-bit numbers of the machine's own order (a file from a machine of the other order fails its checksum's
 * seal, see snapshot/sealed.ts): how many arrays; for each its item size and its length in bytes; then the arrays, each
 * from a multiple of four on.
 */

export type NumberArray = Uint8Array | Uint16Array | Uint32Array;

/**
 * Arrays one behind the other, as the parts of a file: views of the arrays wherever that can be, so that hundreds of
 * megabytes are not copied. The length of each part is a multiple of four.
 */
export function arraysToBytes(arrays: readonly NumberArray[]): Uint8Array[] {
  const head = new Uint32Array(1 + arrays.length * 2);
  head[0] = arrays.length;
  const parts = [bytesOf(head)];
  arrays.forEach((array, i) => {
    head[1 + i * 2] = array.BYTES_PER_ELEMENT;
    head[2 + i * 2] = array.byteLength;
    const bytes = bytesOf(array);
    const whole = bytes.length & ~3;
    if (whole > 0) parts.push(bytes.subarray(0, whole));
    if (whole < bytes.length) parts.push(padded4(bytes.subarray(whole)));
  });
  return parts;
}

function bytesOf({ buffer, byteOffset, byteLength }: NumberArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function padded4(bytes: Uint8Array): Uint8Array {
  const four = new Uint8Array(4);
  four.set(bytes);
  return four;
}

/** The arrays, as views; `bytes` must begin at a multiple of four of its buffer. */
export function arraysFromBytes(bytes: Uint8Array): NumberArray[] {
  const numbers = (from: number, count: number) => new Uint32Array(bytes.buffer, bytes.byteOffset + from, count);
  const count = numbers(0, 1)[0]!;
  const head = numbers(4, count * 2);
  const arrays: NumberArray[] = [];
  let at = 4 + head.byteLength;
  for (let i = 0; i < count; i++) {
    const [size, length] = [head[i * 2]!, head[i * 2 + 1]!];
    const from = bytes.byteOffset + at;
    if (size === 4) arrays.push(new Uint32Array(bytes.buffer, from, length / 4));
    else if (size === 2) arrays.push(new Uint16Array(bytes.buffer, from, length / 2));
    else arrays.push(new Uint8Array(bytes.buffer, from, length));
    at += padded(length);
  }
  return arrays;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
