import type MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import { citationsChanged } from "../../protocol/citing/verifying.ts";
import { type SignedCitation, signedCitations } from "../../protocol/preview/preview.ts";
import { RestTimer } from "../host/restTimer.ts";
import type { Server } from "../host/server.ts";
import { setting } from "../host/setting.ts";
import { verdictSigns } from "./verdictSigns.ts";

const SETTING = "sourceline.preview.verdicts";

/** Of so many notes that were rendered last the verdicts are followed: nobody tells which previews are open. */
const FOLLOWED = 12;

/** How long a note rests before it is asked for again, in milliseconds. */
const [REST, LONGEST] = [150, 1000];

/** The page of a preview takes so many milliseconds to load. VS Code drops what is rendered again meanwhile. */
const LOADING = 2500;

/** What is known of a note that was rendered. */
interface Rendered {
  readonly citations: readonly SignedCitation[];
  /** When it was rendered first, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * Shows in Markdown's own preview what became of each citation. A preview is rendered at once, from what is known; what the
 * server then says differently has it rendered again.
 */
export class NotePreview implements vscode.Disposable {
  /** By URI; the one rendered last stands last. */
  private readonly known = new Map<string, Rendered>();
  private loaded: ReturnType<typeof setTimeout> | undefined;
  private readonly look = new RestTimer(REST, LONGEST, () => void this.lookAgain());
  private readonly configured = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) refreshPreviews();
  });

  constructor(private readonly server: Server) {
    server.listen(citationsChanged, () => this.known.size > 0 && this.look.soon());
  }

  /** What Markdown's preview asks of an extension. */
  readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt => verdictSigns(md, (env) => this.citationsOf(env));

  dispose(): void {
    this.look.dispose();
    clearTimeout(this.loaded);
    this.configured.dispose();
  }

  private citationsOf(env: unknown): readonly SignedCitation[] {
    const uri = (env as { currentDocument?: vscode.Uri } | undefined)?.currentDocument;
    if (!uri || !setting(SETTING, true, uri)) return [];
    const key = uri.toString();
    const rendered = this.known.get(key) ?? { citations: [], since: Date.now() };
    this.known.delete(key);
    this.known.set(key, rendered);
    const [oldest] = this.known.keys();
    if (this.known.size > FOLLOWED) this.known.delete(oldest!);
    this.look.soon();
    return rendered.citations;
  }

  private async lookAgain(): Promise<void> {
    let newest = 0;
    for (const [uri, { citations: before, since }] of [...this.known]) {
      const citations = await this.server.ask(signedCitations, { uri }).catch((error) => {
        this.server.noteFailure("preview", error);
        return before;
      });
      if (!this.known.has(uri) || JSON.stringify(citations) === JSON.stringify(before)) continue;
      this.known.set(uri, { citations, since });
      newest = Math.max(newest, since);
    }
    if (newest > 0) this.renderAgain(newest + LOADING - Date.now());
  }

  /** At once, and when its page is surely there. `loading`: milliseconds until then. */
  private renderAgain(loading: number): void {
    refreshPreviews();
    if (loading <= 0) return;
    clearTimeout(this.loaded);
    this.loaded = setTimeout(refreshPreviews, loading);
  }
}

const refreshPreviews = () => void vscode.commands.executeCommand("markdown.preview.refresh");
