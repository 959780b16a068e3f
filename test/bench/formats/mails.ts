import type { BenchArticle } from "./articles.ts";
import { bytesOf, escaped, type MadeDocument } from "./document.ts";

const STYLES = ["mail, wrapped", "mail, quoted-printable", "mail, page alone", "mail, both"] as const;
const REPLY = "> Can you send me the text of it?\r\n> Thank you.";
const SIGNATURE = "-- \r\nThe desk of the Coastal Wire";

/** An article as it is mailed to somebody who asked for it. */
export function mailOf(article: BenchArticle, number: number): MadeDocument {
  const style = STYLES[number % STYLES.length]!;
  const text = `${article.paragraphs.map((sentences) => wrapped(sentences.join(" "))).join("\r\n\r\n")}\r\n\r\n${REPLY}\r\n\r\n${SIGNATURE}\r\n`;
  const html = `<html><body>${article.paragraphs.map((sentences) => `<p>${escaped(sentences.join(" "))}</p>`).join("\r\n")}</body></html>`;
  const day = new Date(`${article.date}T08:00:00Z`).toUTCString().replace("GMT", "+0000");
  const head = `From: ${article.authors[0]} <desk@wire.example>\r\nTo: Tom Hask <tom@port.example>\r\nDate: ${day}\r\nSubject: ${encodedWords(article.title)}\r\nMIME-Version: 1.0\r\n`;
  const utf8 = (body: string) => `Content-Transfer-Encoding: base64\r\n\r\n${base64(body)}`;
  const bodies = {
    "mail, wrapped": `Content-Type: text/plain; charset=utf-8\r\n${utf8(text)}`,
    "mail, quoted-printable": `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`,
    "mail, page alone": `Content-Type: text/html; charset=utf-8\r\n${utf8(html)}`,
    "mail, both": `Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n${utf8(text)}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n${utf8(html)}\r\n--b--\r\n`,
  };
  return {
    kind: style,
    name: `${number}.eml`,
    bytes: bytesOf(head + bodies[style]),
    sentences: article.paragraphs.flat(),
    own: `From: ${article.authors[0]} desk@wire.example To: Tom Hask tom@port.example Date: ${day} Subject: ${article.title} ${REPLY} ${SIGNATURE}`,
    places: article.paragraphs.flat().map(() => null),
    title: article.title,
    date: article.date,
    authors: article.authors.slice(0, 1),
  };
}

function wrapped(text: string): string {
  return text.replace(/(?=.{73})(.{1,72}) /gu, "$1\r\n");
}

const base64 = (text: string) => Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n");
const encodedWords = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

function quotedPrintable(text: string): string {
  const encoded = [...Buffer.from(text)].map((byte) =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32 || byte === 13 || byte === 10
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return encoded
    .join("")
    .replace(/ \r\n/g, "=20\r\n")
    .replace(/([^\r\n]{70})(?=[^\r\n])(?!=?[0-9A-F]{0,1}\r)/g, (line) =>
      /=[0-9A-F]?$/.test(line) ? line : `${line}=\r\n`,
    );
}
