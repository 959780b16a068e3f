import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newFolder } from "../host/temporary.ts";
import { type Opened, openWorkbench } from "../host/open.ts";

/** What the empty views say: each says what to do, and gives way to what there is to see. */
describe("Empty views", () => {
  let opened: Opened;
  const pane = (title: string) => opened.page.locator(`.pane:has(.pane-header[aria-label^="${title}"])`);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(opened.folder, path)), { recursive: true });
    writeFileSync(join(opened.folder, path), text);
  };

  before(async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "requirements.txt"), "numpy==1.26\nrequests>=2.31\nscipy\n");
    opened = await openWorkbench({ folder });
    await opened.workbench.openFile("requirements.txt");
    await opened.page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
  });
  after(() => opened?.close());

  it("say that a list is no prose, and that there is no article", async () => {
    await pane("Article").getByText("does not read like prose").waitFor();
    await pane("Citations").getByText("Nothing is cited here yet").waitFor();
    await pane("Library").getByText("No article and no note").waitFor();
    await opened.workbench.screenshot("welcome-list");
  });

  it("say that an article has no names, and how to cite it", async () => {
    write("letters/plain.txt", "The rain came in the night.\n\nIn the morning it was gone, and nobody spoke of it again.\n");
    await pane("Library").locator(".monaco-list-row", { hasText: "plain.txt" }).click();
    await pane("Article").getByText("No name and no quotation").waitFor();
    await pane("Citations").getByText("No note cites this article yet").waitFor();
    await pane("Citations").locator(".monaco-button", { hasText: "Cite Selection" }).waitFor();
    await opened.workbench.screenshot("welcome-article");
  });

  it("say how to cite in a note", async () => {
    write("notes/new.md", "# What I know\n\nNothing so far, but I will ask tomorrow and write it down here.\n");
    await opened.workbench.openFile("notes/new.md");
    await pane("Citations").locator(".monaco-button", { hasText: "Insert Citation" }).waitFor();
    await opened.workbench.screenshot("welcome-note");
  });
});
