/**
 * One text of a document, whatever was read of it: another text is another version. What is worked out of the text is kept
 * here (documentCache.ts), and goes with it.
 */
export class TextVersion {
  /** By what it was worked out for; a handful at most. */
  private readonly facts: { readonly of: object; readonly value: unknown }[] = [];

  /** What is kept for somebody; null when nothing is. */
  fact(of: object): { readonly value: unknown } | null {
    for (const fact of this.facts) if (fact.of === of) return fact;
    return null;
  }

  keep(of: object, value: unknown): void {
    this.facts.push({ of, value });
  }
}
