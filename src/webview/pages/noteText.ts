import { fill } from "../../message.ts";
import type { PagedThread } from "../../protocol/pages/pages.ts";
import type { PagesWords } from "./messages.ts";

/** What the notes say of a cited passage, in one text: for a screen reader. */
export function noteText({ cited }: PagesWords, { comments, sentence }: PagedThread): string {
  const notes = comments.map(({ label, text }) => (text === "" ? label : `${label}: ${text}`));
  return [fill(cited, [notes.join("; ")], "en"), sentence].filter((part) => part !== "").join(" ");
}
