import assert from "node:assert/strict";
import { type PageToSave, placeOfPage } from "../../../src/protocol/webPages/webPages.ts";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

const PAGE =
  "<!doctype html><title>Who saw the lamp? | Coastal Wire</title><h1>Who saw the lamp?</h1><p>Nobody did.</p>";

describe("a web page that is to be kept as a source", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ ...LIBRARY }, {}, {});
  });
  afterEach(() => client.stop());

  const placeOf = (page: string | Uint8Array, asked: Partial<PageToSave> = {}) =>
    client.ask(placeOfPage, {
      near: uriOf("").replace(/\/$/, ""),
      address: "https://wire.example/2029/05/lamp.html?from=home",
      ending: "html",
      content: Buffer.from(page).toString("base64"),
      ...asked,
    });

  it("goes into the sources' folder, under its title", async () => {
    assert.equal(await placeOf(PAGE), uriOf("sources/Who saw the lamp.html"));
  });

  it("has no marks in its name that file systems do not hold", async () => {
    const page = PAGE.replaceAll("Who saw the lamp?", "The lamp: a history of the light that failed");
    assert.equal(await placeOf(page), uriOf("sources/The lamp - a history of the light that failed.html"));
  });

  it("never takes the name of a file that is there", async () => {
    await client.writeFile("sources/Who saw the lamp.html", "mine");
    assert.equal(await placeOf(PAGE), uriOf("sources/Who saw the lamp 2.html"));
    await client.writeFile("sources/Who saw the lamp 2.html", "mine");
    assert.equal(await placeOf(PAGE), uriOf("sources/Who saw the lamp 3.html"));
  });

  it("goes where it is set, within the workspace's folder", async () => {
    await client.configure({ sources: { folder: "library/web" } });
    assert.equal(await placeOf(PAGE), uriOf("library/web/Who saw the lamp.html"));
    await client.configure({ sources: { folder: "../elsewhere" } });
    await assert.rejects(placeOf(PAGE), /“\.\.\/elsewhere” leads out of the workspace.*sourceline\.sources\.folder/);
  });

  it("is called after its address where it has no title", async () => {
    const nameless = "<p>Nobody did.</p>";
    assert.equal(await placeOf(nameless), uriOf("sources/lamp.html"));
    const home = await placeOf(nameless, { address: "https://wire.example/" });
    assert.equal(home, uriOf("sources/wire.example.html"));
  });

  it("may be a PDF, which is kept even if it cannot be read", async () => {
    const pdf = makePdf([new PdfPage().lines(72, 700, ["Nobody saw the lamp in the night of the storm."], 14)]);
    const asked = { ending: "pdf", address: "https://wire.example/papers/r%C3%A9sum%C3%A9.pdf" } as const;
    assert.equal(await placeOf(pdf, asked), uriOf("sources/résumé.pdf"));
    assert.equal(await placeOf("%PDF-1.7 and no more", asked), uriOf("sources/résumé.pdf"));
  });

  it("is not kept where it holds no words before its scripts have run", async () => {
    const app = "<!doctype html><title>App</title><div id=root></div><script>go()</script>";
    await assert.rejects(placeOf(app), /wire\.example.* has no words before its scripts have run; nothing was saved/);
  });
});
