import assert from "node:assert/strict";
import { assertSound, readFile, refusal, wordsAt } from "../reading.ts";

const PARAGRAPHS = [
  "The harbour was closed on Monday after a pilot reported that the outer mole had moved by a hand in the night.",
  "Nobody was hurt, the harbour master said, but eleven ships had to wait in the roads until the tide turned again.",
  "The mole was built in 1931 and was last repaired nine years ago, when the council voted against a new one.",
];
const article = PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n");
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;

describe("a web page", () => {
  it("is read in the order of its elements, a paragraph each", async () => {
    const reading = await readFile(
      "a.html",
      page(`<h1>The mole</h1><p>One <b>bold</b>\n word,<br>then a line.</p><ul><li>First<li>Second</ul>`),
    );
    assertSound(reading);
    assert.equal(reading.text, "The mole\n\nOne bold word,\nthen a line.\n\nFirst\n\nSecond");
  });

  it("has each row of a table on a line, and the lines of what is set as it was typed", async () => {
    const { text } = await readFile(
      "a.html",
      page("<table><tr><th>Year<th>Ships</tr><tr><td>2028<td>114</tr></table><pre>one\n  two</pre>"),
    );
    assert.equal(text, "Year | Ships\n2028 | 114\n\none\ntwo");
  });

  it("has all its text, and says what is beside its body", async () => {
    const nav = `<nav><ul><li><a href="/">Home</a></li><li><a href="/ports">Ports</a></li></ul></nav>`;
    const reading = await readFile(
      "a.html",
      page(
        `${nav}<main><article><h1>The mole has moved</h1>${article}</article></main><footer><p>Coastal Wire, all rights reserved</p></footer>`,
      ),
    );
    assertSound(reading);
    for (const words of [...PARAGRAPHS, "Home", "all rights reserved"]) assert.ok(reading.text.includes(words), words);
    const beside = reading.asides.map((aside) => wordsAt(reading, aside)).join("|");
    assert.match(beside, /Home/);
    assert.match(beside, /all rights reserved/);
    for (const words of PARAGRAPHS) assert.ok(!beside.includes(words), words);
  });

  it("has the links of the cell beside it beside its body, where tables part the page", async () => {
    const links = `<ul>${["Home", "World news", "Ports"].map((name) => `<li><a href="/${name.length}">${name}</a></li>`).join("")}</ul>`;
    const reading = await readFile(
      "a.html",
      page(`<table><tr><td>${links}</td><td>${PARAGRAPHS.join("<br><br>")}</td></tr></table>`),
    );
    assert.deepEqual(
      reading.asides.map((aside) => wordsAt(reading, aside)),
      ["Home\n\nWorld news\n\nPorts"],
    );
  });

  it("keeps block quotations and first paragraphs in its body, which reader views lose", async () => {
    const body = `<div class="story"><div><p>Short lead.</p></div>${article}<blockquote class="pullquote"><p>It moved.</p></blockquote>${article}</div>`;
    const reading = await readFile("a.html", page(body));
    const beside = reading.asides.map((aside) => wordsAt(reading, aside)).join("|");
    assert.ok(!beside.includes("It moved."), beside);
  });

  it("never runs a script, and reads none of its words, nor of styles and templates", async () => {
    const { text } = await readFile(
      "a.html",
      page(
        `<script>document.body.innerHTML = "gone"; throw 1</script><style>p::before { content: "no" }</style><template>no</template><p onclick="x()">Words.</p><noscript>Enable it</noscript><svg><text>no</text></svg>`,
      ),
    );
    assert.equal(text, "Words.");
  });

  it("marks what nobody sees on it", async () => {
    const reading = await readFile(
      "a.html",
      page(`<p>Seen.</p><div style="display:none">Hidden.</div><p hidden>Also.</p>`),
    );
    assert.deepEqual(
      reading.asides.map((aside) => wordsAt(reading, aside)),
      ["Hidden.\n\nAlso."],
    );
  });

  it("has sections by its headings, with what a fragment names them by", async () => {
    const reading = await readFile(
      "a.html",
      page(`<p>Before.</p><h2 id="mole">The mole</h2><p>Moved.</p><h2><a name="tide"></a>The tide</h2><p>Turned.</p>`),
    );
    assert.deepEqual(
      reading.places.map((place) => [place.locator, wordsAt(reading, place).trim()]),
      [
        [{ kind: "section", id: null, title: "" }, "Before."],
        [{ kind: "section", id: "mole", title: "The mole" }, "The mole\n\nMoved."],
        [{ kind: "section", id: "tide", title: "The tide" }, "The tide\n\nTurned."],
      ],
    );
    assert.deepEqual(
      reading.headings.map(({ level, title, id }) => ({ level, title, id })),
      [
        { level: 2, title: "The mole", id: "mole" },
        { level: 2, title: "The tide", id: "tide" },
      ],
    );
  });

  it("sets quotation marks where browsers do", async () => {
    assert.equal((await readFile("a.html", page("<p>She said <q>No</q>.</p>"))).text, "She said “No”.");
  });

  describe("says of itself", () => {
    const facts = async (head: string, body = article) => {
      const { title, date, authors, url, language } = await readFile("a.html", page(body, head));
      return { title, date, authors, url, language };
    };

    it("what JSON-LD says", async () => {
      const linked = {
        "@context": "https://schema.org",
        "@graph": [
          { "@type": "Organization", name: "Coastal Wire" },
          { "@id": "#ann", "@type": "Person", name: "Ann Rowe" },
          {
            "@type": ["NewsArticle"],
            headline: "The mole has moved",
            datePublished: "2029-05-22T23:30:00-05:00",
            author: [{ "@id": "#ann" }, { "@type": "Person", name: "Tom Hask" }],
            mainEntityOfPage: "https://wire.example/mole",
          },
        ],
      };
      assert.deepEqual(
        await facts(`<title>Other</title><script type="application/ld+json">${JSON.stringify(linked)}</script>`),
        {
          title: "The mole has moved",
          date: "2029-05-22",
          authors: ["Ann Rowe", "Tom Hask"],
          url: "https://wire.example/mole",
          language: "en-GB",
        },
      );
    });

    it("what Open Graph and other names say", async () => {
      const head = `<title>The mole has moved | Wire</title><meta property="og:title" content="The mole &amp; the tide">
        <meta property="article:published_time" content="2029-05-22"><meta name="author" content="By Ann Rowe and Tom Hask">
        <link rel="canonical" href="https://wire.example/mole?a=1&amp;b=2">`;
      const { title, date, authors, url } = await facts(head);
      assert.deepEqual(
        [title, date, authors, url],
        ["The mole & the tide", "2029-05-22", ["Ann Rowe", "Tom Hask"], "https://wire.example/mole?a=1&b=2"],
      );
    });

    it("what stands on it", async () => {
      const head = "<title>The mole has moved a hand – Coastal Wire</title>";
      const body = `<h1>The mole has moved a hand</h1><p class="byline">By Ann Rowe</p><time datetime="2029-05-22T08:00">Tuesday</time>${article}`;
      const { title, date, authors } = await facts(head, body);
      assert.deepEqual([title, date, authors], ["The mole has moved a hand", "2029-05-22", ["Ann Rowe"]]);
    });

    it("who wrote it, without what he is, and without those who commented on it", async () => {
      const comments = `<section id="comments"><ol class="comment-list"><li class="comment"><cite class="author">Ed Loud</cite> First!</li></ol></section>`;
      const cases: [head: string, body: string, authors: string[]][] = [
        ["", `<span class="author">Ann Rowe</span>${article}${comments}`, ["Ann Rowe"]],
        ["", `${article}${comments}`, []],
        ["", `<p class="byline">By Ann Rowe, Staff Writer</p>${article}`, ["Ann Rowe"]],
        ["", `<p class="byline">By Ann Rowe and Tom Hask, Associated Press</p>${article}`, ["Ann Rowe", "Tom Hask"]],
        ["", `<p class="byline">Staff Reporter</p>${article}`, ["Staff Reporter"]],
        ["", `<div class="story__author">By\n\t\tAnn Rowe\t</div>${article}`, ["Ann Rowe"]],
        [
          "",
          `<div class="post__author">By Ann Rowe</div>${article}<div class="author">About the author Ann Rowe Vice President of Ports and Harbours at Coastal Wire</div>`,
          ["Ann Rowe"],
        ],
        ['<meta name="author" content="admin"><meta property="dc:creator" content="Ann Rowe">', article, ["Ann Rowe"]],
        [
          '<meta name="author" content="Ann Rowe"><meta name="author" content="Tom Hask">',
          article,
          ["Ann Rowe", "Tom Hask"],
        ],
        [
          '<meta property="article:author" content="https://wire.example/ann"><meta name="parsely-author" content="Ann Rowe">',
          article,
          ["Ann Rowe"],
        ],
      ];
      for (const [head, body, authors] of cases)
        assert.deepEqual((await facts(head, body)).authors, authors, head + body);
    });

    it("its title without the site, which stands behind it", async () => {
      for (const [written, title] of [
        ["The mole has moved a hand | Coastal Wire", "The mole has moved a hand"],
        ["The mole has moved a hand – My website", "The mole has moved a hand"],
        ["The mole – a history of the port", "The mole – a history of the port"],
      ] as const)
        assert.equal((await facts(`<title>${written}</title>`, article)).title, title);
    });

    it("what stands within a byline", async () => {
      const byline = `<p class="byline">By <span class="author">Ann Rowe and Tom Hask</span> on <time datetime="2029-05-22">Tuesday</time></p>`;
      const { date, authors } = await facts("", byline + article);
      assert.deepEqual([date, authors], ["2029-05-22", ["Ann Rowe", "Tom Hask"]]);
    });

    it("a title without the name of its site, and with a dash of its own", async () => {
      const titleOf = async (title: string) => (await facts(`<title>${title}</title>`)).title;
      assert.equal(await titleOf("The mole has moved at night | Coastal Wire"), "The mole has moved at night");
      assert.equal(
        await titleOf("Port Aldwin, 22 May - The mole has moved"),
        "Port Aldwin, 22 May - The mole has moved",
      );
    });

    it("where a browser or SingleFile saved it from", async () => {
      const saved = `<!-- saved from url=(0025)https://wire.example/mole -->\n${page(article)}`;
      assert.equal((await readFile("a.html", saved)).url, "https://wire.example/mole");
      const single = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://wire.example/tide \n saved date: Tue May 22 2029\n--><body>${article}</body></html>`;
      assert.equal((await readFile("a.html", single)).url, "https://wire.example/tide");
    });

    it("nothing that is broken", async () => {
      const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline":</script><meta name="date" content="soon"><link rel="canonical" href="javascript:alert(1)"><title></title>`;
      assert.deepEqual(await facts(head), { title: "", date: null, authors: [], url: null, language: "en-GB" });
    });
  });

  it("is read in the encoding that it says, that it has, or that it began with", async () => {
    const latin = Uint8Array.from(
      [..."<meta charset=iso-8859-2><p>Łódź</p>"].map(
        (letter) => ({ Ł: 0xa3, ó: 0xf3, ź: 0xbc })[letter] ?? letter.charCodeAt(0),
      ),
    );
    assert.equal((await readFile("a.html", latin)).text, "Łódź");
    assert.equal((await readFile("a.html", "<meta charset=iso-8859-1><p>Łódź</p>")).text, "Łódź");
    assert.equal((await readFile("a.html", Buffer.from("\ufeff<p>Łódź</p>", "utf16le"))).text, "Łódź");
  });

  it("that is no page is refused with its reason", async () => {
    assert.equal(await refusal("a.html", ""), "empty");
    assert.equal(await refusal("a.html", "%PDF-1.7\n..."), "otherFormat");
    assert.equal(await refusal("a.html", Uint8Array.of(0x50, 0x4b, 3, 4, 9)), "otherFormat");
    assert.equal(await refusal("a.html", "<script>x</script><p> </p>"), "noText");
    assert.equal(await refusal("a.html", "<p>&nbsp;</p><p>&nbsp; &nbsp;</p>"), "noText");
  });

  it("that is cut off gives what it has", async () => {
    const { text } = await readFile("a.html", page(article).slice(0, -60));
    assert.ok(text.startsWith(PARAGRAPHS[0]!));
    assert.equal((await readFile("a.html", "<p>Words<img src='data:")).text, "Words");
  });

  it("nested 100,000 deep is read", async () => {
    const reading = await readFile("a.html", `${"<div>".repeat(100_000)}Deep.${"</div>".repeat(100_000)}<p>After.</p>`);
    assertSound(reading);
    assert.equal(reading.text, "Deep.\n\nAfter.");
  });

  it("with tags that never close, and tags that close nothing, is read", async () => {
    assert.match((await readFile("a.html", "<b>word ".repeat(100_000))).text, /^(word ){99999}word$/);
    assert.equal((await readFile("a.html", `${"<b>".repeat(50_000)}w${"</i>".repeat(100_000)}`)).text, "w");
  });

  it("of 20 MB is read", async () => {
    const many = Array.from(
      { length: 150_000 },
      (_, i) =>
        `<p class="x">Ship ${i} <a href="/${i}">waited</a> in the roads until the <b>tide</b> turned, and then for another day.</p>`,
    );
    const html = page(many.join("\n"));
    assert.ok(html.length > 18_000_000);
    const reading = await readFile("a.html", html);
    assertSound(reading);
    assert.ok(
      reading.text.endsWith("Ship 149999 waited in the roads until the tide turned, and then for another day."),
    );
  });

  it("of XML entities that would grow stays small", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><html><body><p>Words &b; &f;</p></body></html>`;
    const { text } = await readFile("a.xhtml", bomb);
    assert.ok(text.length < 200 && !text.includes("root:"), text);
  });
});
