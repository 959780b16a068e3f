import type { Host, LeftOut } from "../../../src/engine/ports.ts";
import { weights } from "../../analyzer.ts";

/** What the engine said it leaves out, and how often it let its host breathe. */
export interface Witness {
  readonly leftOut: { uri: string; why: LeftOut }[];
  readonly deadly: string[];
  breaths: number;
  /** What happens meanwhile. */
  atBreath: () => void;
}

/** A host with files in memory. Each look at the clock takes a millisecond. */
export function memoryHost(files: Map<string, string | Uint8Array>): { host: Host; witness: Witness } {
  const witness: Witness = { leftOut: [], deadly: [], breaths: 0, atBreath: () => {} };
  const encoder = new TextEncoder();
  const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? encoder.encode(content) : content);
  let clock = 0;
  const host: Host = {
    files: {
      roots: ["file:///w"],
      list: async () => [...files].map(([uri, content]) => ({ uri, size: bytesOf(content).length })),
      read: async (uri) => {
        const content = files.get(uri);
        if (content === undefined) throw new Error(`There is no ${uri}.`);
        return bytesOf(content);
      },
    },
    weights,
    log: {
      leftOut: (uri, why) => witness.leftOut.push({ uri, why }),
      withoutNames: () => {},
      deadly: (uri) => witness.deadly.push(uri),
    },
    breathe: async () => {
      witness.breaths++;
      witness.atBreath();
    },
    now: () => clock++,
  };
  return { host, witness };
}
