import * as vscode from "vscode";
import type { Location } from "../../protocol/host/places.ts";
import { type Row, rowDetail, type ViewName, type ViewRows, viewRows } from "../../protocol/views/views.ts";
import { HOVER_COMMANDS, type Server } from "../host/server.ts";
import { itemOf } from "./rowItem.ts";
import type { TreeRow } from "./treeRow.ts";

/** Who shows the rows. */
export interface RowsHost {
  /** Hears what the server says with the rows. */
  hear(answer: ViewRows): void;
  /** Shows the passage of a row that was chosen. */
  open(place: Location): Promise<void>;
}

/** The rows that are loaded below a row (the top ones below null), and the server's name for them. */
interface Loaded {
  readonly version: string;
  readonly children: readonly TreeRow[];
}

/**
 * The rows of a view, as the server has them. A row is loaded when somebody opens its parent; a refresh asks only whether
 * what is loaded has changed, and redraws only where it has, so that nothing flickers while one types.
 */
export class RowsTree implements vscode.TreeDataProvider<TreeRow> {
  private readonly loaded = new Map<TreeRow | null, Loaded>();
  private readonly changed = new vscode.EventEmitter<TreeRow | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private document: string | null = null;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly view: ViewName,
    private readonly server: Server,
    private readonly host: RowsHost,
  ) {}

  /** The document that the rows are about. */
  get uri(): string | null {
    return this.document;
  }

  /** Shows another document's rows. */
  setDocument(uri: string | null): void {
    if (uri === this.document) return;
    this.document = uri;
    this.loaded.clear();
    this.changed.fire(undefined);
  }

  getTreeItem(element: TreeRow): vscode.TreeItem {
    return itemOf(element);
  }

  getParent({ parent }: TreeRow): vscode.ProviderResult<TreeRow> {
    return parent;
  }

  async getChildren(row?: TreeRow): Promise<TreeRow[]> {
    const parent = row ?? null;
    const known = this.loaded.get(parent);
    if (known) return [...known.children];
    const uri = this.document;
    const answer = await this.ask([{ parent: parent?.row.id ?? null, version: "" }]);
    const [found] = answer.answers;
    if (uri !== this.document || !found) return [];
    if (parent === null) this.host.hear(answer);
    return [...this.take(parent, found.version, found.rows)];
  }

  async resolveTreeItem(item: vscode.TreeItem, element: TreeRow): Promise<vscode.TreeItem> {
    const { tooltip } = await element.detail();
    if (tooltip === "") return item;
    const markdown = new vscode.MarkdownString(tooltip, true);
    markdown.isTrusted = { enabledCommands: HOVER_COMMANDS };
    item.tooltip = markdown;
    return item;
  }

  /** Brings what is loaded up to date; one refresh after the other. */
  refresh(): Promise<void> {
    this.refreshing = this.refreshing
      .then(() => this.update())
      .catch((error) => this.server.noteFailure("views", error));
    return this.refreshing;
  }

  /** The loaded row that a path of ids from the top leads to; loads what is missing on the way. */
  async find(path: readonly string[]): Promise<TreeRow | undefined> {
    let found: TreeRow | null = null;
    for (const id of path) {
      const children: TreeRow[] = await this.getChildren(found ?? undefined);
      const next: TreeRow | undefined = children.find(({ row }) => row.id === id);
      if (!next) return undefined;
      found = next;
    }
    return found ?? undefined;
  }

  private async update(): Promise<void> {
    const uri = this.document;
    const parents = [...this.loaded.keys()];
    if (parents.length === 0) return this.changed.fire(undefined);
    const asked = parents.map((parent) => ({
      parent: parent?.row.id ?? null,
      version: this.loaded.get(parent)!.version,
    }));
    const answer = await this.ask(asked);
    if (uri !== this.document) return;
    this.host.hear(answer);
    const redrawn = parents.filter((parent, i) => {
      const rows = answer.answers[i];
      if (rows) this.take(parent, rows.version, rows.rows);
      return rows !== null;
    });
    if (redrawn.includes(null)) this.changed.fire(undefined);
    else for (const parent of redrawn) this.changed.fire(parent!);
  }

  private take(parent: TreeRow | null, version: string, rows: readonly Row[]): readonly TreeRow[] {
    const before = new Map((this.loaded.get(parent)?.children ?? []).map((child) => [child.row.id, child]));
    const children = rows.map((row) => {
      const known = before.get(row.id);
      before.delete(row.id);
      if (!known) return this.newRow(row, parent);
      known.row = row;
      return known;
    });
    for (const gone of before.values()) this.forget(gone);
    this.loaded.set(parent, { version, children });
    return children;
  }

  private newRow(row: Row, parent: TreeRow | null): TreeRow {
    const element: TreeRow = {
      row,
      parent,
      detail: () => this.server.ask(rowDetail, { view: this.view, uri: this.document, id: element.row.id }),
      open: async () => {
        const { place } = await element.detail();
        if (place) await this.host.open(place);
      },
    };
    return element;
  }

  private forget(row: TreeRow): void {
    for (const child of this.loaded.get(row)?.children ?? []) this.forget(child);
    this.loaded.delete(row);
  }

  private ask(asked: { parent: string | null; version: string }[]): Promise<ViewRows> {
    return this.server.ask(viewRows, { view: this.view, uri: this.document, asked });
  }
}
