import type { ArchiveConnection } from "./connection.ts";
import { ArchiveTrouble, ofStatus, troubleOf } from "./trouble.ts";

/** A change of one document: two lines of JSON, or one for what goes. */
export interface BulkChange {
  readonly action: string;
  readonly document?: string;
}

/** So many bytes go in one request: Lucene gains nothing above, and a proxy's limit is seldom below. */
export const MOST_BYTES = 4_000_000;

/** How often, and after how many milliseconds at first, what did not pass is sent again: half a minute in all. */
export const RETRIES = { times: 8, first: 250, longest: 10_000 };

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly Readonly<Record<string, BulkItem>>[];
}

interface BulkItem {
  readonly status: number;
  readonly error?: { readonly type?: string; readonly reason?: string };
}

/**
 * Sends changes, in requests of a few megabytes one behind the other, each document until it is taken. All changes may be sent again:
 * they name their documents.
 * @throws ArchiveTrouble when the archive does not take one, or is not in reach for half a minute
 */
export async function sendAll(
  connection: ArchiveConnection,
  changes: readonly BulkChange[],
  signal?: AbortSignal,
): Promise<void> {
  for (let from = 0; from < changes.length; ) {
    let [to, bytes] = [from, 0];
    do bytes += sizeOf(changes[to++]!);
    while (to < changes.length && bytes + sizeOf(changes[to]!) <= MOST_BYTES);
    await sendOnce(connection, changes.slice(from, to), signal);
    from = to;
  }
}

/** Letters of ours are mostly one byte each; the limit is no law. */
const sizeOf = ({ action, document = "" }: BulkChange) => action.length + document.length + 2;

/** Sends what goes into one request, and again what was not taken of it. */
async function sendOnce(
  connection: ArchiveConnection,
  changes: readonly BulkChange[],
  signal?: AbortSignal,
): Promise<void> {
  let left = changes;
  for (let attempt = 0; ; attempt++) {
    const { again, trouble } = await attemptOf(connection, left, signal);
    if (!trouble) return;
    if (!trouble.mayPass || attempt >= RETRIES.times) throw trouble;
    await pause(Math.min(RETRIES.longest, RETRIES.first * 2 ** attempt), signal);
    left = again;
  }
}

interface Attempt {
  readonly again: readonly BulkChange[];
  readonly trouble: ArchiveTrouble | null;
}

async function attemptOf(
  connection: ArchiveConnection,
  changes: readonly BulkChange[],
  signal?: AbortSignal,
): Promise<Attempt> {
  const lines = changes.map(({ action, document }) =>
    document === undefined ? `${action}\n` : `${action}\n${document}\n`,
  );
  const options = { timeout: 120_000, ...(signal && { signal }) };
  let answer: BulkAnswer;
  try {
    answer = await connection.ask<BulkAnswer>({ method: "POST", path: "_bulk", lines: lines.join("") }, options);
  } catch (error) {
    return { again: changes, trouble: troubleOf(error) };
  }
  if (!answer.errors) return { again: [], trouble: null };
  const troubles = answer.items.map((item) => troubleIn(Object.entries(item)[0]!));
  // What will never be taken counts before what may be in a moment.
  const failed = troubles.filter((trouble) => trouble !== null);
  const trouble = failed.find(({ mayPass }) => !mayPass) ?? failed[0] ?? null;
  return { again: changes.filter((_, i) => troubles[i] !== null), trouble };
}

function troubleIn([action, { status, error }]: [string, BulkItem]): ArchiveTrouble | null {
  if (status < 300 || (action === "delete" && status === 404)) return null;
  return ofStatus(status, error?.type ?? "", error?.reason ?? "");
}

/** @throws ArchiveTrouble when it is cancelled meanwhile */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new ArchiveTrouble("cancelled"));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
