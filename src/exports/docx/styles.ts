import { BorderStyle, type IStylesOptions } from "docx";
import { MONOSPACED } from "./runs.ts";

/** `level`: of the outline, from 0; none for what stands in none. */
const heading = (size: number, level?: number) => ({
  run: { size, bold: true, color: "1F2328", font: "Calibri" },
  paragraph: {
    spacing: { before: 280, after: 100 },
    keepNext: true,
    ...(level !== undefined && { outlineLevel: level }),
  },
});

/** How the document is set; `language`: what it is written in (BCP 47), for whoever checks its spelling. */
export const STYLES = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: "Calibri", size: 22, language: { value: language } },
      paragraph: { spacing: { after: 140, line: 288 } },
    },
    title: heading(40),
    heading1: heading(34, 0),
    heading2: heading(28, 1),
    heading3: heading(25, 2),
    heading4: heading(23, 3),
    heading5: heading(22, 4),
    heading6: heading(22, 5),
    footnoteText: { run: { size: 18 } },
  },
  paragraphStyles: [
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      quickFormat: true,
      run: { color: "3B434B" },
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: "BFC7CF" } } },
    },
    {
      id: "Code",
      name: "Code",
      basedOn: "Normal",
      run: { font: MONOSPACED, size: 19 },
      paragraph: { spacing: { line: 240 } },
    },
  ],
});
