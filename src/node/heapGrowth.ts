import { setFlagsFromString } from "node:v8";

/**
 * How much of what is in use V8 lets a heap grow by, in a hundred, before it looks for what is not in use any more. Left
 * alone it weighs time against memory as a web page would like it, up to four times: of 764 MB at 2,000 articles a third was
 * such garbage. With 70 there were 490 and it took as long; with 25 there were 435 and it took longer.
 */
const PERCENT = 50;

/** Keeps the heaps of this process, those of its threads included, near what is in use. */
export function growHeapsSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${PERCENT}`);
}
