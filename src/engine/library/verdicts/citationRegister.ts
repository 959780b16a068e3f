import type { AnchorText } from "../../citations/anchoring/anchorText.ts";
import { prepareAnchorText } from "../../citations/anchoring/anchorText.ts";
import type { Citation } from "../../citations/links/citation.ts";
import type { Backlink } from "../../citations/verifying/backlinks.ts";
import { Backlinks, backlinksOf } from "../../citations/verifying/backlinks.ts";
import type { Verification } from "../../citations/verifying/verify.ts";
import { verify } from "../../citations/verifying/verify.ts";
import type { Format } from "../../text/sourceText.ts";
import { type CitedSource, type KnownVerdict, KnownVerdicts, keyOf } from "./knownVerdicts.ts";

/** A citation of a note with what today's source says of it. */
export interface CheckedCitation {
  readonly note: string;
  /** The URI that the link leads to; null when it leads out of the file system. */
  readonly source: string | null;
  readonly citation: Citation;
  readonly verification: Verification;
}

/** Today's text of a document; undefined when there is none. */
export type TextProvider = (uri: string) => { readonly text: string; readonly format: Format } | undefined;

/**
 * Which note cites which source, and what is true of it today. Verdicts are worked out when they are asked for and
 * kept until the note or the source changes, so a keystroke costs the citations that it touches.
 */
export class CitationRegister {
  private readonly notes = new Map<string, readonly CitedSource[]>();
  private readonly notesCiting = new Map<string, Set<string>>();
  private readonly checked = new Map<string, readonly CheckedCitation[]>();
  /** By note, what was known of its citations when they were checked last: most outlive a keystroke. */
  private readonly known = new Map<string, KnownVerdicts>();
  private readonly anchorTexts = new Map<string, AnchorText>();

  constructor(
    private readonly textOf: TextProvider,
    private readonly resolve: (note: string, path: string) => string | null,
    /** Hears of each verification that had to be worked out. */
    private readonly verified: (source: string, text: AnchorText, verification: Verification) => void = () => {},
  ) {}

  /** Puts a note's citations in the place of what it cited before; none takes the note out. */
  set(note: string, citations: readonly Citation[]): void {
    for (const { source } of this.notes.get(note) ?? []) if (source) this.notesCiting.get(source)?.delete(note);
    const sources = new Map<string, string | null>();
    const entries = citations.map((citation) => ({ citation, source: this.sourceOf(note, citation, sources) }));
    for (const { source } of entries) if (source) this.citing(source).add(note);
    this.checked.delete(note);
    if (entries.length > 0) {
      this.notes.set(note, entries);
      return;
    }
    this.notes.delete(note);
    this.known.delete(note);
  }

  /** The source that a citation leads to; `known` are those of the same note. */
  private sourceOf(note: string, { target }: Citation, known: Map<string, string | null>): string | null {
    let source = known.get(target.path);
    if (source === undefined) {
      source = this.resolve(note, target.path);
      known.set(target.path, source);
    }
    return source;
  }

  /** A source has another text, or came or went: what was known of its citations no longer holds. */
  sourceChanged(source: string): void {
    this.anchorTexts.delete(source);
    for (const note of this.notesCiting.get(source) ?? []) this.checked.delete(note);
  }

  /** The notes that cite a source. */
  notesOf(source: string): readonly string[] {
    return [...(this.notesCiting.get(source) ?? [])];
  }

  /** Every note that cites anything. */
  get allNotes(): readonly string[] {
    return [...this.notes.keys()];
  }

  /** The sources that any note cites. */
  get citedSources(): string[] {
    return [...this.notesCiting].flatMap(([source, notes]) => (notes.size > 0 ? source : []));
  }

  /** The sources that a note cites, each once. */
  sourcesOf(note: string): readonly string[] {
    return [...new Set((this.notes.get(note) ?? []).flatMap(({ source }) => source ?? []))];
  }

  /** How many citations a note has. */
  citationCount(note: string): number {
    return this.notes.get(note)?.length ?? 0;
  }

  /** How many citations of all notes lead to a source. */
  timesCited(source: string): number {
    const leadsHere = (entry: CitedSource) => entry.source === source;
    return this.notesOf(source).reduce((sum, note) => sum + (this.notes.get(note) ?? []).filter(leadsHere).length, 0);
  }

  /** The words of a source that any note cites, as notes write them. */
  wordsCited(source: string): ReadonlySet<string> {
    const entries = this.notesOf(source).flatMap((note) => this.notes.get(note) ?? []);
    const own = entries.filter((entry) => entry.source === source);
    return new Set(own.flatMap(({ citation }) => citation.words.map(({ text }) => text)));
  }

  /** A note's citations with their verdicts, in its order. */
  of(note: string): readonly CheckedCitation[] {
    let checked = this.checked.get(note);
    if (!checked) {
      checked = this.checkAll(note);
      this.checked.set(note, checked);
    }
    return checked;
  }

  /** The citations whose words stand at other lines now: of all sources, or of one. */
  moved(source?: string): CheckedCitation[] {
    const notes = source === undefined ? this.allNotes : this.notesOf(source);
    return notes
      .flatMap((note) => this.of(note))
      .filter((one) => one.verification.verdict === "moved" && (source === undefined || one.source === source));
  }

  /** The citations of a source, by the passages that they cite. */
  backlinks(source: string): Backlinks {
    const links: Backlink[] = [];
    for (const note of this.notesOf(source)) {
      for (const checked of this.of(note)) {
        if (checked.source === source) links.push(...backlinksOf(note, checked.citation, checked.verification));
      }
    }
    return new Backlinks(links);
  }

  private checkAll(note: string): CheckedCitation[] {
    const before = this.known.get(note);
    const entries = this.notes.get(note) ?? [];
    const fresh = new Map<string, KnownVerdict>();
    const known = entries.map((entry, i): KnownVerdict => {
      const { citation, source } = entry;
      const text = source === null ? undefined : this.anchorText(source);
      const last = before?.of(entry, i, entries.length);
      if (!last || last.text !== text) return this.verify(entry, text, fresh, last);
      return { citation, source, text, verification: forWordsOf(citation, last.verification) };
    });
    this.known.set(note, new KnownVerdicts(known));
    return known.map(({ citation, source, verification }) => ({ note, source, citation, verification }));
  }

  /** Verifies a citation; several with the same words, as long notes have, once. */
  private verify(
    entry: CitedSource,
    text: AnchorText | undefined,
    fresh: Map<string, KnownVerdict>,
    last: KnownVerdict | undefined,
  ): KnownVerdict {
    const { citation, source } = entry;
    const key = keyOf(entry);
    const twin = fresh.get(key);
    const verification = twin ? forWordsOf(citation, twin.verification) : verify(citation, text);
    if (!twin && source !== null) {
      // What is missing now stood there until now.
      if (verification.verdict === "missing" && last?.text) this.verified(source, last.text, last.verification);
      if (text) this.verified(source, text, verification);
    }
    const known = { citation, source, text, verification };
    fresh.set(key, known);
    return known;
  }

  /** A source's text, its words indexed; undefined when there is no such source. */
  anchorText(source: string): AnchorText | undefined {
    const known = this.anchorTexts.get(source);
    if (known) return known;
    const today = this.textOf(source);
    if (!today) return undefined;
    const prepared = prepareAnchorText(today.text, today.format);
    this.anchorTexts.set(source, prepared);
    return prepared;
  }

  private citing(source: string): Set<string> {
    const notes = this.notesCiting.get(source) ?? new Set();
    this.notesCiting.set(source, notes);
    return notes;
  }
}

/** The same verification, with the words where they stand in the note now. */
function forWordsOf({ words }: Citation, verification: Verification): Verification {
  return { ...verification, parts: verification.parts.map((part) => ({ ...part, words: words[part.index] ?? null })) };
}
