import assert from "node:assert/strict";
import fc from "fast-check";
import { TO_CHOOSE } from "../../../src/extension/quotations/quotePickReducer.ts";
import { hit, INDEXING, names, Palette } from "./palette.ts";

describe("Enter in the quote search", () => {
  it("takes the row under the cursor, and remembers the query", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one", 1), hit("two", 2)] });
    assert.deepEqual(palette.enter(1), [{ does: "remember", query: "harbour" }, { does: "hide" }]);
    assert.equal(palette.chosen, "two");
    assert.equal(palette.state.outcome?.does, "enter");
  });

  it("that comes too soon waits for the answer, and is for its first row", () => {
    const palette = new Palette();
    palette.began();
    palette.answer({ hits: [hit("of before")] });
    palette.type("harbour");
    assert.deepEqual(palette.enter(0), []);
    assert.deepEqual(names(palette.answer({ hits: [hit("wanted")] })), ["list", "remember", "hide"]);
    assert.equal(palette.chosen, "wanted");
  });

  it("that comes before it is known which article is open waits, too", () => {
    const palette = new Palette("harbour");
    assert.deepEqual(palette.enter(0), []);
    palette.began();
    palette.answer({ hits: [hit("wanted")] });
    assert.equal(palette.chosen, "wanted");
  });

  it("that comes too soon is forgotten when something else is typed, pressed, or goes wrong", () => {
    const others: ((palette: Palette) => unknown)[] = [
      (palette) => palette.type("harbour "),
      (palette) => palette.press("quotations"),
      (palette) => palette.press("recent"),
      (palette) => palette.on({ type: "failed", error: new Error("no server") }),
    ];
    for (const other of others) {
      const palette = new Palette("harbour");
      palette.began();
      palette.enter(0);
      other(palette);
      palette.answer({ hits: [hit("unwanted")] });
      assert.equal(palette.chosen, undefined, `${other}`);
    }
  });

  it("waits for the answer after a toggle was pressed: the rows are those of before", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("no quotation")] });
    palette.press("quotations");
    palette.enter(0);
    assert.equal(palette.chosen, undefined);
    palette.answer({ hits: [hit("a quotation")] });
    assert.equal(palette.chosen, "a quotation");
  });

  it("takes the first of rows that nobody had the time to choose from", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one", 1), hit("two", 2)] });
    palette.now += TO_CHOOSE - 1;
    palette.enterAtOnce(1);
    assert.equal(palette.chosen, "one");
  });

  it("takes the chosen one right after a refresh", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one", 1), hit("two", 2)], ...INDEXING });
    palette.now += 1000;
    palette.on({ type: "due", clock: "refresh" });
    palette.answer({ hits: [hit("zero", 0), hit("one", 1), hit("two", 2)] });
    palette.enterAtOnce(2);
    assert.equal(palette.chosen, "two");
  });

  it("puts a filter or a recent query into the box and searches on", () => {
    const palette = new Palette();
    palette.began();
    palette.answer({});
    const effects = palette.enter(0);
    assert.deepEqual(effects[0], { does: "fillBox", text: "of before" });
    assert.equal(palette.asked?.text, "of before");
    assert.equal(palette.chosen, undefined);
  });

  it("does nothing where there is no row", () => {
    const palette = new Palette("nothing like it");
    palette.began();
    palette.answer({});
    assert.deepEqual(palette.enter(0), []);
  });

  it("never takes a passage that does not answer what stands in the box, whatever the order of things", () => {
    const action = fc.oneof(
      fc.constantFrom("a", "b", "ab", "").map((text) => ({ does: "type" as const, text })),
      fc.constantFrom("quotations" as const, "article" as const).map((button) => ({ does: "press" as const, button })),
      fc.nat(2).map((place) => ({ does: "enter" as const, place })),
      fc.nat(2).map((place) => ({ does: "move" as const, place })),
      fc.nat(300).map((milliseconds) => ({ does: "pass" as const, milliseconds })),
      fc.constantFrom("answer" as const, "answerOnTheWay" as const, "refresh" as const).map((does) => ({ does })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const palette = new Palette();
        palette.began();
        for (const one of actions) {
          if (one.does === "type") palette.type(one.text);
          else if (one.does === "press") palette.press(one.button);
          else if (one.does === "enter") palette.enterAtOnce(one.place);
          else if (one.does === "move" && palette.row(one.place)) palette.move(one.place);
          else if (one.does === "pass") palette.now += one.milliseconds;
          else if (one.does === "refresh") palette.on({ type: "due", clock: "refresh" });
          else answerFor(palette, one.does === "answer" ? {} : INDEXING);
          if (!palette.state.outcome) continue;
          const { box, quotationsOnly, thisArticleOnly } = palette.state;
          assert.ok(palette.chosen!.startsWith(asWords(box, quotationsOnly, thisArticleOnly)), palette.chosen);
        }
      }),
    );
  });
});

/** Three passages that say what they answer. */
function answerFor(palette: Palette, more: object): void {
  const { text, quotationsOnly = false, only } = palette.asked!;
  const words = asWords(text, quotationsOnly, only !== undefined);
  palette.answer({ hits: [0, 1, 2].map((line) => hit(`${words} ${line}`, line)), ...more });
}

function asWords(...words: unknown[]): string {
  return JSON.stringify(words);
}
