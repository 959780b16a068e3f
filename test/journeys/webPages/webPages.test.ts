import { readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Opened, openWorkbench } from "../../host/open.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>The lantern goes out | Coastal Wire</title>
<meta name="author" content="Ann Rowe"><meta property="article:published_time" content="2029-05-22T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/ports">Ports</a></nav><article><h1>The lantern goes out</h1>
<p>The north mole was dark for a week in March, and no notice to mariners was given to any of the pilots of the port.</p>
<p>"We steered by the chapel instead," said Walter Rowe, a pilot of thirty years, on Monday in the harbour office.</p>
<p>The authority, which keeps the lamp, says that it knows of no week without a light, and that its log is complete.</p>
</article></body></html>`;
const QUOTED = "We steered by the chapel instead";

/** From an address to a quotation that is held to its words. */
describe("A web page saved and cited", () => {
  let opened: Opened;
  let server: Server;
  const shot = (step: string) => opened.workbench.screenshot(`webPages-${step}`);
  const lines = (text: string) => opened.page.locator(".editor-instance .view-line", { hasText: text });
  const host = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  before(async () => {
    server = createServer(({ url }, answer) => {
      if (url === "/lantern") answer.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
      else answer.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    opened = await openWorkbench({ settings: { "sourceline.sources.privateNetwork": true } });
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await shot("failed");
  });
  after(async () => {
    await opened?.close();
    server.close();
  });

  async function save(address: string): Promise<void> {
    const { workbench, page } = opened;
    await workbench.runCommand("Sourceline: Save Web Page as Source");
    await page.locator(".quick-input-widget", { hasText: "Uses the network" }).waitFor();
    await workbench.type(address);
  }

  it("says that it uses the network before it asks, and what is no address", async () => {
    const { workbench, page } = opened;
    await workbench.openFile("notes/open-questions.md");
    await save("no address");
    await page.locator(".quick-input-message", { hasText: "no address of a web page" }).waitFor();
    await shot("asked");
  });

  it("opens the reading of the page, which is in the sources' folder under its title", async () => {
    const { workbench, page } = opened;
    await workbench.type(`http://${host()}/lantern`);
    await workbench.press("Enter");
    await page.locator('.tab.active[aria-label*="The lantern goes out.html (reading)"]').waitFor();
    await lines("The north mole was dark").first().waitFor();
    await workbench.sees(["The lantern goes out.html"], async () => readdirSync(join(opened.folder, "sources")));
    await workbench.sees(0, () => workbench.notifications.count());
    await shot("saved");
  });

  it("is cited as any source, and held to its words", async () => {
    const { workbench, page } = opened;
    await workbench.select(QUOTED);
    await workbench.press("ControlOrMeta+Alt+C");
    await lines("Walter Rowe, [").first().waitFor();
    await lines("#:~:text=We%20steered").first().waitFor();
    await workbench.runCommand("View: Close Other Editors in Group");
    await workbench.hover("text=We%20steered", /Show the passage/);
    await shot("cited");
    await page.keyboard.press("Escape");
  });

  it("says what the server says when there is no page", async () => {
    const { workbench } = opened;
    await save(`${host()}/nothing`.replace(/^/, "http://"));
    await workbench.press("Enter");
    await workbench.notifications.filter({ hasText: "404 Not Found" }).waitFor();
    await shot("refused");
  });
});
