import assert from "node:assert/strict";
import { exportAnnotations } from "../../../src/protocol/annotations/annotations.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

describe("exporting annotations", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(LIBRARY);
  });
  after(() => client.stop());

  it("gives what notes cite of a source, whether any of them is open or not", async () => {
    const { content, count } = await client.ask(exportAnnotations, { uri: uriOf("articles/vote.txt") });
    const { type, first } = JSON.parse(content);
    assert.deepEqual(
      [count, type, first.items[0].target.source],
      [1, "AnnotationCollection", uriOf("articles/vote.txt")],
    );
  });

  it("refuses with a sentence what is no source", async () => {
    const asked = client.ask(exportAnnotations, { uri: uriOf("notes/said.md") });
    await assert.rejects(asked, /said\.md is no source\./);
  });
});
