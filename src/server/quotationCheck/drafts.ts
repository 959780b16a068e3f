import {
  type CheckedDraft,
  type CheckedQuotation,
  type Engine,
  NOBODY_SURE,
  type TextDocument,
} from "../../engine/engine.ts";
import type { CheckedDrafts } from "../host/session.ts";

/**
 * The documents whose quotations somebody had checked: what was found is shown until they are closed, and kept in step with the
 * text and with the sources meanwhile, as a linter's findings are.
 */
export class Drafts implements CheckedDrafts {
  /** By URI; stale when everything is to be looked for again. */
  private readonly checked = new Map<string, { draft: CheckedDraft; isStale: boolean }>();

  constructor(private readonly engine: Engine) {}

  async check(note: TextDocument, cancelled: () => boolean = () => false): Promise<CheckedDraft | null> {
    const draft = await this.engine.quotationCheck.check(note, { cancelled });
    if (draft) this.checked.set(note.uri, { draft, isStale: false });
    return draft;
  }

  async refresh(uri: string): Promise<void> {
    const known = this.checked.get(uri);
    const note = known && this.engine.files.text(uri);
    if (!known || !note || !this.follows(uri)) return;
    if (!known.isStale && known.draft.document.version === note.version) return;
    const before = known.isStale ? undefined : known.draft;
    known.isStale = false;
    const isGone = () => this.checked.get(uri) !== known;
    const draft = await this.engine.quotationCheck.check(note, { before, cancelled: isGone }).catch(() => null);
    if (draft && !isGone()) known.draft = draft;
  }

  stop(uri: string): void {
    this.checked.delete(uri);
  }

  get followed(): readonly string[] {
    return [...this.checked.keys()].filter((uri) => this.follows(uri));
  }

  follows(uri: string): boolean {
    if (!this.checked.has(uri)) return false;
    if (this.engine.files.shown.includes(uri)) return true;
    this.checked.delete(uri);
    return false;
  }

  forgetFound(): void {
    for (const known of this.checked.values()) known.isStale = true;
  }

  standing({ uri, version, source: { text } }: TextDocument): CheckedQuotation[] {
    const draft = this.follows(uri) ? this.checked.get(uri)?.draft : undefined;
    if (!draft || draft.document.version === version) return [...(draft?.quotations ?? [])];
    return pushedAlong(draft, text);
  }
}

/** What was found in a text, of which some was pushed along since; what reads otherwise now is left out. */
function pushedAlong({ document, quotations }: CheckedDraft, text: string): CheckedQuotation[] {
  let from = 0;
  return quotations.flatMap((quotation) => {
    const { words } = quotation;
    const written = document.source.text.slice(words.start, words.end);
    const at = text.startsWith(written, words.start) ? words.start : text.indexOf(written, from);
    if (at < 0) return [];
    from = at + written.length;
    // Who speaks stands somewhere else by now, too; it is told again when the text rests.
    return [{ ...quotation, words: { ...words, start: at, end: from }, speaker: NOBODY_SURE }];
  });
}
