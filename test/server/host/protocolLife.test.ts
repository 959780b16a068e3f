import assert from "node:assert/strict";
import { positionOf, TestClient, uriOf } from "../client.ts";
import { LIBRARY, VOTE } from "../library.ts";

describe("the protocol's life", () => {
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      ({ code }: { code: number }) => code,
    );

  it("begins with initialize, happens once, and ends with shutdown", async () => {
    const client = TestClient.connected(LIBRARY);
    const hover = () =>
      client.request("textDocument/hover", {
        textDocument: { uri: uriOf("articles/vote.txt") },
        position: positionOf(VOTE, "Ruth Tolland"),
      });
    assert.equal(await codeOf(hover()), -32002);
    await client.open("articles/vote.txt");
    await client.greet({});
    // What was told before the beginning was told to nobody.
    assert.equal(await hover(), null);
    assert.equal(await codeOf(client.greet({})), -32600);
    await client.open("articles/vote.txt");
    assert.notEqual(await hover(), null);
    await client.request("shutdown", undefined);
    assert.equal(await codeOf(hover()), -32600);
    assert.equal(await codeOf(client.request("sourceline/listNotes", null)), -32600);
    client.connection.dispose();
  });
});
