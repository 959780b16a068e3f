import assert from "node:assert/strict";
import { nearestThreads } from "../../../src/extension/margin/nearestThreads.ts";
import type { MarginThread } from "../../../src/protocol/margin/margin.ts";

const at = (line: number): MarginThread => ({
  range: { start: { line, character: 0 }, end: { line, character: 9 } },
  verdict: "intact",
  sentence: "",
  comments: [],
});

describe("threads at the margin of a source that is cited very often", () => {
  const lines = (threads: readonly MarginThread[]) => threads.map(({ range }) => range.start.line);

  it("are those around what one reads, in their order", () => {
    const threads = Array.from({ length: 1000 }, (_, i) => at(i * 3));
    assert.deepEqual(lines(nearestThreads(threads, 1500, 5)), [1494, 1497, 1500, 1503, 1506]);
    assert.deepEqual(lines(nearestThreads(threads, 0, 3)), [0, 3, 6]);
    assert.equal(nearestThreads(threads, 2999, 4).at(-1), threads.at(-1));
  });

  it("are all of them when they are few", () => {
    const threads = [at(9), at(2), at(9)];
    assert.deepEqual(nearestThreads(threads, 0), threads);
  });
});
