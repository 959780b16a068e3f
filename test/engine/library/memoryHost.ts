import type { Host } from "../../../src/engine/ports.ts";

/** Warnings that the engine gave, and how often it let its host breathe. */
export interface Witness {
  readonly warnings: string[];
  breaths: number;
}

/** A host with files in memory. Each look at the clock takes a millisecond. */
export function memoryHost(files: Map<string, string | Uint8Array>): { host: Host; witness: Witness } {
  const witness: Witness = { warnings: [], breaths: 0 };
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
    log: { info: () => {}, warn: (message) => witness.warnings.push(message) },
    breathe: async () => {
      witness.breaths++;
    },
    now: () => clock++,
  };
  return { host, witness };
}
