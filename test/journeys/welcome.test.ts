import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../host/open.ts";
import { temporaryFolder } from "../host/temporary.ts";

const LIST = { name: "requirements.txt", text: "numpy==1.26\nrequests>=2.31\nscipy\n" };

/** What the empty views say: each says what to do, and gives way to what there is to see. */
describe("Empty views", () => {
  let opened: Opened;
  let last = LIST.name;
  const pane = (title: string) => opened.page.locator(`.pane:has(.pane-header[aria-label^="${title}"])`);
  const button = (label: string) => pane("Citations").locator(".monaco-button", { hasText: label });

  before(async () => {
    const folder = temporaryFolder("empty");
    writeFileSync(join(folder, LIST.name), LIST.text);
    opened = await openWorkbench({ folder });
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await opened.workbench.screenshot("welcome-failed");
  });
  after(() => opened?.close());

  /** The folder holds one file, which is open. */
  const open = async (name: string, text: string) => {
    rmSync(join(opened.folder, last), { force: true });
    writeFileSync(join(opened.folder, name), text);
    last = name;
    await opened.workbench.openFile(name);
    if (await pane("Article").isVisible()) return;
    await opened.page.locator('.activitybar .action-label[aria-label^="Sourceline"]').click();
  };

  it("say that a list is no prose, and that there is no article", async () => {
    await open(LIST.name, LIST.text);
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
