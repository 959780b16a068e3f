import assert from "node:assert/strict";
import fc from "fast-check";
import {
  isBusy,
  LIMIT,
  LINGER,
  LISTED,
  REFRESH,
  TO_CHOOSE,
} from "../../../src/extension/quotations/quotePickReducer.ts";
import { keyOf } from "../../../src/extension/quotations/quoteRows.ts";
import { hit, names, offer, Palette } from "./palette.ts";

const INDEXING = { indexing: { done: 1, total: 9 } };

describe("the quote search asks", () => {
  it("once it is known which article is open, for all its quotations while nothing is typed", () => {
    const palette = new Palette();
    palette.began("file:///a.txt");
    const open = "file:///a.txt";
    assert.deepEqual(palette.asked, { text: "", limit: LISTED, quotationsOnly: false, open });
    palette.type("harbour");
    assert.deepEqual(palette.asked, { text: "harbour", limit: LIMIT, quotationsOnly: false, open });
  });

  it("in the open article only, when asked to and when there is one", () => {
    const palette = new Palette("", true);
    palette.began("file:///a.txt");
    assert.equal(palette.asked?.only, "file:///a.txt");
    palette.press("article");
    assert.equal(palette.asked?.only, undefined);
    const alone = new Palette("", true);
    alone.began(null);
    assert.equal(alone.asked?.only, undefined);
  });

  it("nothing when the box tells of what was put into it", () => {
    const palette = new Palette();
    palette.began();
    palette.type("speaker:r");
    palette.answer({ offers: [offer("speaker:Rowe ")] });
    assert.deepEqual(names(palette.on({ type: "completed" })), ["fillBox", "stop refresh", "ask"]);
    assert.deepEqual(palette.type("speaker:Rowe "), []);
    assert.equal(palette.asked?.text, "speaker:Rowe ");
  });

  it("again while there is more to be indexed, until something else is asked", () => {
    const palette = new Palette();
    palette.began();
    const effects = palette.answer({ hits: [hit("one")], ...INDEXING });
    assert.deepEqual(effects.at(-1), { does: "wait", clock: "refresh", milliseconds: REFRESH });
    assert.ok(isBusy(palette.state));
    assert.deepEqual(names(palette.on({ type: "due", clock: "refresh" })), ["stop refresh", "ask"]);
    palette.type("h");
    assert.deepEqual(palette.on({ type: "due", clock: "refresh" }), [], "the answer to what is typed is still to come");
    assert.ok(!names(palette.answer({ hits: [hit("one")] })).includes("wait refresh"));
    assert.ok(!isBusy(palette.state));
  });

  it("nothing any more once the list is gone", () => {
    const palette = new Palette();
    assert.deepEqual(names(palette.on({ type: "hid" })), ["takeBack", "stop refresh", "stop preview"]);
    assert.deepEqual(palette.began(), []);
    assert.deepEqual(palette.answer({ hits: [hit("one")], offers: [offer("speaker:Rowe ")], ...INDEXING }), []);
    assert.equal(palette.state.offersFilter, false);
  });
});

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

describe("the list of the quote search", () => {
  it("keeps the row under the cursor and what is in sight when it is brought up to date", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one", 1), hit("two", 2)], ...INDEXING });
    palette.move(1);
    palette.on({ type: "due", clock: "refresh" });
    const [list] = palette.answer({ hits: [hit("zero", 0), hit("one", 1), hit("two", 2)] });
    assert.ok(list?.does === "list" && list.keepsScroll);
    assert.equal(list.active, palette.row(2));
    assert.equal(keyOf(palette.state.active!), keyOf(palette.row(2)));
  });

  it("keeps none when the row is gone, nor when another question is answered", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one", 1)], ...INDEXING });
    palette.move(0);
    palette.on({ type: "due", clock: "refresh" });
    const [refreshed] = palette.answer({ hits: [hit("two", 2)], ...INDEXING });
    assert.deepEqual(refreshed, { does: "list", active: null, keepsScroll: true });
    palette.type("harbours");
    const [listed] = palette.answer({ hits: [hit("two", 2)] });
    assert.deepEqual(listed, { does: "list", active: null, keepsScroll: false });
  });

  it("is of the recent queries once they are asked for, and stays so", () => {
    const palette = new Palette("speaker:r");
    palette.began();
    palette.answer({ offers: [offer("speaker:Rowe ")], unknown: ["hue:red"], ...INDEXING });
    assert.ok(palette.state.offersFilter);
    assert.deepEqual(names(palette.press("recent")), ["takeBack", "stop refresh", "list"]);
    const { rows, offersFilter, unknown } = palette.state;
    assert.deepEqual([rows.length, offersFilter, unknown, isBusy(palette.state)], [2, false, [], false]);
  });

  it("stays when a search fails, which is said", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one")] });
    palette.type("harbours");
    const error = new Error("no server");
    assert.deepEqual(palette.on({ type: "failed", error }), [{ does: "say", error }]);
    assert.ok(!isBusy(palette.state));
    palette.enter(0);
    assert.equal(palette.chosen, "one");
  });
});

describe("the preview of the quote search", () => {
  const waits = [{ does: "wait", clock: "preview", milliseconds: LINGER }];

  it("shows the passage that stays under the cursor", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one", 1), hit("two", 2)] });
    assert.deepEqual(palette.move(0), waits);
    assert.deepEqual(palette.move(1), waits);
    assert.deepEqual(palette.on({ type: "due", clock: "preview" }), [{ does: "preview", hit: hit("two", 2) }]);
  });

  it("shows none while nobody has typed or moved", () => {
    const palette = new Palette();
    palette.began();
    palette.answer({ hits: [hit("one", 1), hit("two", 2)] });
    assert.deepEqual(names(palette.move(0)), ["stop preview"]);
    assert.deepEqual(palette.move(1), waits);
    assert.deepEqual(palette.move(0), waits);
  });

  it("shows what was typed for, were it the first row of before", () => {
    const palette = new Palette();
    palette.began();
    palette.answer({ hits: [hit("one", 1), hit("two", 2)] });
    palette.move(0);
    palette.type("one");
    palette.answer({ hits: [hit("one", 1)] });
    assert.deepEqual(palette.move(0), waits);
  });

  it("shows nothing of a row that is no passage", () => {
    const palette = new Palette("speaker:r");
    palette.began();
    palette.answer({ offers: [offer("speaker:Rowe ")] });
    assert.deepEqual(names(palette.move(0)), ["stop preview"]);
    assert.deepEqual(palette.on({ type: "due", clock: "preview" }), []);
    assert.deepEqual(names(palette.on({ type: "moved", row: null })), ["stop preview"]);
  });
});

describe("the buttons of a passage", () => {
  it("copy it and leave the list open", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one")] });
    const effects = palette.on({ type: "pressedRow", action: "copy", hit: hit("one") });
    assert.deepEqual(effects, [
      { does: "remember", query: "harbour" },
      { does: "copy", hit: hit("one") },
    ]);
    assert.equal(palette.state.outcome, null);
  });

  it("end the search, and what was pressed last does not count any more", () => {
    const palette = new Palette("harbour");
    palette.began();
    palette.answer({ hits: [hit("one")] });
    const effects = palette.on({ type: "pressedRow", action: "beside", hit: hit("one") });
    assert.deepEqual(names(effects), ["remember", "hide"]);
    assert.deepEqual(palette.enter(0), []);
    palette.on({ type: "hid" });
    assert.equal(palette.state.outcome?.does, "beside");
  });

  it("complete the active filter with Tab, or the first of them", () => {
    const palette = new Palette("speaker:");
    palette.began();
    palette.answer({ offers: [offer("speaker:Rowe "), offer("speaker:Hask ")], hits: [hit("one")] });
    palette.move(1);
    assert.deepEqual(palette.on({ type: "completed" })[0], { does: "fillBox", text: "speaker:Hask " });
    palette.answer({ offers: [offer("speaker:Hask more ")], hits: [hit("one")] });
    palette.move(1);
    assert.deepEqual(palette.on({ type: "completed" })[0], { does: "fillBox", text: "speaker:Hask more " });
  });
});
