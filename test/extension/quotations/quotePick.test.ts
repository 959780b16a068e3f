import assert from "node:assert/strict";
import { isBusy, LIMIT, LINGER, LISTED, REFRESH } from "../../../src/extension/quotations/quotePickReducer.ts";
import { keyOf } from "../../../src/extension/quotations/quoteRows.ts";
import { hit, INDEXING, names, offer, Palette } from "./palette.ts";

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
