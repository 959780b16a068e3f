/** Mail (RFC 5322, MIME): who wrote it to whom, when, about what, and its words; earlier mails that it quotes are marked. */
import PostalMime, { type Address, type Email } from "postal-mime";
import type { Aside, Reading, ReadingWarning } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import { dayIn } from "../days.ts";
import type { SourceFile } from "../formatReader.ts";
import { ReadingText } from "../readingText.ts";
import { signatureOf } from "../signatures.ts";
import { withTrueBoundary } from "./boundary.ts";
import { writeHtml, writePlain } from "./mailText.ts";

export async function read({ bytes }: SourceFile): Promise<Reading> {
  if (signatureOf(bytes) !== null || bytes.includes(0)) throw new Unreadable("otherFormat");
  const first = await parsed(bytes);
  if (!first.headers.some(({ key }) => OF_MAIL.has(key))) throw new Unreadable("otherFormat");
  const isWhole = hasText(first);
  const mail = isWhole ? first : await parsed(withTrueBoundary(bytes));
  const out = new ReadingText();
  writeHead(out, mail);
  const words = out.end;
  const asides: Aside[] = hasText(mail) ? writeBody(out, mail) : [];
  if (out.end === words && mail.attachments.length === 0) throw new Unreadable(reasonOf(first));
  const names = mail.attachments
    .filter(({ related }) => !related)
    .map(({ filename, mimeType }) => filename ?? mimeType);
  const warnings: ReadingWarning[] = names.length > 0 ? [{ kind: "attachments", names }] : [];
  if (!isWhole && hasText(mail)) warnings.unshift({ kind: "cutOff" });
  return {
    text: out.text,
    places: [],
    title: mail.subject?.replace(/\s+/gu, " ").trim() ?? "",
    date: dayIn(headerOf(mail, "date") ?? "") ?? dayIn(mail.date ?? ""),
    authors: [mail.from ?? mail.sender]
      .flatMap((one) => (one ? peopleOf(one) : []))
      .map(({ name, address }) => name || address),
    url: null,
    language: headerOf(mail, "content-language") ?? null,
    pages: null,
    headings: [],
    turns: [],
    asides,
    warnings,
  };
}

/** A file with none of these is no mail. */
const OF_MAIL: ReadonlySet<string> = new Set([
  "from",
  "to",
  "subject",
  "date",
  "message-id",
  "received",
  "mime-version",
]);

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch {
    // It throws for parts within parts beyond measure, and for heads of megabytes.
    throw new Unreadable("tooDeep");
  }
}

function reasonOf(mail: Email): Unreadable["kind"] {
  return /multipart\/encrypted|pkcs7-mime/i.test(headerOf(mail, "content-type") ?? "") ? "encrypted" : "noText";
}

const headerOf = ({ headers }: Email, name: string) => headers.find(({ key }) => key === name)?.value;
const hasText = ({ text, html }: Email) => Boolean(text?.trim() || html?.trim());
const peopleOf = (one: Address) => one.group ?? [one];

/** The head as mail programs show it, a line each. */
function writeHead(out: ReadingText, mail: Email): void {
  const people = (all: readonly Address[] | undefined) => all?.flatMap(peopleOf).map(shown).join(", ");
  const lines: [string, string | undefined][] = [
    ["From", people(mail.from && [mail.from])],
    ["To", people(mail.to)],
    ["Cc", people(mail.cc)],
    ["Date", headerOf(mail, "date")],
    ["Subject", mail.subject],
  ];
  for (const [name, value] of lines) {
    if (!value?.trim()) continue;
    out.line();
    out.write(`${name}: ${value}`);
  }
  out.paragraph();
}

const shown = ({ name, address }: { name: string; address?: string | undefined }) =>
  name && address ? `${name} <${address}>` : name || (address ?? "");

/** The text part; the page where there is none, or where the text only says that there is a page. */
function writeBody(out: ReadingText, { text = "", html = "" }: Email): Aside[] {
  if (text.trim() === "" || (html !== "" && text.trim().length < SHORT && html.length > 20 * text.length)) {
    return writeHtml(out, html);
  }
  return writePlain(out, text);
}

/** "Please open this mail in a browser." is no longer than so many units. */
const SHORT = 200;
