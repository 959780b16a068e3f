import type { Random } from "../random.ts";
import type { BenchArticle } from "./articles.ts";
import { bytesOf, escaped, type MadeDocument } from "./document.ts";

/** Links as they stand beside articles; made up. */
const LINKS = [
  "Home",
  "World",
  "Politics",
  "Business",
  "Subscribe now",
  "Sign in",
  "Most read stories",
  "Terms and conditions",
];
const nav = (tag = "nav") =>
  `<${tag} class="menu"><ul>${LINKS.map((link) => `<li><a href="/${link.length}">${link}</a></li>`).join("")}</ul></${tag}>`;
const related = `<div class="related sidebar"><h3>Related</h3><ul>${[1, 2, 3, 4].map((i) => `<li><a href="/r${i}">Another story that somebody may want to read, number ${i}</a></li>`).join("")}</ul></div>`;
const FOOT = `<footer><p>Copyright of the Coastal Wire. All rights reserved. Contact us about advertising.</p></footer>`;
const SCRIPT = `<script>window.ads = { "text": "Buy one, get one free" };</script><style>.x { color: red }</style>`;

/** Words as pages write them: some emphasised, some linked, some marks as references. */
function inline(sentence: string, random: Random): string {
  const words = sentence.split(" ").map((word) => escaped(word).replace(/’/g, "&rsquo;"));
  const at = random.below(words.length);
  const wrap = ["b", "em", "span", 'a href="/topic"'][random.below(4)]!;
  words[at] = `<${wrap}>${words[at]}</${wrap.split(" ")[0]}>`;
  return words.join(random.below(4) === 0 ? "\n  " : " ");
}

type Layout = (article: BenchArticle, paragraphs: readonly string[]) => string;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "article with linked data": ({ title, date, authors }, paragraphs) => {
    const data = {
      "@type": "NewsArticle",
      headline: title,
      datePublished: `${date}T08:00:00Z`,
      author: authors.map((name) => ({ "@type": "Person", name })),
    };
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} - Coastal Wire</title><script type="application/ld+json">${JSON.stringify(data)}</script>${SCRIPT}</head>
<body>${nav()}<main><article><h1>${escaped(title)}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}</article></main><aside>${related}</aside>${FOOT}</body></html>`;
  },
  "blocks with Open Graph": ({ title, date, authors }, paragraphs) =>
    `<html lang=en><head><meta property="og:title" content="${escaped(title).replace(/"/g, "&quot;")}"><meta property="article:published_time" content="${date}"><meta name="author" content="${authors.join(" and ")}">${SCRIPT}</head>
<body><div id="top">${nav("div")}</div><div class="wrap"><div class="col-8 story-body">${paragraphs.map((words) => `<div class="para">${words}</div>`).join("")}${related}</div><div class="col-4">${related}</div></div><div class="footer">${FOOT}</div></body></html>`,
  "old tables": ({ title, date, authors }, paragraphs) =>
    `<HTML><HEAD><TITLE>${escaped(title)}</TITLE><META NAME="date" CONTENT="${date}"><META NAME="author" CONTENT="${authors.join(", ")}"></HEAD><BODY><TABLE><TR><TD WIDTH=120>${nav("div")}</TD><TD><FONT SIZE=2>${paragraphs.join("<BR><BR>\n")}</FONT></TD></TR></TABLE></BODY></HTML>`,
  "page with comments": ({ title, date, authors }, paragraphs) =>
    `<!DOCTYPE html><html lang="en-US"><head><title>${escaped(title)} | The Blog</title></head><body>${nav()}<div class="post"><h1 class="entry-title">${escaped(title)}</h1><p class="byline">By <span class="author">${authors.join(" and ")}</span> on <time datetime="${date}">that day</time></p><div class="entry-content">${paragraphs.map((words) => `<p>${words}`).join("\n")}</div></div>
<div id="comments"><h3>Leave a reply</h3><ol><li class="comment"><p>Great post, thanks.</p></li></ol></div>${FOOT}</body></html>`,
};

/** An article as a web page, in one of the layouts. */
export function webPageOf(article: BenchArticle, number: number, random: Random): MadeDocument {
  const names = Object.keys(LAYOUTS);
  const layout = names[number % names.length]!;
  const paragraphs = article.paragraphs.map((sentences) => sentences.map((one) => inline(one, random)).join(" "));
  return {
    kind: `HTML, ${layout}`,
    name: `${number}.html`,
    bytes: bytesOf(LAYOUTS[layout]!(article, paragraphs)),
    sentences: article.paragraphs.flat(),
    own: `${article.title} By ${article.authors.join(" and ")} on that day`,
    places: article.paragraphs.flat().map(() => null),
    title: article.title,
    date: article.date,
    authors: article.authors,
  };
}
