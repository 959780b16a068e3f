/**
 * Numbers and strings as bytes, and back: what saved documents are made of.
 *
 * Whole numbers are varints (seven bits a byte, the low ones first), other numbers eight bytes, strings UTF-8 behind
 * their length. A string that UTF-8 cannot hold (half of a pair of surrogates) is kept as its UTF-16 units.
 */
import { Bytes } from "../search/growing.ts";

/** WHATWG's Encoding standard, which every JavaScript host has. */
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, bytes: Uint8Array): { written: number };
};

const encoder = new TextEncoder();
/** Where short strings are encoded: a twentieth of the time that new bytes for each take. */
const desk = new Uint8Array(1 << 10);
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Appends to bytes. */
export class PackedWriter {
  private readonly bytes = new Bytes(1024);

  /** A whole number from 0 to 2^32 - 1. */
  whole(value: number): void {
    this.bytes.pushVarint(value);
  }

  /** Any number. */
  number(value: number): void {
    this.bytes.pushAll(new Uint8Array(Float64Array.of(value).buffer));
  }

  string(text: string): void {
    const isWhole = text.isWellFormed();
    const bytes = isWhole ? encoded(text) : unitsOf(text);
    this.whole(bytes.length * 2 + (isWhole ? 0 : 1));
    this.bytes.pushAll(bytes);
  }

  /** What another writer wrote, behind its length. */
  section(write: (writer: PackedWriter) => void): void {
    const inner = new PackedWriter();
    write(inner);
    const bytes = inner.finish();
    this.whole(bytes.length);
    this.bytes.pushAll(bytes);
  }

  finish(): Uint8Array {
    return this.bytes.toArray();
  }
}

/** A string as UTF-8, until the next one is encoded. */
function encoded(text: string): Uint8Array {
  // A unit of UTF-16 takes three bytes at most.
  return text.length * 3 > desk.length
    ? encoder.encode(text)
    : desk.subarray(0, encoder.encodeInto(text, desk).written);
}

/** Reads what a `PackedWriter` wrote, in the same order. Nothing is checked: checksums are asked before. */
export class PackedReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
  ) {}

  whole(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.at++]!;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  number(): number {
    const eight = this.bytes.slice(this.at, this.at + 8);
    this.at += 8;
    return new Float64Array(eight.buffer)[0]!;
  }

  string(): string {
    const head = this.whole();
    const bytes = this.take(head >>> 1);
    return (head & 1) === 0 ? decoder.decode(bytes) : fromUnits(bytes);
  }

  /** The bytes of a section. */
  section(): Uint8Array {
    return this.take(this.whole());
  }

  /** How far it has read. */
  get place(): number {
    return this.at;
  }

  private take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function unitsOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[i * 2] = unit & 255;
    bytes[i * 2 + 1] = unit >>> 8;
  }
  return bytes;
}

function fromUnits(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += PART) {
    const units = Uint16Array.from({ length: Math.min(PART, bytes.length - from) / 2 }, (_, i) => {
      return bytes[from + i * 2]! | (bytes[from + i * 2 + 1]! << 8);
    });
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

/** Bytes made into a string at once; even. */
const PART = 8192;
