import assert from "node:assert/strict";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Library } from "../../../../src/engine/library/library.ts";
import { analyzer } from "../../../analyzer.ts";

const TEXTS = [
  "Ruth Tolland, the mayor, said that Norway would wait. Tom Hask of the Ministry of Transport agreed with Tolland.",
  "Ruth Tolland met Priya Nair in London. Norway and Denmark sent nobody to the Ministry of Transport.",
  "Marta Lindqvist, the project director, left for Denmark on Tuesday and has not come back since then.",
];
const uriOf = (i: number) => `file:///w/${i}.txt`;

/** By type, what is counted and what there is. */
function counts({ names }: Library): [counted: Record<string, number>, present: Record<string, number>] {
  const present: Record<string, number> = {};
  for (const { type } of names.all()) present[type] = (present[type] ?? 0) + 1;
  const counted = Object.fromEntries(
    (["person", "organization", "location", "group", "other"] as const).flatMap((type) =>
      names.countOf(type) > 0 ? [[type, names.countOf(type)]] : [],
    ),
  );
  return [counted, present];
}

describe("how many names there are of each type", () => {
  it("is right while documents come, change and go", () => {
    const library = new Library(analyzer, isProjectFile);
    const check = () => {
      const [counted, present] = counts(library);
      assert.deepEqual(counted, present);
      assert.equal(
        library.names.countOf(),
        Object.values(present).reduce((sum, count) => sum + count, 0),
      );
    };
    TEXTS.forEach((text, i) => {
      library.read(uriOf(i), text);
      check();
    });
    assert.ok(library.names.countOf("person") >= 4);
    library.read(uriOf(0), TEXTS[2]!);
    check();
    for (let i = 0; i < TEXTS.length; i++) {
      library.delete(uriOf(i));
      check();
    }
    assert.equal(library.names.countOf(), 0);
  });
});
