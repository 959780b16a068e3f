import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import picomatch from "picomatch";
import { argumentsOf, type Bundle, languagesOf, readBundle, untranslated, wrongPlurals } from "./bundles.ts";
import { readSayings, type Sayings } from "./sayings.ts";

const ENGLISH = "l10n/bundle.l10n.json";

/** Texts that look like words for people and are none. */
const NOT_SAID: readonly [place: RegExp, why: string][] = [
  [/preview\.ts:\d+: "1px solid"/, "CSS"],
  [/(?:webview|picture|pages)Html\.ts:\d+:/, "HTML and its policy"],
  [/server\/host\/settings\.ts:\d+: "# Notes on \$\{title\}\\n"/, "the default of a setting, as the manifest has it"],
  [/server\/host\/(?:cancelledRequests|wire\/lifecycle)\.ts:\d+:/, "only the client's code reads it"],
  [/readings\/readingEditor\.ts:\d+: `<(?:meta|!doctype) /, "HTML and its policy"],
  [/webPages\/(?:fetchPage|webPage)\.ts:\d+:/, "headers of HTTP, and what browsers write into pages that they save"],
  [/webPages\/notSaved\.ts:\d+:/, "notSavedSentence.ts says it"],
  [/webPages\/saveWebPage\.ts:\d+: "https:\/\/"/, "how addresses begin"],
  [/server\/commands\/(?:commands|arguments|applyFix)\.ts:\d+:/, "for whoever writes a client's configuration"],
];

describe("what is said to people", () => {
  let sayings: Sayings;
  let said: string[];

  before(() => {
    sayings = readSayings(["src/extension", "src/server", "src/formats/wording.ts", "src/archive/wording.ts"]);
    said = [...sayings.said].sort();
  });

  it("is said through vscode.l10n.t or say(), nothing past them", () => {
    assert.ok(said.length > 100, "the code is not read");
    assert.deepEqual(sayings.unreadable, []);
    assert.deepEqual(
      sayings.unsaid.filter((text) => !NOT_SAID.some(([place]) => place.test(text))),
      [],
    );
  });

  it("stands in the bundle that translations begin with (SOURCELINE_ACCEPT=1 writes it)", () => {
    const bundle = `${JSON.stringify(Object.fromEntries(said.map((sentence) => [sentence, sentence])), null, 2)}\n`;
    if (process.env.SOURCELINE_ACCEPT) writeFileSync(ENGLISH, bundle);
    assert.deepEqual(Object.keys(readBundle(ENGLISH)).sort(), said);
  });

  it("is spoken in German and French", () => {
    const languages = ["de", "fr"];
    assert.deepEqual(languagesOf("l10n", /^bundle\.l10n\.(.+)\.json$/).sort(), languages);
    assert.deepEqual(languagesOf(".", /^package\.nls\.(.+)\.json$/).sort(), languages);
  });

  it("has its command titles in title case, and none twice in the palette", () => {
    const small = /^(?:a|an|the|as|at|by|for|in|of|on|or|to|with)$/;
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const hidden = contributes.menus.commandPalette
      .filter(({ when }: { when: string }) => when === "false")
      .map(({ command }: { command: string }) => command);
    const named = readBundle("package.nls.json");
    const titles = (contributes.commands as { command: string; title: string }[]).map(({ command, title }) => {
      return { command, title: named[title.slice(1, -1)] ?? "" };
    });
    const isTitle = (title: string) =>
      title.split(" ").every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && small.test(word)));
    assert.deepEqual(
      titles.filter(({ title }) => !isTitle(title)),
      [],
    );
    const offered = titles.filter(({ command }) => !hidden.includes(command)).map(({ title }) => title);
    assert.deepEqual(
      offered.filter((title, i) => offered.indexOf(title) !== i),
      [],
    );
  });

  it("has the plural forms of English", () => {
    assert.deepEqual(
      said.flatMap((sentence) => wrongPlurals(sentence, "en")),
      [],
    );
  });

  for (const language of languagesOf("l10n", /^bundle\.l10n\.(.+)\.json$/)) {
    describe(`in ${language}`, () => {
      const bundle = readBundle(`l10n/bundle.l10n.${language}.json`);

      it("has every sentence, and no other", () => assert.deepEqual(Object.keys(bundle).sort(), said));

      it("has the same arguments in each", () => same(bundle, argumentsOf));

      it("has the plural forms that the language has", () => {
        const wrong = Object.values(bundle).filter((sentence) => wrongPlurals(sentence, language).length > 0);
        assert.deepEqual(wrong, []);
      });

      it("leaves code as it is, and ends sentences as English does", () => {
        same(bundle, untranslated);
        same(bundle, ending);
      });
    });
  }

  for (const language of languagesOf(".", /^package\.nls\.(.+)\.json$/)) {
    it(`has every text of the manifest in ${language}, with the same commands and settings`, () => {
      const english = readBundle("package.nls.json");
      const texts = readBundle(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(texts), Object.keys(english));
      for (const [key, text] of Object.entries(texts)) {
        assert.deepEqual(untranslated(text), untranslated(english[key]!), key);
        assert.equal(ending(text), ending(english[key]!), key);
      }
    });
  }

  it("is never shouted", () => {
    const files = languagesOf(".", /^(package\.nls.*\.json)$/).concat(
      languagesOf("l10n", /^(.*\.json)$/).map((name) => `l10n/${name}`),
    );
    for (const file of files) {
      for (const text of Object.values(readBundle(file))) assert.doesNotMatch(text, /!/, file);
    }
  });

  it("is packaged", () => {
    // Everything is left out but what is named.
    const [all, ...kept] = readFileSync(".vscodeignore", "utf8").trim().split("\n");
    assert.equal(all, "**");
    const isKept = picomatch(kept.map((line) => line.replace(/^!/, "")));
    for (const language of ["de", "fr"]) {
      assert.ok(isKept(`l10n/bundle.l10n.${language}.json`) && isKept(`package.nls.${language}.json`));
    }
    assert.equal(JSON.parse(readFileSync("package.json", "utf8")).l10n, "./l10n");
  });
});

/** A sentence ends as one, a question as a question, a word as a word. */
const ending = (text: string) => /[.?…:]$/.exec(text.trim())?.[0] ?? "";

function same<T>(bundle: Bundle, of: (sentence: string) => T): void {
  for (const [sentence, translated] of Object.entries(bundle)) assert.deepEqual(of(translated), of(sentence), sentence);
}
