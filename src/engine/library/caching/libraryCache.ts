import type { Signal } from "./signal.ts";

/**
 * Something that is worked out of all documents together, or of what is known of them: made when it is asked for, and
 * forgotten when a signal fires.
 */
export class LibraryCache<Library, T> {
  private known: { readonly value: T } | null = null;

  /** `library` gives it as it is now: what has changed is read, and the signal fires if it matters. */
  constructor(
    private readonly library: () => Library,
    changed: (library: Library) => Signal,
    private readonly make: (library: Library) => T,
  ) {
    changed(library()).listen(() => {
      this.known = null;
    });
  }

  get value(): T {
    const library = this.library();
    this.known ??= { value: this.make(library) };
    return this.known.value;
  }
}
