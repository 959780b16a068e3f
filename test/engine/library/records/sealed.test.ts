import assert from "node:assert/strict";
import fc from "fast-check";
import { checksum, fingerprint } from "../../../../src/engine/library/records/checksum.ts";
import { seal, unseal } from "../../../../src/engine/library/records/sealed.ts";
import { readPack, writePack } from "../../../../src/engine/library/snapshot/pack.ts";

const content = Uint8Array.from({ length: 601 }, (_, i) => (i * 31) & 255);

const atOnce = () => Promise.resolve();
const opened = (file: Uint8Array, build = "build") => unseal(file, build, atOnce);
const sealed = async (parts: readonly Uint8Array[] = [content]) =>
  new Uint8Array(Buffer.concat(await seal(parts, "build", atOnce)));

describe("sealed files", () => {
  it("give their content back, also from the middle of a buffer", async () => {
    const file = await sealed();
    assert.deepEqual(await opened(file), content);
    const shifted = new Uint8Array(file.length + 3).subarray(3);
    shifted.set(file);
    const found = await opened(shifted);
    assert.deepEqual(found, content);
    assert.equal(found!.byteOffset % 4, 0);
  });

  it("are the same in one part or in many", async () => {
    const parts = [content.subarray(0, 8), content.subarray(8, 400), content.subarray(400)];
    assert.deepEqual(await sealed(parts), await sealed());
  });

  it("let the host breathe while megabytes are looked at", async () => {
    let breaths = 0;
    const breathe = async () => void breaths++;
    const file = new Uint8Array(Buffer.concat(await seal([new Uint8Array(12_000_000)], "build", breathe)));
    assert.ok(breaths >= 3, `${breaths}`);
    breaths = 0;
    assert.equal((await unseal(file, "build", breathe))?.length, 12_000_000);
    assert.ok(breaths >= 3, `${breaths}`);
  });

  it("give nothing when any one bit of them is another", async () => {
    const file = await sealed();
    for (let at = 0; at < file.length; at++) {
      const broken = file.slice();
      broken[at]! ^= 1 << (at & 7);
      assert.equal(await opened(broken), null, `byte ${at}`);
    }
  });

  it("give nothing when they are cut off anywhere, or go on", async () => {
    const file = await sealed();
    for (let length = 0; length < file.length; length++) assert.equal(await opened(file.slice(0, length)), null);
    assert.equal(await opened(Uint8Array.from([...file, 0])), null);
  });

  it("give nothing to another build", async () => {
    assert.equal(await opened(await sealed(), "build 2"), null);
  });

  it("have the same checksum wherever in a buffer they begin", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(7), (bytes, shift) => {
        const moved = new Uint8Array(bytes.length + shift).subarray(shift);
        moved.set(bytes);
        assert.deepEqual(checksum(moved), checksum(bytes));
      }),
      { seed: 1 },
    );
  });

  it("tell a hundred thousand small texts apart", () => {
    const seen = new Set<string>();
    const bytes = new Uint8Array(6);
    for (let i = 0; i < 100_000; i++) {
      bytes.set([i & 255, (i >> 8) & 255, (i >> 16) & 255]);
      seen.add(fingerprint(bytes));
    }
    assert.equal(seen.size, 100_000);
  });
});

describe("packs", () => {
  it("give their documents back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string(), fc.uint8Array({ maxLength: 40 })), {
          maxLength: 9,
        }),
        (rows) => {
          const documents = rows.map(([uri, stamp, record]) => ({ uri, origin: { content: "c", stamp }, record }));
          assert.deepEqual(readPack(writePack(documents)), documents);
        },
      ),
      { seed: 2 },
    );
  });
});
