import { type ArchiveSearchParams, type ArchiveSearchResult, searchArchive } from "../../protocol/archive/archive.ts";
import type { SearchParams } from "../../protocol/quotations/quoteSearch.ts";
import { type Asker, LatestAnswer } from "../host/latestAnswer.ts";
import { archivesSet } from "./archiveSettings.ts";

/** Asks each archive that is set at each key; a question takes back the one before. */
export class ArchiveQuestions {
  private readonly latest = new Map<string, LatestAnswer<ArchiveSearchParams, ArchiveSearchResult>>();

  /** What was asked last, unless it was taken back. */
  private asked = "";

  constructor(private readonly server: Asker) {}

  /**
   * Asks all archives what is asked of the workspace; `answered` is called for each, in any order, unless it was taken back.
   * @returns the names of those that were asked: none where one article alone is searched, or nothing is typed; null when they are asked
   * that already: the workspace is asked again while it is indexed, and an archive has nothing new to say
   */
  ask(
    { text, limit, quotationsOnly = false, only }: SearchParams,
    answered: (name: string, result: ArchiveSearchResult) => void,
  ): readonly string[] | null {
    const question = JSON.stringify([text, limit, quotationsOnly, only]);
    if (question === this.asked) return null;
    this.takeBack();
    this.asked = question;
    if (only !== undefined || text.trim() === "") return [];
    const names = archivesSet().map(({ name }) => name);
    for (const archive of names) {
      const latest = this.latest.get(archive) ?? new LatestAnswer(this.server, searchArchive);
      this.latest.set(archive, latest);
      latest.ask({ archive, text, limit, quotationsOnly }).then(
        (result) => result && answered(archive, result),
        // The server itself did not answer; the workspace's question says so.
        () => answered(archive, { hits: [], trouble: null }),
      );
    }
    return names;
  }

  /** Nobody waits for answers any more. */
  takeBack(): void {
    this.asked = "";
    for (const latest of this.latest.values()) latest.takeBack();
  }
}
