/** A long note, its citations in every notation that there is, and the sources that they lead to. */
import type { Random } from "../random.ts";

export interface CitedNote {
  readonly note: string;
  /** By file name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A note of `count` citations of as many quotations, out of `sourceCount` articles; `words` are what all is made of. */
export function makeCitedNote(count: number, sourceCount: number, words: readonly string[], random: Random): CitedNote {
  const sentence = () => {
    const some = Array.from({ length: 8 + random.below(14) }, () => random.pick(words));
    return `${some[0]![0]!.toUpperCase()}${some.join(" ").slice(1)}.`;
  };
  const lines = Array.from({ length: sourceCount }, () => Array.from({ length: 40 }, sentence));
  const parts = Array.from({ length: count }, (_, number) => {
    const source = random.below(sourceCount);
    const line = random.below(40);
    const notation = NOTATIONS[number % NOTATIONS.length]!;
    return notation(lines[source]![line]!, `${source}.txt#L${line + 1}`, number, sentence());
  });
  const sources = new Map(lines.map((all, number) => [`${number}.txt`, all.join("\n")]));
  return { note: `# Notes\n\n${parts.join("\n\n")}\n`, sources };
}

type Notation = (quotation: string, address: string, number: number, own: string) => string;

const NOTATIONS: readonly Notation[] = [
  (quotation, address, _, own) => `${own}\n\n> ${quotation}\n>\n> - Clerk, [The article](${address})`,
  (quotation, address, _, own) => `The clerk wrote “${quotation}” ([The article](${address})). ${own}`,
  (quotation, address, number, own) =>
    `The clerk wrote “${quotation}”[^${number}] ${own}\n\n[^${number}]: [It](${address})`,
  (quotation, address, number, own) => `${own} “${quotation}” [It][${number}]\n\n[${number}]: ${address}`,
  (quotation, address, _, own) => `${own} [It](${address} "${quotation}")`,
];
