/** A list of 32-bit integers that grows. */
export class GrowingInts {
  private room = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) {
      const wider = new Int32Array(this.room.length * 2);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length++] = value;
  }

  /** The list as it is now, without a copy. */
  view(): Int32Array {
    return this.room.subarray(0, this.length);
  }
}

/** A copy that worker threads can read, too. */
export function shared<T extends Int32Array | Float32Array>(list: T): T {
  const buffer = new SharedArrayBuffer(list.byteLength);
  const copy = list instanceof Int32Array ? new Int32Array(buffer) : new Float32Array(buffer);
  copy.set(list);
  return copy as T;
}
