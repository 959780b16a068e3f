import * as vscode from "vscode";
import { formatOfName } from "../../documentFiles.ts";
import { citationText, findPassage, linkToSource } from "../../protocol/citing/citing.ts";
import type { Location } from "../../protocol/host/places.ts";
import { broughtIn } from "../archive/bringing.ts";
import { documentSchemes, documentSelector } from "../host/documents.ts";
import { fromRange } from "../host/ranges.ts";
import type { Server } from "../host/server.ts";

/** Travels with what is copied from a source: which passage it is. */
const PASSAGE = "application/vnd.sourceline.passage+json";
const TEXT = "text/plain";
const URIS = "text/uri-list";

/** Of our own, so that a key can be bound to it: `editor.action.pasteAs` with this kind. */
const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append("sourceline", "citation");

/** Longer text in a clipboard is no quotation. */
const LONGEST_WORDS = 20_000;

/** What is copied in a source can be pasted or dropped into a note as a citation; ordinary paste stays what it is. */
export function registerPasteAndDrop(server: Server): vscode.Disposable {
  const schemes = documentSchemes();
  const notes = schemes.map((scheme) => ({ scheme, language: "markdown" }));
  const citing = new PasteAsCitation(server);
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(documentSelector(schemes), citing, {
      providedPasteEditKinds: [KIND],
      copyMimeTypes: [PASSAGE],
      pasteMimeTypes: [PASSAGE, TEXT],
    }),
    vscode.languages.registerDocumentDropEditProvider(notes, citing, {
      providedDropEditKinds: [KIND],
      dropMimeTypes: [PASSAGE, TEXT, URIS],
    }),
  );
}

class PasteAsCitation implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
  constructor(private readonly server: Server) {}

  prepareDocumentPaste(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): void {
    const [range] = ranges;
    if (ranges.length !== 1 || !range || range.isEmpty) return;
    const passage: Location = { uri: document.uri.toString(), range: fromRange(range) };
    data.set(PASSAGE, new vscode.DataTransferItem(JSON.stringify(passage)));
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    { triggerKind, only }: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[]> {
    if (document.languageId !== "markdown") return [];
    const asked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs || (only?.contains(KIND) ?? false);
    const text = await this.citation(document, data, token, asked);
    if (text === null) return [];
    const edit = new vscode.DocumentPasteEdit(text, vscode.l10n.t("Paste as Citation"), KIND);
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit[]> {
    const link = await this.linkToFile(document, data, token);
    const text = link ?? (await this.citation(document, data, token, true));
    if (text === null) return [];
    const title = link ? vscode.l10n.t("Insert Link to Source") : vscode.l10n.t("Insert as Citation");
    return [new vscode.DocumentDropEdit(text, title, KIND)];
  }

  /** The citation of the passage that was copied or dragged, or that holds the words; null when there is none. */
  private async citation(
    note: vscode.TextDocument,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
    searching: boolean,
  ): Promise<string | null> {
    const source = (await rememberedIn(data)) ?? (searching ? await this.passageOf(data, token) : null);
    if (!source || source.uri === note.uri.toString() || token.isCancellationRequested) return null;
    const own = await broughtIn(this.server, source);
    return this.server.ask(citationText, { source: own, note: note.uri.toString() }, token);
  }

  private async passageOf(data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<Location | null> {
    const words = ((await data.get(TEXT)?.asString()) ?? "").trim();
    if (words.length > LONGEST_WORDS || !/\S\s+\S/u.test(words)) return null;
    return this.server.ask(findPassage, { words }, token);
  }

  /** A source dropped as a file: a link to the whole of it. */
  private async linkToFile(
    note: vscode.TextDocument,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<string | null> {
    const uris = ((await data.get(URIS)?.asString()) ?? "").split(/\r?\n/).filter((uri) => /^[a-z-]+:/i.test(uri));
    const links: string[] = [];
    for (const uri of uris) {
      if (formatOfName(vscode.Uri.parse(uri).path) !== "text") return null;
      links.push(await this.server.ask(linkToSource, { source: uri, note: note.uri.toString() }, token));
    }
    return links.length === 0 ? null : links.join("\n");
  }
}

async function rememberedIn(data: vscode.DataTransfer): Promise<Location | null> {
  const item = data.get(PASSAGE);
  if (!item) return null;
  try {
    return JSON.parse(await item.asString()) as Location;
  } catch {
    return null;
  }
}
