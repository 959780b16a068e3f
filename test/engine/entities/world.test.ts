import assert from "node:assert/strict";
import { knownName } from "../../../src/engine/entities/knowledge/wellKnownNames.ts";

describe("world list", () => {
  const cases: [string, string | null][] = [
    ["US", "United States"],
    ["U.S.", "United States"],
    ["Us", "United States"],
    ["us", null],
    ["the United States of America", "United States"],
    ["who", null],
    ["WHO", "World Health Organization"],
    ["Is", null],
    ["IS", "Islamic State"],
    ["Da’esh", "Islamic State"],
    ["Côte d’Ivoire", "Ivory Coast"],
    ["Cote d'Ivoire", "Ivory Coast"],
    ["American", null],
    ["Port Aldwin", null],
  ];
  for (const [form, name] of cases) it(`${form} is ${name}`, () => assert.equal(knownName(form)?.name ?? null, name));
});
