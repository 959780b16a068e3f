import assert from "node:assert/strict";
import type { EventBus, PDFViewer } from "../../../src/webview/pages/pdfjs.ts";
import { Trail } from "../../../src/webview/pages/trail.ts";

/** Pages that only know where they are, and a trail of them. */
class Walk {
  private hear: (event: object) => void = () => {};
  private page = 1;
  private size = "auto";
  readonly trail: Trail;

  constructor() {
    const walk = this;
    const viewer = {
      pagesCount: 500,
      set currentPageNumber(page: number) {
        walk.page = page;
      },
      get currentScaleValue() {
        return walk.size;
      },
      set currentScaleValue(size: string) {
        walk.size = size;
      },
      scrollPageIntoView: ({ pageNumber }: { pageNumber: number }) => this.go(pageNumber),
    };
    const events = { on: (_: string, hear: (event: object) => void) => (this.hear = hear) };
    this.trail = new Trail(events as unknown as EventBus, viewer as unknown as PDFViewer);
  }

  go(page: number): void {
    this.page = page;
    this.hear({ location: { pageNumber: page, left: 0, top: 700 } });
  }

  /** As pdf.js does when a link is followed. */
  follow(page: number): void {
    this.trail.pushCurrentPosition();
    this.trail.push();
    this.go(page);
  }

  draw(size: string): void {
    this.size = size;
    this.go(this.page);
  }

  get at(): string {
    return `${this.page} ${this.size}`;
  }
}

describe("The way back on pages", () => {
  it("goes to where somebody was before each link, as large as it was, and forth again", () => {
    const walk = new Walk();
    walk.go(7);
    walk.follow(300);
    walk.go(301);
    walk.draw("2");
    walk.follow(20);
    assert.ok(walk.trail.back());
    assert.equal(walk.at, "301 2");
    assert.ok(walk.trail.back());
    assert.equal(walk.at, "7 auto");
    assert.ok(!walk.trail.back());
    assert.ok(walk.trail.forward() && walk.trail.forward());
    assert.equal(walk.at, "20 2");
    assert.ok(!walk.trail.forward());
  });

  it("forgets what lay ahead when another link is followed", () => {
    const walk = new Walk();
    walk.go(1);
    walk.follow(2);
    walk.trail.back();
    assert.ok(walk.trail.hasAhead);
    walk.follow(3);
    assert.ok(!walk.trail.hasAhead);
    walk.trail.back();
    assert.equal(walk.at, "1 auto");
  });

  it("passes over where somebody is already", () => {
    const walk = new Walk();
    walk.go(1);
    walk.follow(2);
    walk.follow(2);
    assert.ok(walk.trail.back());
    assert.equal(walk.at, "1 auto");
  });

  it("has nothing behind before the pages are anywhere", () => {
    const { trail } = new Walk();
    trail.pushCurrentPosition();
    assert.ok(!trail.hasBehind && !trail.back());
  });
});
