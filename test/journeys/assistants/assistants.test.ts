import { type Opened, openWorkbench } from "../../host/open.ts";

/** What VS Code's own chat finds of ours once somebody has turned it on; no model is needed to see it. */
describe("Assistants in VS Code", () => {
  let opened: Opened;
  const shot = (step: string) => opened.workbench.screenshot(`assistants-${step}`);

  before(async () => {
    opened = await openWorkbench({ settings: { "chat.disableAIFeatures": false } });
    await opened.workbench.openFile("notes/open-questions.md");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(() => opened?.close());

  const servers = (state: string) =>
    opened.workbench.picks.filter({ hasText: "Sourceline" }).filter({ hasText: state });

  it("are offered the MCP server, which VS Code starts", async () => {
    const { workbench } = opened;
    await workbench.runCommand("MCP: List Servers");
    await servers("Stopped").first().click();
    await workbench.picks.filter({ hasText: "Start Server" }).first().click();
    await workbench.retry(async () => {
      await workbench.runCommand("MCP: List Servers");
      await servers("Running").first().waitFor({ timeout: 3000 });
    });
    await shot("servers");
    await workbench.press("Escape");
  });

  for (const [command, offered] of [
    ["Chat: Configure Skills...", "quote-through-sourceline"],
    ["Chat: Configure Prompt Files...", "check-draft"],
  ] as const) {
    it(`have ${offered} to choose`, async () => {
      const { workbench } = opened;
      await workbench.runCommand(command);
      await workbench.picks.filter({ hasText: offered }).first().waitFor();
      await shot(offered);
      await workbench.press("Escape");
    });
  }
});
