import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";

const page = (words: string) => new PdfPage().lines(72, 700, [words], 14);
const NOTE = `# Said

> Nobody answered the pilots in that winter.
>
> - [Half](half.pdf#page=2)

> The lamp was lit on every night.
>
> - [Scan](scan.pdf#page=1)

> The pilots wrote to the board in the autumn.
>
> - [Whole](whole.pdf#page=1)
`;

describe("sourceline, of what cannot be read", () => {
  let folder: string;
  before(() => {
    folder = temporaryFolder("unread");
    mkdirSync(folder, { recursive: true });
    const files = {
      "half.pdf": makePdf([page("The pilots of the port wrote to the board in the winter."), new PdfPage()]),
      "scan.pdf": makePdf([new PdfPage()]),
      "whole.pdf": makePdf([page("The pilots wrote to the board in the autumn.")]),
      "note.md": NOTE,
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  });

  function run(...args: string[]): { stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(repository, "dist/cli.js"), ...args], { cwd: folder, encoding: "utf8" });
  }

  it("tells beside its findings which cited sources it could not read, and what of others is missing", () => {
    const { stdout, stderr } = run("verify", "note.md", "--format", "json");
    const verdicts = JSON.parse(stdout).citations.map(({ verdict }: { verdict: string }) => verdict);
    assert.deepEqual(verdicts, ["missing", "missing", "intact"]);
    assert.equal(stderr, "half.pdf: Page 2 has no text.\nscan.pdf has no text.\n");
  });

  it("says so of all sources where quotations are looked for in them", () => {
    writeFileSync(join(folder, "draft.txt"), "He wrote: “Nobody ever answered the pilots in that winter.”\n");
    const { stderr } = run("verify", "--quotations", "draft.txt");
    assert.equal(stderr, "half.pdf: Page 2 has no text.\nscan.pdf has no text.\n");
  });

  it("says it above the text that is read", () => {
    assert.match(run("read", "half.pdf").stdout, /^note: Page 2 has no text\.$/m);
    assert.match(run("read", "scan.pdf").stderr, /^sourceline: scan\.pdf has no text\.$/m);
  });
});
