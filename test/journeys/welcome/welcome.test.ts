import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";
import { temporaryFolder } from "../../host/temporary.ts";

/** What the empty views say: each says what to do, and gives way to what there is to see. */
describe("Empty views", () => {
  let opened: Opened;
  const pane = (title: string) => opened.page.locator(`.pane:has(.pane-header[aria-label^="${title}"])`);
  const button = (label: string) => pane("Citations").locator(".monaco-button", { hasText: label });

  afterEach(() => opened?.close());

  /** A window on a folder that holds one file, which is open. */
  const open = async (path: string, text: string) => {
    const folder = temporaryFolder("empty");
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    opened = await openWorkbench({ folder });
    await opened.workbench.openFile(path);
    await opened.page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
  };

  it("say that a list is no prose, and that there is no article", async () => {
    await open("requirements.txt", "numpy==1.26\nrequests>=2.31\nscipy\n");
    await pane("Article").getByText("does not read like prose").waitFor();
    await pane("Citations").getByText("Nothing is cited here yet").waitFor();
    await pane("Library").getByText("No source and no note").waitFor();
    await opened.workbench.screenshot("welcome-list");
  });

  it("say that an article has no names, and how to cite it", async () => {
    await open("plain.txt", "The rain came in the night.\n\nIn the morning it was gone, and nobody spoke of it.\n");
    await pane("Article").getByText("No name and no quotation").waitFor();
    await pane("Citations").getByText("No note cites this source yet").waitFor();
    await button("Cite Selection").waitFor();
    await opened.workbench.screenshot("welcome-article");
  });

  it("say both of Markdown that may become either", async () => {
    await open("new.md", "# What I know\n\nNothing so far, but I will ask tomorrow and write it down here.\n");
    await button("Cite Selection").waitFor();
    await button("Insert Citation").waitFor();
    await opened.workbench.screenshot("welcome-markdown");
  });
});
