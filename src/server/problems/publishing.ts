import { citationsChanged } from "../../protocol/citing/verifying.ts";
import { libraryChanged } from "../../protocol/indexing/indexing.ts";
import { tell } from "../host/answer.ts";
import type { Feature, Session } from "../host/session.ts";
import { Throttle } from "../host/throttle.ts";
import { publishVerdicts } from "./diagnostics.ts";

/**
 * How long a document must rest before its verdicts are worked out, in milliseconds: shorter than a pause in typing.
 */
const REST = 120;

/**
 * The same for what nobody waits for: quotations without a link, what a note tells and its passage does not, where missing words
 * stand instead.
 */
const LONG_REST = 700;

/** How long what changed on disk is kept unsaved, in milliseconds: what a kill costs is read again. */
const UNSAVED = 5000;

/** Keeps the problems that are shown in step with the documents: once they rest, all that changed with them is published. */
export const publishing: Feature = {
  register(session) {
    const publisher = new Publisher(session);
    session.touched.event((uris) => publisher.touch(uris));
    session.indexing.done(() => void publisher.publishAll());
    session.settings.changed(() => publisher.lookAgain());
  },
};

class Publisher {
  private readonly waiting = new Set<string>();
  private readonly settle = new Throttle(REST, () => void this.settleAll());
  /** The documents that an editor shows and that may have other hints or observations. */
  private readonly resting = new Set<string>();
  /** The notes whose missing words may stand elsewhere. */
  private readonly seeking = new Set<string>();
  private readonly rest = new Throttle(LONG_REST, () => void this.lookCloser());
  private readonly save = new Throttle(UNSAVED, () => void this.session.engine.files.save());
  /** The entity pages as they were when something settled last. */
  private pages: readonly string[] = [];

  constructor(private readonly session: Session) {}

  touch(uris: readonly string[]): void {
    for (const uri of uris) this.waiting.add(uri);
    this.settle.soon();
  }

  /** A setting changed that says what is shown. */
  lookAgain(): void {
    for (const uri of this.session.engine.files.shown) this.resting.add(uri);
    this.rest.soon();
  }

  /** Publishes the verdicts of every note. */
  async publishAll(): Promise<void> {
    const { engine } = this.session;
    for (const note of engine.citations.notes) await publishVerdicts(this.session, note);
    this.pages = this.pagesNow();
    for (const page of this.pages) await publishVerdicts(this.session, page);
    this.session.drafts.forgetFound();
    this.seek([...engine.files.shown, ...engine.citations.notes]);
    this.lookAgain();
    this.tell();
    await engine.files.tidy();
    await engine.files.save();
  }

  private async settleAll(): Promise<void> {
    const { engine, indexing, settled } = this.session;
    const uris = [...this.waiting];
    this.waiting.clear();
    const notes = new Set<string>();
    for (const uri of uris) {
      this.wakeFor(uri);
      for (const note of [uri, ...engine.citations.notesCiting(uri)]) notes.add(note);
    }
    const pages = this.pagesTouched(uris);
    for (const page of pages) notes.add(page);
    this.checkAgain(uris);
    for (const note of notes) await publishVerdicts(this.session, note);
    const { shown } = engine.files;
    for (const uri of shown) if (notes.has(uri) || pages.length > 0) this.resting.add(uri);
    // What comes or goes on the disk may hold the words of any note; what is typed into a source is read by those who see it.
    const isTyped = uris.every((uri) => shown.includes(uri));
    this.seek([...shown, ...(isTyped ? notes : engine.citations.notes)]);
    this.rest.soon();
    this.tell();
    settled.fire({ pagesChanged: pages.length > 0 });
    indexing.tell();
    if (await engine.files.tidy()) tell(this.session, libraryChanged, null);
    this.save.soon();
  }

  /** When a source changes, what was found in it may be gone, and what was not may be there. */
  private checkAgain(uris: readonly string[]): void {
    const { engine, drafts } = this.session;
    const { followed } = drafts;
    const isSource = (uri: string) => !engine.files.text(uri) || engine.files.isSource(uri);
    if (followed.length === 0 || !uris.some((uri) => !drafts.follows(uri) && isSource(uri))) return;
    drafts.forgetFound();
    for (const draft of followed) this.resting.add(draft);
  }

  private tell(): void {
    tell(this.session, citationsChanged, null);
    tell(this.session, libraryChanged, null);
  }

  /** Reads the document only as long as nobody needed the library: what it is wakes it or not. */
  private wakeFor(uri: string): void {
    if (this.session.indexing.begun) return;
    const kind = this.session.engine.files.article(uri)?.kind;
    if (kind !== undefined && kind !== "other") void this.session.wake();
  }

  private pagesNow(): string[] {
    const { corrections } = this.session.engine;
    return [...corrections.pages.map(({ uri }) => uri), ...corrections.broken];
  }

  /** When one entity page changes, what was wrong with another may be right, and the other way round. */
  private pagesTouched(uris: readonly string[]): string[] {
    const known = this.pagesNow();
    const isPage = (uri: string) => known.includes(uri) || this.pages.includes(uri);
    const touched = uris.some(isPage) ? [...new Set([...known, ...this.pages])] : [];
    this.pages = known;
    return touched;
  }

  private seek(notes: readonly string[]): void {
    for (const note of notes) this.seeking.add(note);
  }

  /** Looks at the notes that rest for what is not seen at once. */
  private async lookCloser(): Promise<void> {
    const { hints, drafts, observed, settings } = this.session;
    const { unlinkedQuotations, claims } = await settings.latest;
    const uris = [...this.resting];
    this.resting.clear();
    for (const uri of uris) {
      await hints.read(uri, unlinkedQuotations);
      await observed.read(uri, claims);
      await drafts.refresh(uri);
      await publishVerdicts(this.session, uri);
    }
    await this.seekMissing();
    tell(this.session, citationsChanged, null);
  }

  /** Looks in which sources the words stand that the cited ones do not hold; what is found is published note by note. */
  private async seekMissing(): Promise<void> {
    const { engine } = this.session;
    const uris = [...this.seeking];
    this.seeking.clear();
    for (const uri of uris) {
      const note = engine.files.text(uri);
      const isStale = () => engine.files.text(uri) !== note;
      if (note && (await engine.citations.findElsewhere(note, isStale)) && !isStale()) {
        await publishVerdicts(this.session, uri);
      }
    }
  }
}
