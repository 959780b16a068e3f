import { clock } from "../engine/text/reading/clock.ts";
import type { Locator, NotRead, ReadingWarning } from "../engine/text/reading/reading.ts";
import type { UnreadableKind } from "../engine/text/reading/unreadable.ts";
import type { Argument } from "../message.ts";

/** Says a sentence in the language of the person; the form of its places is that of src/message.ts. */
type Say = (message: string, ...args: Argument[]) => string;

/** Why nothing can be read of a file, in a sentence for a person; `name`: of the file. */
export function unreadableSentence(say: Say, name: string, kind: UnreadableKind): string {
  switch (kind) {
    case "encrypted":
      return say("{0} is protected by a password.", name);
    case "damaged":
      return say("{0} is damaged and cannot be read.", name);
    case "cutOff":
      return say("{0} is cut off: its end is missing, and nothing of it can be read.", name);
    case "empty":
      return say("{0} is empty.", name);
    case "otherFormat":
      return say("{0} is not what its name says.", name);
    case "noText":
      return say("{0} has no text.", name);
    case "scanned":
      return say("{0} is scanned: its pages are pictures without text.", name);
    case "tooLarge":
      return say("{0} would unpack to more than is read.", name);
    case "tooDeep":
      return say("{0} is nested too deep to be read.", name);
    case "tooLong":
      return say("{0} could not be read: it took too much memory or time.", name);
    case "ownDraft":
      return say("{0} is a draft that Sourceline annotated, and no source.", name);
  }
}

/** What a reading lacks, in a sentence for a person. */
export function warningSentence(say: Say, warning: ReadingWarning): string {
  switch (warning.kind) {
    case "pagesWithoutText":
      return say(
        "{0, plural, one {Page {1} has} other {Pages {1} have}} no text.",
        warning.pages.length,
        shortened(warning.pages),
      );
    case "pagesUnreadable":
      return say(
        "{0, plural, one {Page {1}} other {Pages {1}}} could not be read.",
        warning.pages.length,
        shortened(warning.pages),
      );
    case "cutOff":
      return say("The file is cut off: what follows is missing.");
    case "partsUnreadable":
      return say(
        "{0, plural, one {A part} other {# parts}} could not be read: {1}.",
        warning.parts.length,
        shortened(warning.parts),
      );
    case "attachments":
      return say(
        "{0, plural, one {An attachment is} other {# attachments are}} not read: {1}.",
        warning.names.length,
        shortened(warning.names),
      );
    case "linesUnreadable":
      return say("{0, plural, one {A line is} other {# lines are}} no captions.", warning.count);
    case "notRead":
      return notReadSentence(say, warning.what, warning.count);
  }
}

function notReadSentence(say: Say, what: NotRead, count: number): string {
  switch (what) {
    case "pictures":
      return say("{0, plural, one {A picture is} other {# pictures are}} not read.", count);
    case "comments":
      return say("{0, plural, one {A comment is} other {# comments are}} not read.", count);
    case "deletions":
      return say("{0, plural, one {A tracked deletion is} other {# tracked deletions are}} not read.", count);
    case "formulas":
      return say("{0, plural, one {A formula is} other {# formulas are}} not read.", count);
    case "embedded":
      return say("{0, plural, one {An embedded object is} other {# embedded objects are}} not read.", count);
  }
}

/** Where a passage stands, from one place to another: "p. 12", "pp. 12-13", "1:23", a heading; null where only lines tell. */
export function locatorWords(say: Say, first: Locator, last: Locator): string | null {
  switch (first.kind) {
    case "page":
      if (last.kind !== "page" || last.page === first.page) return say("p. {0}", pageWord(first));
      return say("pp. {0}-{1}", pageWord(first), pageWord(last));
    case "time":
      return clock(first.seconds);
    case "section":
      return first.title === "" ? null : shortTitle(first.title);
  }
}

/** The number that is printed on a page, else the file's own count. */
const pageWord = ({ page, label }: Extract<Locator, { kind: "page" }>) => label ?? String(page);

const LONGEST_TITLE = 40;

const shortTitle = (title: string) =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).toWellFormed().trimEnd()} ...` : title;

/** Nobody reads more than a few names. */
const MOST = 12;

function shortened(items: readonly (string | number)[]): string {
  return items.slice(0, MOST).join(", ") + (items.length > MOST ? ", ..." : "");
}
