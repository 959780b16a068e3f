import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type * as archiveBundle from "../../archive/archive.ts";
import { formatOfName, readingFormatOfName } from "../../documentFiles.ts";
import { archivedPlace, decodeText, readArchiveRecord, unreadableKindOf } from "../../engine/engine.ts";
import { unreadableSentence } from "../../formats/wording.ts";
import { cores } from "../../node/readerThread.ts";
import { MAX_FILE_SIZE } from "../../protocol/host/files.ts";
import type { ReaderPool } from "../../readers/readerPool.ts";
import { allReaders, say } from "../readings.ts";
import type { ArchiveArguments } from "./arguments.ts";
import { type PushedFile, type PushedFiles, pushedFiles } from "./pushedFiles.ts";
import { ProgressLine, type PushReport, pushReport } from "./reports.ts";

type Bundle = typeof archiveBundle;
type Known = Awaited<ReturnType<archiveBundle.Archive["known"]>>;
type Writer = Awaited<ReturnType<archiveBundle.Archive["open"]>>;
type Written = Parameters<Writer["write"]>[0][number];

/** Brings files into an archive: what it has already is not sent. The exit code: 1 when a file could not be read. */
export async function push(asked: ArchiveArguments, archive: archiveBundle.Archive, bundle: Bundle): Promise<number> {
  const files = await pushedFiles(asked.paths, asked.as);
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once("SIGINT", stop);
  const progress = new ProgressLine(files.files.length);
  try {
    const writer = await archive.open(asked.shards, stopped.signal);
    const known = await archive.known(files.collections, stopped.signal);
    const pushing = new Pushing(bundle, writer, known, progress, stopped.signal);
    await pushing.all(files.files);
    if (asked.prune) await pushing.prune(files);
    await pushing.finish();
    progress.end();
    process.stdout.write(pushReport(asked, pushing.report));
    return pushing.report.unread.length > 0 ? 1 : 0;
  } finally {
    progress.end();
    process.off("SIGINT", stop);
  }
}

/** One push: files are read on all cores, and sent a few megabytes at a time while others are read. */
class Pushing {
  readonly report: PushReport;
  private readonly readers: ReaderPool = allReaders();
  private readonly batch: InstanceType<Bundle["Batch"]>;
  private sending: Promise<void> = Promise.resolve();
  /** Of sources that the archive has and the files are none of any more. */
  private readonly noSources = new Set<string>();

  constructor(
    private readonly bundle: Bundle,
    private readonly writer: Writer,
    private readonly known: Known,
    private readonly progress: ProgressLine,
    private readonly signal: AbortSignal,
  ) {
    this.report = {
      added: 0,
      changed: 0,
      unchanged: 0,
      removed: 0,
      sentences: 0,
      leftOut: 0,
      unread: [],
      bytes: 0,
      seconds: 0,
    };
    this.batch = new bundle.Batch();
  }

  /** @throws ArchiveTrouble of the first that is not taken */
  async all(files: readonly PushedFile[]): Promise<void> {
    const waiting = [...files].reverse();
    const work = async () => {
      for (let file = waiting.pop(); file && !this.signal.aborted; file = waiting.pop()) {
        await this.one(file);
        this.progress.show(this.report);
      }
    };
    // Twice as many as there are threads, so that each has its next file ready.
    await Promise.all(Array.from({ length: cores * 2 }, work));
    await this.send();
    await this.sending;
    if (this.signal.aborted) throw new this.bundle.ArchiveTrouble("cancelled");
  }

  /** Takes out what was in the folders that are pushed whole, and is not there any more. */
  async prune({ files, whole }: PushedFiles): Promise<void> {
    const there = new Set(files.map(({ path }) => this.bundle.sourceId(path)));
    const gone = [...this.known.values()].filter(
      ({ source, collection }) => whole.includes(collection) && (!there.has(source) || this.noSources.has(source)),
    );
    await this.writer.remove(gone.map(({ source }) => source));
    for (const { source } of gone) this.known.delete(source);
    this.report.removed = gone.length;
  }

  /** What a push that was ended in the middle has left behind goes, too. */
  async finish(): Promise<void> {
    const written = this.report.added + this.report.changed + this.report.removed;
    const left = [...this.known.values()].filter(({ stale, coming }) => stale && coming === null);
    for (const { source, shown } of left) this.writer.leaves(source, shown);
    if (written + left.length > 0) await this.writer.finish();
    this.report.bytes = this.writer.bytes;
    this.report.seconds = this.progress.seconds;
  }

  private async one(file: PushedFile): Promise<void> {
    if (file.size > MAX_FILE_SIZE) return this.unread(file, "It is too large to be read.");
    const bytes = await readFile(file.file).catch(() => null);
    if (!bytes) return this.unread(file, "It cannot be read.");
    const [id, checksum] = [this.bundle.sourceId(file.path), this.bundle.checksumOf(bytes)];
    const known = this.known.get(id) ?? null;
    const isWhole = known !== null && known.coming === null && known.checksum === checksum;
    if (isWhole && known.shown === this.bundle.versionOf(checksum)) {
      this.report.unchanged++;
      return;
    }
    const record = await this.read(file, bytes);
    if (typeof record === "string") return this.unread(file, record);
    if (record.kind !== "source") {
      this.noSources.add(id);
      this.report.leftOut++;
      return;
    }
    await this.add(file, checksum, record);
  }

  /** The file read to the end; a sentence when it cannot be. */
  private async read(file: PushedFile, bytes: Uint8Array): Promise<ReturnType<typeof readArchiveRecord> | string> {
    const uri = `archive:///${file.path.split("/").map(encodeURIComponent).join("/")}`;
    try {
      const reading = readingFormatOfName(file.path) ? await this.readers.readingOf(uri, bytes) : null;
      const text = reading ? reading.text : decodeText(bytes);
      if (text === null) return "It is not a text file.";
      const record = await this.readers.read(uri, text, reading);
      return record === null || record === "deadly" ? "It takes too much memory or time." : readArchiveRecord(record);
    } catch (error) {
      const kind = unreadableKindOf(error);
      if (!kind) throw error;
      return unreadableSentence(say, basename(file.path), kind);
    }
  }

  private async add(
    file: PushedFile,
    checksum: string,
    { head, sentences }: ReturnType<typeof readArchiveRecord>,
  ): Promise<void> {
    const { days, ...rest } = head;
    const source = this.bundle.sourceId(file.path);
    const known = this.known.get(source) ?? null;
    const { path, uri: original, size } = file;
    const collection = path.slice(0, path.indexOf("/"));
    const format = formatOfName(path)!;
    const pushed = new Date().toISOString();
    const document = { source, path, collection, original, size, format, pushed, checksum, ...rest };
    const written: Written = { document, sentences, days, known, within: archivedPlace(path, head.title) };
    this.report.sentences += sentences.length;
    if (known?.shown) this.report.changed++;
    else this.report.added++;
    if (this.batch.add(written)) await this.send();
  }

  /** Sends what is gathered behind what is being sent; resolves when only that is under way, so that memory has an end. */
  private async send(): Promise<void> {
    const sources = this.batch.take();
    const before = this.sending;
    this.sending = before.then(() => this.writer.write(sources));
    // Whoever waits hears of it.
    this.sending.catch(() => {});
    await before;
  }

  private unread({ path }: PushedFile, why: string): void {
    this.report.unread.push({ path, why });
  }
}
