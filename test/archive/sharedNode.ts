import { type OpenSearchNode, startOpenSearch } from "../host/opensearch/node.ts";
import { temporaryFolder } from "../host/temporary.ts";

/** A busy machine takes half a minute to start it. */
const PATIENCE = 120_000;

const folder = temporaryFolder("opensearch");
let running: OpenSearchNode | undefined;

/** The OpenSearch of this suite. */
export function node(): OpenSearchNode {
  if (!running) throw new Error("OpenSearch is not running.");
  return running;
}

/** Ends it as a failing machine does, and starts it again on the same port and data. */
export async function killAndRestart(): Promise<void> {
  const { port } = node();
  await node().kill();
  running = await startOpenSearch({ folder, port });
}

before(async function () {
  this.timeout(PATIENCE);
  running = await startOpenSearch({ folder });
});

after(() => running?.kill());
