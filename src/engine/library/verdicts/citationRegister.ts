import { AnchorText } from "../../citations/anchoring/anchorText.ts";
import type { Citation } from "../../citations/links/citation.ts";
import type { Target } from "../../citations/links/target.ts";
import { surroundingsOf } from "../../citations/notation/surroundings.ts";
import type { Backlink } from "../../citations/verifying/backlinks.ts";
import { Backlinks, backlinksOf } from "../../citations/verifying/backlinks.ts";
import type { AroundWords, Verification } from "../../citations/verifying/verify.ts";
import { verify } from "../../citations/verifying/verify.ts";
import { parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import type { Span } from "../../text/span.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { formatOf } from "../article/uri.ts";
import { DocumentCache, type DocumentSource } from "../caching/documentCache.ts";
import type { TextVersion } from "../caching/textVersion.ts";
import type { FileNames } from "./fileNames.ts";
import { type CitedSource, type KnownVerdict, KnownVerdicts, keyOf } from "./knownVerdicts.ts";
import type { ResolvedLink } from "./linkResolution.ts";

/** A citation of a note with what today's source says of it. */
export interface CheckedCitation {
  readonly note: string;
  /** The URI that the link leads to; null when it leads out of the file system. */
  readonly source: string | null;
  readonly citation: Citation;
  readonly verification: Verification;
}

/** A text that cites, with the sources that its citations lead to. */
interface CitingNote {
  readonly uri: string;
  readonly text: string;
  /** As they are written; some may lead to no source. */
  readonly written: readonly Citation[];
  links: NoteLinks;
  /** What was true of its citations last. */
  last: CheckedNote | null;
}

/** Where a note's citations lead. */
interface NoteLinks {
  readonly cited: readonly CitedSource[];
  /** Each once. */
  readonly sources: readonly string[];
  /** The state of the names of files that they hang on; null when all are led by their paths alone. */
  readonly names: number | null;
}

/** What was true of a note's citations, and the texts of which it was: by source, the version of each. */
interface CheckedNote {
  readonly checked: readonly CheckedCitation[];
  readonly against: ReadonlyMap<string, TextVersion | undefined>;
}

/**
 * Which note cites which source, and what is true of it today. Verdicts are worked out when they are asked for and
 * hold as long as the note's text and its sources' are the same, so a keystroke costs the citations that it touches.
 */
export class CitationRegister {
  private readonly notes = new Map<string, CitingNote>();
  private readonly notesBySource = new Map<string, Set<string>>();
  private readonly citing: DocumentCache<TextDocument, CitingNote>;
  private readonly anchorTexts: DocumentCache<TextDocument, AnchorText>;
  /** By note, what was known of its citations when they were checked last: most outlive a keystroke. */
  private readonly known = new Map<string, KnownVerdicts>();
  /** The state of the names of files that was heeded last. */
  private settled = -1;

  constructor(
    private readonly texts: DocumentSource<TextDocument>,
    private readonly files: FileNames,
    private readonly resolve: (note: string, target: Target) => ResolvedLink,
    /** Hears of each verification that had to be worked out. */
    private readonly verified: (source: string, text: AnchorText, verification: Verification) => void,
  ) {
    this.citing = new DocumentCache(texts, (document) => this.citingNote(document));
    this.anchorTexts = new DocumentCache(texts, ({ uri, source }) => {
      const parse = () => source.markdown ?? parseMarkdown(source.text);
      return new AnchorText(source.text, source.format, parse, source.reading?.places, formatOf(uri) === "html");
    });
  }

  /** Puts what a document cites in the place of what it cited before; one that cites nothing is no note. */
  set(document: TextDocument): void {
    const note = this.noteOf(document);
    if (note.written.length === 0) this.delete(note.uri);
    else this.put(note);
  }

  private put(note: CitingNote): void {
    this.unlink(note.uri);
    for (const source of note.links.sources) this.notesOfSource(source).add(note.uri);
    this.notes.set(note.uri, note);
  }

  /** Looks again where links lead that hang on the names of files, if files came or went. */
  settle(): void {
    if (this.settled === this.files.revision) return;
    for (const note of this.notes.values()) {
      if (note.links.names !== null && note.links.names !== this.files.revision) {
        this.unlink(note.uri);
        this.followAgain(note);
        this.put(note);
      }
    }
    this.settled = this.files.revision;
  }

  private followAgain(note: CitingNote): void {
    note.links = this.linksOf(note.uri, note.written);
    note.last = null;
  }

  /** A document is gone. */
  delete(uri: string): void {
    this.unlink(uri);
    this.notes.delete(uri);
    this.known.delete(uri);
  }

  private unlink(uri: string): void {
    for (const source of this.notes.get(uri)?.links.sources ?? []) this.notesBySource.get(source)?.delete(uri);
  }

  private citingNote({ uri, source, citations }: TextDocument): CitingNote {
    return { uri, text: source.text, written: citations, links: this.linksOf(uri, citations), last: null };
  }

  private linksOf(note: string, citations: readonly Citation[]): NoteLinks {
    const resolved = new Map<string, ResolvedLink>();
    let byName = false;
    const followed = citations.map((citation) => {
      const { target } = citation;
      const key = `${target.isLoose ? "?" : ""}${target.path}`;
      const link = resolved.get(key) ?? this.resolve(note, target);
      resolved.set(key, link);
      byName ||= link.byName || target.isLoose === true;
      return { citation, source: link.uri };
    });
    const leads = ({ citation: { target }, source }: CitedSource) =>
      !target.isLoose || (source !== null && source !== note && this.mayBeSource(source));
    const loose = new Set(
      followed.filter((one) => one.citation.target.isLoose && leads(one)).map((one) => one.citation.link.start),
    );
    const cited = followed.filter(leads).map((one) => ({ ...one, citation: withoutThoseOf(loose, one.citation) }));
    const sources = [...new Set(cited.flatMap(({ source }) => source ?? []))];
    return { cited, sources, names: byName ? this.files.revision : null };
  }

  /** Loose links lead to sources alone. What is no Markdown is no note, read or not. */
  private mayBeSource(uri: string): boolean {
    return formatOf(uri) !== "markdown" || this.files.isSource(uri);
  }

  private noteOf(document: TextDocument): CitingNote {
    const note = this.citing.of(document);
    if (note.links.names !== null && note.links.names !== this.files.revision) this.followAgain(note);
    return note;
  }

  /** The notes that cite a source. */
  notesOf(source: string): readonly string[] {
    return [...(this.notesBySource.get(source) ?? [])];
  }

  /** The notes that cite some of a passage of a source, each once. */
  notesCiting(source: string, passage: Span): readonly string[] {
    return [
      ...new Set(
        this.backlinks(source)
          .over(passage)
          .map(({ note }) => note),
      ),
    ];
  }

  /** Every note that cites anything. */
  get allNotes(): readonly string[] {
    return [...this.notes.values()].flatMap(({ uri, links }) => (links.cited.length > 0 ? uri : []));
  }

  /** The sources that any note cites. */
  get citedSources(): string[] {
    return [...this.notesBySource].flatMap(([source, notes]) => (notes.size > 0 ? source : []));
  }

  /** The sources that a document cites, each once. */
  sourcesOf(document: TextDocument): readonly string[] {
    return this.noteOf(document).links.sources;
  }

  /** How many citations a note has. */
  citationCount(note: string): number {
    return this.notes.get(note)?.links.cited.length ?? 0;
  }

  /** How many citations of all notes lead to a source. */
  timesCited(source: string): number {
    return this.notesOf(source).reduce((sum, note) => sum + this.citationsBetween(note, source).length, 0);
  }

  /** The words of a source that any note cites, as notes write them. */
  wordsCited(source: string): ReadonlySet<string> {
    const own = this.notesOf(source).flatMap((note) => this.citationsBetween(note, source));
    return new Set(own.flatMap(({ citation }) => citation.words.map(({ text }) => text)));
  }

  private citationsBetween(note: string, source: string): CitedSource[] {
    return (this.notes.get(note)?.links.cited ?? []).filter((one) => one.source === source);
  }

  /** A document's citations with their verdicts, in its order; their places are those of its text, whether it is today's or not. */
  in(document: TextDocument): readonly CheckedCitation[] {
    return this.check(this.noteOf(document));
  }

  /** The same of the note that stands at a URI; [] when none does. */
  of(note: string): readonly CheckedCitation[] {
    const found = this.notes.get(note);
    return found ? this.check(found) : [];
  }

  private check(note: CitingNote): readonly CheckedCitation[] {
    const { last, links } = note;
    if (last && links.sources.every((source) => last.against.get(source) === this.texts.versionOf(source))) {
      return last.checked;
    }
    const checked = this.checkAll(note);
    const against = new Map(links.sources.map((source) => [source, this.texts.versionOf(source)]));
    note.last = { checked, against };
    return checked;
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

  private checkAll({ uri: note, text: ownText, links: { cited: entries } }: CitingNote): CheckedCitation[] {
    const before = this.known.get(note);
    const fresh = new Map<string, KnownVerdict>();
    const around: AroundWords = (words) => surroundingsOf(ownText, words);
    const known = entries.map((entry, i): KnownVerdict => {
      const { citation, source } = entry;
      const text = source === null ? undefined : this.anchorText(source);
      const last = before?.of(entry, i, entries.length);
      if (!last || last.text !== text || !holdsAround(citation, last.verification, around)) {
        return this.verify(entry, text, fresh, last, around);
      }
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
    around: AroundWords,
  ): KnownVerdict {
    const { citation, source } = entry;
    const key = keyOf(entry);
    const same = fresh.get(key);
    const twin = same && holdsAround(citation, same.verification, around) ? same : undefined;
    const verification = twin ? forWordsOf(citation, twin.verification) : verify(citation, text, around);
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
    return this.anchorTexts.get(source);
  }

  private notesOfSource(source: string): Set<string> {
    const notes = this.notesBySource.get(source) ?? new Set();
    this.notesBySource.set(source, notes);
    return notes;
  }
}

/** A citation without the words that loose links vouch for which lead to a source. */
function withoutThoseOf(loose: ReadonlySet<number>, citation: Citation): Citation {
  if (!citation.words.some(({ insteadOf }) => insteadOf !== undefined && loose.has(insteadOf))) return citation;
  return {
    ...citation,
    words: citation.words.filter(({ insteadOf }) => insteadOf === undefined || !loose.has(insteadOf)),
  };
}

/** Whether the note's own words around those of a citation are still what its verification hangs on. */
function holdsAround({ words }: Citation, { parts }: Verification, around: AroundWords): boolean {
  return parts.every((part) => {
    const own = words[part.index];
    if (!part.around || !own) return true;
    const { before, after } = around(own);
    return before === part.around.before && after === part.around.after;
  });
}

/** The same verification, with the words where they stand in the note now. */
function forWordsOf({ words }: Citation, verification: Verification): Verification {
  return { ...verification, parts: verification.parts.map((part) => ({ ...part, words: words[part.index] ?? null })) };
}
