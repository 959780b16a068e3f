import assert from "node:assert/strict";
import { type Opened, openWorkbench } from "../host/open.ts";

describe("The first minute", () => {
  let opened: Opened;

  before(async () => {
    opened = await openWorkbench();
  });
  after(() => opened?.close());

  it("opens an article and asks for a quotation", async () => {
    const { workbench } = opened;
    await workbench.openFile("articles/dredging-vote.txt");
    await workbench.runCommand("Sourceline: Search Quotes");
    await workbench.screenshot("first-minute");
    assert.ok(true);
  });
});
