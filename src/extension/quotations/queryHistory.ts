import type * as vscode from "vscode";

const KEY = "sourceline.recentQueries";
const REMEMBERED = 20;

/** The queries that led somewhere, the latest first; remembered with the workspace, whose sources they are about. */
export class QueryHistory {
  constructor(private readonly memory: vscode.Memento) {}

  get recent(): readonly string[] {
    return this.memory.get<string[]>(KEY, []);
  }

  /** Remembers a query that led to a passage. */
  add(query: string): void {
    const typed = query.trim();
    if (typed === "") return;
    const others = this.recent.filter((known) => known !== typed);
    void this.memory.update(KEY, [typed, ...others].slice(0, REMEMBERED));
  }
}
