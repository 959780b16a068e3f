import type { Diagnostic } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import type { Engine, TextDocument, UnlinkedQuotation } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Hints } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** The verdict-like code of a hint: words in quotation marks that a source holds, without a link to it. */
export const UNLINKED = "unlinked";

/** Quotations of notes that no link vouches for, as hints. Found when a note rests, shown until it is read again. */
export class UnlinkedHints implements Hints {
  private readonly found = new Map<string, readonly UnlinkedQuotation[]>();

  constructor(
    private readonly engine: Engine,
    private readonly say: Say,
  ) {}

  /** Looks through a note again. */
  async read(uri: string, wanted: boolean): Promise<void> {
    const note = wanted ? this.engine.files.text(uri) : undefined;
    const quotations = note ? await this.engine.citations.unlinkedQuotations(note) : [];
    if (quotations.length > 0) this.found.set(uri, quotations);
    else this.found.delete(uri);
  }

  /** The hints that still stand where they were found, or were only pushed along by what was typed. */
  of(note: TextDocument): Diagnostic[] {
    return this.standing(note).map((quotation) => ({
      range: rangeOf(note, quotation),
      severity: DiagnosticSeverity.Hint,
      source: "Sourceline",
      code: UNLINKED,
      message: this.say(
        "These words stand in {0}, and nothing here says so.",
        fileNameOf(quotation.place.document.uri),
      ),
    }));
  }

  /** The quotations without a link in a note, where they stand now. */
  standing({ uri, source: { text } }: TextDocument): UnlinkedQuotation[] {
    let from = 0;
    return (this.found.get(uri) ?? []).flatMap((quotation) => {
      const { start, end, text: words } = quotation;
      if (text.slice(start, end) === words) {
        from = end;
        return [quotation];
      }
      const at = text.indexOf(words, from);
      if (at < 0) return [];
      from = at + words.length;
      return [{ ...quotation, start: at, end: from }];
    });
  }
}
