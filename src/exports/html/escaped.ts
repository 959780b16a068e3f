import { trueText } from "../trueText.ts";

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in a page, between tags or in an attribute. */
export const escaped = (text: string) => trueText(text).replace(/[&<>"]/g, (mark) => MARKS[mark]!);
