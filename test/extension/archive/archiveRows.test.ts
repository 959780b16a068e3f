import assert from "node:assert/strict";
import { isBusy } from "../../../src/extension/quotations/quotePickReducer.ts";
import { belowSight, IN_SIGHT, type QuoteRow } from "../../../src/extension/quotations/quoteRows.ts";
import type { SearchHit } from "../../../src/protocol/quotations/quoteSearch.ts";
import { hit, names, Palette } from "../quotations/palette.ts";

const NEWSROOM = "Newsroom";

/** A palette with a question that the workspace and an archive are asked. */
function asking(): Palette {
  const palette = new Palette();
  palette.began();
  palette.type("harbour");
  palette.on({ type: "askedArchives", names: [NEWSROOM] });
  return palette;
}

function answers(palette: Palette, hits: SearchHit[], trouble: string | null = null) {
  return palette.on({ type: "archiveAnswered", name: NEWSROOM, result: { hits, trouble }, recent: [] });
}

const shown = ({ rows }: { readonly rows: readonly QuoteRow[] }) =>
  rows.map((row) => {
    if (row.kind === "passage") return row.hit.excerpt;
    if (row.kind === "line") return `- ${"name" in row.title ? row.title.name : row.title.of}`;
    return row.kind === "notice" ? `! ${row.text}` : row.kind;
  });

describe("the rows of an archive", () => {
  it("stand below the workspace's, under the archive's name, and move nothing", () => {
    const palette = asking();
    palette.answer({ hits: [hit("ours"), hit("ours, too", 2)] });
    palette.move(1);
    assert.ok(isBusy(palette.state));
    const effects = answers(palette, [hit("theirs", 3)]);
    assert.deepEqual(shown(palette.state), ["ours", "ours, too", "- Newsroom", "theirs"]);
    assert.deepEqual(effects, [{ does: "list", active: palette.row(1), keepsScroll: true }]);
    assert.ok(!isBusy(palette.state));
  });

  it("wait for the workspace's when they come first", () => {
    const palette = asking();
    assert.deepEqual(answers(palette, [hit("theirs", 3)]), []);
    palette.answer({ hits: [hit("ours")] });
    assert.deepEqual(shown(palette.state), ["ours", "- Newsroom", "theirs"]);
  });

  it("go when something else is typed", () => {
    const palette = asking();
    palette.answer({ hits: [hit("ours")] });
    answers(palette, [hit("theirs", 3)]);
    palette.type("harbour v");
    palette.on({ type: "askedArchives", names: [NEWSROOM] });
    palette.answer({ hits: [hit("ours")] });
    assert.deepEqual(shown(palette.state), ["ours"]);
  });

  it("are chosen as any other, and what went wrong is not", () => {
    const palette = asking();
    palette.answer({ hits: [] });
    answers(palette, [hit("theirs", 3)], "Newsroom did not answer in time.");
    assert.deepEqual(shown(palette.state), ["- Newsroom", "theirs", "! Newsroom did not answer in time."]);
    palette.enter(1);
    assert.equal(palette.chosen, undefined);
    palette.enter(0);
    assert.equal(palette.chosen, "theirs");
  });

  it("are under the cursor before what went wrong with another archive", () => {
    const palette = asking();
    palette.on({ type: "askedArchives", names: [NEWSROOM, "Old desk"] });
    palette.answer({ hits: [] });
    const trouble = { hits: [], trouble: "Old desk is not in reach." };
    palette.on({ type: "archiveAnswered", name: "Old desk", result: trouble, recent: [] });
    palette.on({ type: "moved", row: palette.row(0) });
    const effects = answers(palette, [hit("theirs", 3)]);
    assert.deepEqual(effects, [{ does: "list", active: palette.row(0), keepsScroll: false }]);
    assert.deepEqual(shown(palette.state), ["- Newsroom", "theirs", "- Old desk", "! Old desk is not in reach."]);
  });

  it("are counted where they begin below what is in sight", () => {
    const palette = asking();
    palette.on({ type: "askedArchives", names: [NEWSROOM, "Old desk"] });
    const many = Array.from({ length: IN_SIGHT }, (_, i) => hit(`ours ${i}`, i));
    palette.answer({ hits: many.slice(1) });
    assert.deepEqual(belowSight(palette.state.rows), []);
    answers(palette, [hit("theirs", 30), hit("theirs, too", 31)]);
    assert.deepEqual(belowSight(palette.state.rows), [], "its first row is in sight");
    const trouble = { hits: [], trouble: "Old desk is not in reach." };
    palette.on({ type: "archiveAnswered", name: "Old desk", result: trouble, recent: [] });
    assert.deepEqual(belowSight(palette.state.rows), [{ name: "Old desk", passages: 0 }]);
    palette.type("harbours");
    assert.deepEqual(
      belowSight(palette.state.rows),
      [{ name: "Old desk", passages: 0 }],
      "as long as the rows stand there",
    );
    palette.on({ type: "askedArchives", names: [NEWSROOM] });
    palette.answer({ hits: many });
    answers(palette, [hit("theirs", 30), hit("theirs, too", 31)], "Parts of Newsroom did not answer.");
    assert.deepEqual(belowSight(palette.state.rows), [{ name: NEWSROOM, passages: 2 }]);
  });

  it("are not waited for by Enter", () => {
    const palette = asking();
    palette.enterAtOnce(0);
    assert.deepEqual(names(palette.answer({ hits: [hit("ours")] })).at(-1), "hide");
    assert.equal(palette.chosen, "ours");
  });
});
