import { strict as assert } from "node:assert";
import type { SearchOptions } from "../../../../src/engine/library/search/sentenceIndex.ts";
import { SentenceIndex } from "../../../../src/engine/library/search/sentenceIndex.ts";

/** An index over articles given as lists of sentences; texts are looked up in what was given last. */
function indexOf(articles: Record<string, readonly string[]>, quoted: readonly string[] = []) {
  const texts = new Map(Object.entries(articles));
  const index = new SentenceIndex((article, sentence) => texts.get(article)?.[sentence] ?? "");
  const put = (article: string, sentences: readonly string[]) => {
    texts.set(article, sentences);
    index.set(article, sentences, (i) => quoted.includes(sentences[i]!));
  };
  for (const [article, sentences] of texts) put(article, sentences);
  const find = (typed: string, options: Partial<SearchOptions> = {}) =>
    index.search(typed, { limit: 10, ...options }).map((hit) => texts.get(hit.article)![hit.sentence]!);
  return { index, put, find };
}

const GLIDESLOPE = "We don't want to be on a glideslope to a situation like Syria and Iraq.";
const FIGHTING = "The harbour master spoke of “letting the locals do the actual fighting”.";
const MASTER = "The harbour master didn’t say who would pay for the dredging.";

const ARTICLES = {
  libya: [GLIDESLOPE, "The situation in the harbour is never what it was.", "Syria was not named."],
  harbour: [FIGHTING, MASTER, "Nobody at the harbour was asked.", "It was not that they had wanted it."],
};

describe("sentence search", () => {
  const { find, index } = indexOf(ARTICLES);

  const remembered: [how: string, typed: string, sentence: string][] = [
    ["in any order", "iraq syria situation", GLIDESLOPE],
    ["with words that are not there", "never glide slope situation syria", GLIDESLOPE],
    ["with wrong letters", "glidselope sitaution", GLIDESLOPE],
    ["with the last word incomplete", "letting locals fig", FIGHTING],
    ["with the last word incomplete and mistyped", "letting the locals figtin", FIGHTING],
    ["with a word parted that is one", "glide slope", GLIDESLOPE],
    ["with words joined that are two", "harbourmaster dredging", MASTER],
    ["without the apostrophe", "didnt say who", MASTER],
    ["with a straight apostrophe for a curly one", "didn't say", MASTER],
    ["with capitals", "WHO WOULD PAY", MASTER],
    ["with nothing but common words", "it was not that they had", "It was not that they had wanted it."],
    ["with words far apart", "harbour dredging", MASTER],
  ];
  for (const [how, typed, sentence] of remembered) {
    it(`finds a sentence remembered ${how}`, () => assert.equal(find(typed)[0], sentence));
  }

  it("says which words matched", () => {
    const [hit] = index.search("situation glide slope", { limit: 1 });
    const words = hit!.matches.map(({ start, end }) => GLIDESLOPE.slice(start, end));
    assert.deepEqual(words, ["glideslope", "situation"]);
  });

  it("finds nothing for nothing, marks and words that nobody wrote", () => {
    for (const typed of ["", "  ", "“” - ...", "zzzzqqqq", "\ud800", "a".repeat(10_000)])
      assert.deepEqual(find(typed), []);
  });

  it("gives no more than was asked for", () => assert.equal(find("harbour", { limit: 2 }).length, 2));

  it("asks which sentences may answer", () => {
    const accept = (article: string, sentence: number) => article === "libya" && sentence > 0;
    assert.deepEqual(find("syria", { accept }), ["Syria was not named."]);
  });

  it("searches some articles only", () => {
    assert.deepEqual(find("syria", { within: new Set(["harbour"]) }), []);
    assert.equal(find("syria iraq", { within: new Set(["libya", "unknown"]) })[0], GLIDESLOPE);
    assert.deepEqual(find("", { within: new Set(["harbour"]), exact: ["didn't say"] }), [MASTER]);
  });

  it("holds exact words side by side, whatever their marks and accents", () => {
    assert.deepEqual(find("", { exact: ["Didn't say"] }), [MASTER]);
    assert.deepEqual(find("harbour", { exact: ["say didn't"] }), []);
    assert.deepEqual(find("", { exact: ["nobodyever"] }), []);
  });

  it("leaves out sentences with an unwanted word", () => {
    assert.ok(find("harbour").includes(MASTER));
    assert.ok(!find("harbour", { without: ["dredging"] }).includes(MASTER));
  });

  it("puts quotations a little higher", () => {
    const [plain, said] = ["The port will close.", "“The port will close.”"];
    assert.equal(indexOf({ a: [plain, said] }, [said]).find("port close")[0], said);
  });

  it("puts words side by side before words apart, and beginnings before the middle", () => {
    const { find } = indexOf({
      a: ["He saw port of the old call.", "He saw port call there.", "Port call there he saw."],
    });
    assert.deepEqual(find("port call"), [
      "Port call there he saw.",
      "He saw port call there.",
      "He saw port of the old call.",
    ]);
  });
});

describe("sentence search in other scripts", () => {
  const sentences = [
    "Президент Путин заявил об этом в Москве.",
    "自衛隊の演習は明日から始まる。",
    "وقال الرئيس إن الأُمّة ستنتصر",
    "L'Élysée n'a pas commenté l'été à Łódź.",
    "총리는 서울에서 기자회견을 열었다.",
    "นายกรัฐมนตรีกล่าวในกรุงเทพ",
    "प्रधानमंत्री ने दिल्ली में कहा।",
    "𠀋𠀌 is rare 😀 indeed.",
  ];
  const { find, index } = indexOf({ a: sentences });
  const typed: [string, number][] = [
    ["путин москве", 0],
    ["Путен", 0],
    ["演習", 1],
    ["自衛隊 明日", 1],
    ["隊", 1],
    ["الامة", 2],
    ["elysee commente", 3],
    ["ete lodz", 3],
    ["서울에서", 4],
    ["서울", 4],
    ["กรุงเทพ", 5],
    ["दिल्ली", 6],
    ["𠀌", 7],
    ["rare 😀", 7],
  ];
  for (const [words, number] of typed) {
    it(`finds ${words}`, () => assert.equal(find(words)[0], sentences[number]));
  }

  it("marks a run without spaces as one match", () => {
    const [hit] = index.search("自衛隊", { limit: 1 });
    assert.deepEqual(hit!.matches, [{ start: 0, end: 3 }]);
  });
});
