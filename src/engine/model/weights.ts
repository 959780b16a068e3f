/**
 * The weights of a linear-chain model in one binary, little-endian:
 *
 *     u32 magic  u32 labels  u32 transitions  u32 rows  f32 scale
 *     f32 x transitions   the score of each valid transition, in the order of `validTransitions`
 *     i32 x rows          the hash of each feature
 *     i8  x rows x labels the weights, in units of `scale`
 */
export interface ChainWeights {
  readonly labels: number;
  /** The score of one unit of `rows`. */
  readonly scale: number;
  readonly transitions: Float32Array;
  readonly hashes: Int32Array;
  /** `hashes.length` rows of `labels` weights. */
  readonly rows: Int8Array;
}

const MAGIC = 0x314e4c53;
const HEADER = 20;

/** The views of a binary; nothing is parsed. Throws when the bytes are no weights. */
export function readWeights(bytes: Uint8Array): ChainWeights {
  // Views of 32 bits begin at a multiple of four bytes; a copy does, whatever the bytes are part of.
  const { buffer, byteOffset: start } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(buffer, start, bytes.length);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC)
    throw new Error("These bytes are no model's weights.");
  const [labels, count, rows] = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)];
  if (bytes.length !== HEADER + 4 * count + 4 * rows + rows * labels) throw new Error("The weights are cut short.");
  return {
    labels,
    scale: view.getFloat32(16, true),
    transitions: new Float32Array(buffer, start + HEADER, count),
    hashes: new Int32Array(buffer, start + HEADER + 4 * count, rows),
    rows: new Int8Array(buffer, start + HEADER + 4 * count + 4 * rows, rows * labels),
  };
}

/** The binary of weights. */
export function writeWeights({ labels, scale, transitions, hashes, rows }: ChainWeights): Uint8Array {
  const bytes = new Uint8Array(HEADER + 4 * transitions.length + 4 * hashes.length + rows.length);
  const view = new DataView(bytes.buffer);
  [MAGIC, labels, transitions.length, hashes.length].forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  view.setFloat32(16, scale, true);
  bytes.set(new Uint8Array(transitions.buffer, transitions.byteOffset, transitions.byteLength), HEADER);
  const afterTransitions = HEADER + transitions.byteLength;
  bytes.set(new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength), afterTransitions);
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength), afterTransitions + hashes.byteLength);
  return bytes;
}
