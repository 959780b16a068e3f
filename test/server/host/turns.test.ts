import assert from "node:assert/strict";
import { takingTurns } from "../../../src/server/host/turns.ts";

describe("long works", () => {
  it("take turns: one slice of one of them between two breaths", async () => {
    const told: string[] = [];
    const breathe = takingTurns(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      told.push("-");
    });
    const work = async (name: string, slices: number) => {
      for (let slice = 0; slice < slices; slice++) {
        await breathe();
        told.push(name);
      }
    };
    await Promise.all([work("a", 3), work("b", 3), work("c", 1)]);
    assert.equal(told.join(""), "-a-b-c-a-b-a-b");
  });
});
