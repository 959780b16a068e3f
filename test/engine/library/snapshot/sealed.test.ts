import assert from "node:assert/strict";
import fc from "fast-check";
import { checksum, fingerprint } from "../../../../src/engine/library/snapshot/checksum.ts";
import { readPack, writePack } from "../../../../src/engine/library/snapshot/pack.ts";
import { seal, unseal } from "../../../../src/engine/library/snapshot/sealed.ts";

const content = Uint8Array.from({ length: 601 }, (_, i) => (i * 31) & 255);

describe("sealed files", () => {
  it("give their content back, also from the middle of a buffer", () => {
    const file = seal(content, "build");
    assert.deepEqual(unseal(file, "build"), content);
    const shifted = new Uint8Array(file.length + 3).subarray(3);
    shifted.set(file);
    const found = unseal(shifted, "build");
    assert.deepEqual(found, content);
    assert.equal(found!.byteOffset % 4, 0);
  });

  it("give nothing when any one bit of them is another", () => {
    const file = seal(content, "build");
    for (let at = 0; at < file.length; at++) {
      const broken = file.slice();
      broken[at]! ^= 1 << (at & 7);
      assert.equal(unseal(broken, "build"), null, `byte ${at}`);
    }
  });

  it("give nothing when they are cut off anywhere, or go on", () => {
    const file = seal(content, "build");
    for (let length = 0; length < file.length; length++) assert.equal(unseal(file.slice(0, length), "build"), null);
    assert.equal(unseal(Uint8Array.from([...file, 0]), "build"), null);
  });

  it("give nothing to another build", () => {
    assert.equal(unseal(seal(content, "build"), "build 2"), null);
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
