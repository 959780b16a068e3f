import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Weights } from "../engine/ports.ts";

/** The weights that are shipped: they lie beside the program that this file was bundled into. */
export function shippedWeights(): Weights {
  return weightsIn(join(__dirname, "model"));
}

/** The weights in a folder; each file is read when it is asked for, and what the disk says is thrown when it is not there. */
export function weightsIn(folder: string): Weights {
  const read = (name: keyof Weights) => readFileSync(join(folder, `${name}.bin`));
  return {
    get names() {
      return read("names");
    },
    get tags() {
      return read("tags");
    },
    get quotes() {
      return read("quotes");
    },
    get references() {
      return read("references");
    },
    get wordClasses() {
      return read("wordClasses");
    },
  };
}
