import * as vscode from "vscode";
import { percentile } from "../percentile.ts";

/** Runs in VS Code's extension host: how long that is held up while the views follow what one does. */
export async function run(): Promise<void> {
  const before = performance.now();
  await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
  console.log(`activated within ${(performance.now() - before).toFixed(1)} ms, or before`);
  const meter = new Meter();
  await vscode.commands.executeCommand("sourceline.library.focus");
  await settled();
  await meter.measure("nobody does anything", () => pause(3000));
  await meter.measure("all rows of the Library are opened", async () => {
    await openRows(12);
    await pause(3000);
  });
  for (const [file, what] of [
    ["note.md", "one types in a note of 1,000 citations"],
    ["long.txt", "one types in a source of 5,000 quotations"],
    ["entities/page.md", "one types in an entity page"],
  ] as const) {
    const editor = await vscode.window.showTextDocument(fileOf(file));
    await pause(6000);
    if (file === "long.txt") {
      await vscode.commands.executeCommand("sourceline.article.focus");
      await openRows(24);
      await pause(3000);
      await vscode.window.showTextDocument(editor.document);
    }
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await meter.measure(what, async () => {
      for (let i = 0; i < 40; i++) {
        await editor.edit((edit) => edit.insert(end, "abcdefg "[i % 8]!));
        await pause(100);
      }
      await pause(4000);
    });
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
}

/** Opens row after row of the view that has the focus, down from the first, so that drawers of hundreds are loaded. */
async function openRows(count: number): Promise<void> {
  await vscode.commands.executeCommand("list.focusFirst");
  for (let i = 0; i < count; i++) {
    await vscode.commands.executeCommand("list.expand");
    await pause(150);
    await vscode.commands.executeCommand("list.focusDown");
  }
}

/** Looks at the clock every few milliseconds: when it comes late, something held up the extension host. */
class Meter {
  private static readonly EVERY = 4;

  async measure(what: string, work: () => Promise<unknown>): Promise<void> {
    const delays: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      delays.push(Math.max(0, now - last - Meter.EVERY));
      last = now;
    }, Meter.EVERY);
    const before = process.cpuUsage();
    await work();
    clearInterval(timer);
    const { user, system } = process.cpuUsage(before);
    const [p99, most] = [0.99, 1].map((share) => percentile(delays, share).toFixed(1));
    const cpu = ((user + system) / 1000).toFixed(0);
    console.log(`while ${what}: held up p99 ${p99} ms, at most ${most} ms; ${cpu} ms of the processor`);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const fileOf = (path: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);

/** Until the indexing report says that all is read. */
async function settled(): Promise<void> {
  for (;;) {
    await pause(3000);
    await vscode.commands.executeCommand("sourceline.showIndexingReport");
    const text = vscode.window.activeTextEditor?.document.getText() ?? "";
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    if (/[1-9]\d* source/.test(text) && !/^Indexing/m.test(text)) return;
  }
}
