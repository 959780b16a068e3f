import * as vscode from "vscode";
import { citationsChanged } from "../../protocol/citing/verifying.ts";
import { documentKind } from "../../protocol/indexing/indexing.ts";
import { type MarginAct, type MarginThread, marginAct, marginThreads } from "../../protocol/margin/margin.ts";
import { applyFileChanges } from "../host/fileChanges.ts";
import { fromRange, toRange } from "../host/ranges.ts";
import { RestTimer } from "../host/restTimer.ts";
import type { Server } from "../host/server.ts";
import { setting } from "../host/setting.ts";
import { verdictWord } from "../host/terms.ts";
import { MarginComment } from "./marginComment.ts";
import { MOST_THREADS, nearestThreads } from "./nearestThreads.ts";

export const MARGIN_SETTING = "sourceline.marginNotes";

const REST = 200;
const LONGEST_REST = 1000;

/** A thread that is shown, and what it was made from. */
interface Shown {
  readonly thread: vscode.CommentThread;
  readonly json: string;
}

/**
 * Notes at the margin of sources, as in a code review: what notes say of a passage is shown where the passage is, and
 * what is written there is written into a note. The notes are the data; the threads are made from them again and again.
 */
export class Margin implements vscode.Disposable {
  private controller: vscode.CommentController | null = null;
  /** The document and the line where something was written last. */
  private written = "";
  /** By document, by what makes a thread the same thread. */
  private readonly shown = new Map<string, Map<string, Shown>>();
  /** One refresh after the other, so that no thread is made twice. */
  private refreshing: Promise<void> = Promise.resolve();
  private readonly refresh = new RestTimer(REST, LONGEST_REST, () => {
    this.refreshing = this.refreshing
      .then(() => this.refreshAll())
      .catch((error) => this.server.noteFailure("margin", error));
  });
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    server.listen(citationsChanged, () => this.refresh.soon());
    this.subscriptions = [
      this.refresh,
      vscode.window.onDidChangeVisibleTextEditors(() => this.server.running && this.refresh.soon()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration(MARGIN_SETTING) && this.toggled(),
      ),
    ];
  }

  dispose(): void {
    this.controller?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Writes a comment on a passage into the source's note: a first one, or one more of a thread. */
  async add(thread: vscode.CommentThread, text: string): Promise<void> {
    const last = [...thread.comments].reverse().find((one) => one instanceof MarginComment && one.told.isComment);
    const act: MarginAct =
      last instanceof MarginComment
        ? { kind: "reply", note: last.told.note, linkStart: last.told.linkStart, text }
        : { kind: "comment", source: { uri: thread.uri.toString(), range: fromRange(rangeOf(thread)) }, text };
    this.written = `${thread.uri} ${rangeOf(thread).end.line}`;
    await this.act(act);
    // What was typed is a comment now, and comes back from its note.
    if (thread.comments.length === 0) thread.dispose();
  }

  /** Changes a comment; takes it out when `text` is null. */
  async change({ told }: MarginComment, text: string | null): Promise<void> {
    await this.act({ kind: "change", note: told.note, linkStart: told.linkStart, before: told.text, text });
  }

  private async act(act: MarginAct): Promise<void> {
    const changes = await this.server.ask(marginAct, act);
    if (!changes) throw new Error(vscode.l10n.t("The note says something else by now: nothing was changed."));
    await applyFileChanges(changes);
  }

  private get isOn(): boolean {
    return setting(MARGIN_SETTING, true);
  }

  private toggled(): void {
    this.shown.clear();
    this.controller?.dispose();
    this.controller = null;
    this.refresh.soon();
  }

  private async refreshAll(): Promise<void> {
    if (!this.isOn || !this.server.running) return;
    const editors = new Map(vscode.window.visibleTextEditors.map((editor) => [editor.document, editor]));
    for (const [document, editor] of editors) {
      if (["plaintext", "markdown"].includes(document.languageId)) await this.refreshOne(document.uri, editor);
    }
  }

  /** Where not all threads are shown, others are near now. */
  private scrolled({ document }: vscode.TextEditor): void {
    if ((this.shown.get(document.uri.toString())?.size ?? 0) >= MOST_THREADS) this.refresh.soon();
  }

  private async refreshOne(uri: vscode.Uri, { visibleRanges: [seen] }: vscode.TextEditor): Promise<void> {
    const told = await this.server.ask(marginThreads, { uri: uri.toString() });
    if (!told || !this.isOn) return this.forget(uri.toString());
    const keys = keysOf(told);
    const near = nearestThreads(told, seen ? (seen.start.line + seen.end.line) / 2 : 0);
    const controller = this.controllerOf();
    const before = this.shown.get(uri.toString()) ?? new Map<string, Shown>();
    const after = new Map<string, Shown>();
    for (const one of near) {
      const key = keys.get(one)!;
      const known = before.get(key);
      before.delete(key);
      after.set(key, known ? updated(known, one) : created(controller, uri, one, this.isWritten(uri, one)));
    }
    for (const { thread } of before.values()) thread.dispose();
    this.shown.set(uri.toString(), after);
  }

  /** Who has just written a comment sees it; all other threads are shown when they are asked for. */
  private isWritten(uri: vscode.Uri, { range }: MarginThread): boolean {
    if (this.written !== `${uri} ${range.end.line}`) return false;
    this.written = "";
    return true;
  }

  /** Made when the first source is shown: a code repository never has one. */
  private controllerOf(): vscode.CommentController {
    if (this.controller) return this.controller;
    const controller = vscode.comments.createCommentController("sourceline", vscode.l10n.t("Notes of Sources"));
    controller.options = {
      prompt: vscode.l10n.t("Comment on this passage"),
      placeHolder: vscode.l10n.t("Goes into the note of this source, with the passage as a citation. Markdown."),
    };
    controller.commentingRangeProvider = {
      provideCommentingRanges: async (document) => {
        const kind = await this.server.ask(documentKind, { uri: document.uri.toString() });
        return kind === "source" ? [new vscode.Range(0, 0, document.lineCount - 1, 0)] : [];
      },
    };
    this.controller = controller;
    return controller;
  }

  private forget(uri: string): void {
    for (const { thread } of this.shown.get(uri)?.values() ?? []) thread.dispose();
    this.shown.delete(uri);
  }
}

/** A plus in the margin means its whole line. */
function rangeOf({ range }: vscode.CommentThread): vscode.Range {
  return range ?? new vscode.Range(0, 0, 0, 0);
}

/** The same first citation, the same thread: lines move while one types. */
function keysOf(threads: readonly MarginThread[]): ReadonlyMap<MarginThread, string> {
  const counts = new Map<string, number>();
  const keys = new Map<MarginThread, string>();
  for (const thread of threads) {
    const [first] = thread.comments;
    const key = first ? `${first.note} ${first.isComment ? "" : first.text}` : "";
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    keys.set(thread, `${key} ${number}`);
  }
  return keys;
}

function created(controller: vscode.CommentController, uri: vscode.Uri, told: MarginThread, isOpen: boolean): Shown {
  const thread = controller.createCommentThread(uri, toRange(told.range), []);
  const { Collapsed, Expanded } = vscode.CommentThreadCollapsibleState;
  thread.collapsibleState = isOpen ? Expanded : Collapsed;
  thread.canReply = true;
  fill(thread, told);
  return { thread, json: JSON.stringify(told) };
}

/** Nothing is touched that says the same: a comment that is being edited stays so. */
function updated({ thread, json }: Shown, told: MarginThread): Shown {
  const now = JSON.stringify(told);
  if (now === json) return { thread, json };
  const isEdited = thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing);
  if (isEdited) return { thread, json };
  thread.range = toRange(told.range);
  fill(thread, told);
  return { thread, json: now };
}

function fill(thread: vscode.CommentThread, { verdict, sentence, comments }: MarginThread): void {
  thread.label = sentence === "" ? vscode.l10n.t("Notes on this passage") : `${verdictWord(verdict)}: ${sentence}`;
  thread.comments = comments.map((comment) => new MarginComment(comment, thread));
}
