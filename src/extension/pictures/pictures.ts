import * as vscode from "vscode";
import { libraryChanged, status } from "../../protocol/indexing/indexing.ts";
import type { Tab } from "../../webview/messages.ts";
import { RestTimer } from "../host/restTimer.ts";
import type { Server } from "../host/server.ts";
import { PicturesPanel } from "./picturesPanel.ts";

const VIEW_TYPE = "sourceline.pictures";

/** How long the library must rest before a picture follows it, and the longest that it waits, in milliseconds. */
const REST = 600;
const LONGEST_REST = 3000;

/** The one panel of the pictures: opened by a command, or by VS Code when it puts a window back as it was. */
export class Pictures implements vscode.Disposable {
  private panel: PicturesPanel | undefined;
  private readonly changed = new RestTimer(REST, LONGEST_REST, () => this.panel?.refresh());
  private readonly serializer: vscode.Disposable;

  constructor(
    private readonly server: Server,
    private readonly extension: vscode.Uri,
  ) {
    server.listen(libraryChanged, () => this.changed.soon());
    server.listen(status, () => this.changed.soon());
    this.serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: { tab?: Tab } | undefined) => {
        this.adopt(panel, state?.tab ?? "map");
      },
    });
  }

  /** Shows a picture, in the panel that is open or a new one. */
  show(tab: Tab): void {
    if (this.panel) {
      this.panel.show(tab);
      return;
    }
    const options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extension, "dist")] };
    this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, "Sourceline", vscode.ViewColumn.Active, options), tab);
  }

  dispose(): void {
    this.changed.dispose();
    this.serializer.dispose();
    this.panel?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, tab: Tab): void {
    const adopted = new PicturesPanel(panel, this.server, this.extension, tab);
    this.panel = adopted;
    panel.onDidDispose(() => {
      if (this.panel === adopted) this.panel = undefined;
    });
  }
}
