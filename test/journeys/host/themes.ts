import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Opened } from "../../host/open.ts";

const THEMES = [
  ["light", "Default Light Modern", ".vs"],
  ["dark", "Default Dark Modern", ".vs-dark"],
  ["contrast", "Default High Contrast", ".hc-black"],
] as const;

/** Does something in each of three themes, which the workspace's settings choose; ends in the first. */
export async function inThemes({ page, folder }: Opened, act: (theme: string) => Promise<unknown>): Promise<void> {
  const use = async (title: string, kind: string) => {
    mkdirSync(join(folder, ".vscode"), { recursive: true });
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "workbench.colorTheme": title }));
    await page.locator(`.monaco-workbench${kind}`).waitFor();
  };
  for (const [name, title, kind] of THEMES) {
    await use(title, kind);
    await act(name);
  }
  await use(THEMES[0][1], THEMES[0][2]);
}
