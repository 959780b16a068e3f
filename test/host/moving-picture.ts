/**
 * A moving picture out of still ones: PNGs in, an animated PNG out, which every browser shows. It needs neither a package
 * nor a loss of colour: a frame holds, as PNG has it, only the rectangle that differs from the one before.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture, and how long it is shown. */
export interface Still {
  readonly png: Buffer;
  readonly milliseconds: number;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes each, row by row. */
  readonly rgb: Buffer;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** All stills one after the other, again and again; they are of one size, as screenshots are: 8 bits, with or without alpha. */
export function movingPicture(stills: readonly Still[]): Buffer {
  const pictures = stills.map(({ png }) => pixelsOf(png));
  const [{ width, height }] = pictures as [Pixels];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const chunks = [chunk("IHDR", header), chunk("acTL", numbers(stills.length, 0))];
  let sequence = 0;
  for (const [i, picture] of pictures.entries()) {
    const part = i === 0 ? { left: 0, top: 0, width, height } : difference(pictures[i - 1]!, picture);
    chunks.push(chunk("fcTL", frameControl(sequence++, part, stills[i]!.milliseconds)));
    const data = deflateSync(filtered(picture, part), { level: 9 });
    chunks.push(i === 0 ? chunk("IDAT", data) : chunk("fdAT", Buffer.concat([numbers(sequence++), data])));
  }
  return Buffer.concat([SIGNATURE, ...chunks, chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  return Buffer.concat([numbers(data.length), named, numbers(crc32(named))]);
}

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
}

function frameControl(sequence: number, { left, top, width, height }: Rectangle, milliseconds: number): Buffer {
  const delay = Buffer.alloc(6);
  delay.writeUInt16BE(milliseconds, 0);
  delay.writeUInt16BE(1000, 2);
  return Buffer.concat([numbers(sequence, width, height, left, top), delay]);
}

/** The smallest rectangle outside of which two pictures are the same; one pixel when they are the same altogether. */
function difference(before: Pixels, after: Pixels): Rectangle {
  const { width, height } = after;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    const row = y * width * 3;
    if (before.rgb.compare(after.rgb, row, row + width * 3, row, row + width * 3) === 0) continue;
    [top, bottom] = [Math.min(top, y), y];
    for (let x = 0; x < width; x++) {
      const at = row + x * 3;
      if (before.rgb.compare(after.rgb, at, at + 3, at, at + 3) === 0) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
    }
  }
  return bottom < 0 ? { left: 0, top: 0, width: 1, height: 1 } : rectangle(left, top, right, bottom);
}

function rectangle(left: number, top: number, right: number, bottom: number): Rectangle {
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The rows of a rectangle, each as what it is more than the one above: windows are full of even stretches. */
function filtered({ width, rgb }: Pixels, part: Rectangle): Buffer {
  const length = part.width * 3;
  const rows = Buffer.alloc(part.height * (length + 1));
  for (let y = 0; y < part.height; y++) {
    const from = ((part.top + y) * width + part.left) * 3;
    const to = y * (length + 1);
    rows[to] = y === 0 ? 0 : 2;
    for (let i = 0; i < length; i++) rows[to + 1 + i] = rgb[from + i]! - (y === 0 ? 0 : rgb[from + i - width * 3]!);
  }
  return rows;
}

function pixelsOf(png: Buffer): Pixels {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const [length, name] = [png.readUInt32BE(at), png.toString("latin1", at + 4, at + 8)];
    if (name === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
  }
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const raw = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  if (channels === 3) return { width, height, rgb: raw };
  const rgb = Buffer.alloc(width * height * 3);
  for (let i = 0; i < width * height; i++) raw.copy(rgb, 3 * i, 4 * i, 4 * i + 3);
  return { width, height, rgb };
}

/** Takes PNG's filters off: each byte is told from its neighbours to the left, above, and above to the left. */
function unfiltered(rows: Buffer, length: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(length * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (length + 1)]!;
    for (let i = 0; i < length; i++) {
      const left = i >= channels ? out[y * length + i - channels]! : 0;
      const above = y > 0 ? out[(y - 1) * length + i]! : 0;
      const corner = y > 0 && i >= channels ? out[(y - 1) * length + i - channels]! : 0;
      const told = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      out[y * length + i] = rows[y * (length + 1) + 1 + i]! + told;
    }
  }
  return out;
}

/** The neighbour that is nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const wanted = left + above - corner;
  const [a, b, c] = [Math.abs(wanted - left), Math.abs(wanted - above), Math.abs(wanted - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
