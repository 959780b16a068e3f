import type { Argument } from "../message.ts";
import type { TroubleKind } from "./trouble.ts";

/** Says a sentence in the language of the person; the form of its places is that of src/message.ts. */
type Say = (message: string, ...args: Argument[]) => string;

/** What went wrong with an archive, from whichever bundle the error comes. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly detail: string;
}

/** The trouble that an error tells of; null for any other error. */
export function troubleIn(error: unknown): Trouble | null {
  const { kind, detail = "", mayPass } = (error ?? {}) as Partial<Trouble> & { readonly mayPass?: boolean };
  return kind !== undefined && mayPass !== undefined ? { kind, detail } : null;
}

/** The same in a sentence for a person; `archive`: as the person calls it. */
export function troubleSentence(say: Say, archive: string, { kind, detail }: Trouble): string {
  const sentence = plainSentence(say, archive, kind);
  return detail === "" ? sentence : say("{0} It says: {1}", sentence, detail.slice(0, LONGEST_DETAIL));
}

/** What an archive says of itself may be a page long. */
const LONGEST_DETAIL = 300;

function plainSentence(say: Say, archive: string, kind: TroubleKind): string {
  switch (kind) {
    case "refused":
      return say("{0} is not in reach: nobody answers at its address.", archive);
    case "timedOut":
      return say("{0} did not answer in time.", archive);
    case "certificate":
      return say("{0} has a certificate that is not trusted; a file of your own certificates can be named.", archive);
    case "plainText":
      return say("{0} would be sent your password as plain text: its address must begin with https.", archive);
    case "unauthorized":
      return say(
        "{0} wants to know who asks, and does not know the name, the password or the key that it was given.",
        archive,
      );
    case "forbidden":
      return say("{0} does not allow that to whoever asks.", archive);
    case "tooMany":
      return say("{0} has too much to do at the moment.", archive);
    case "noIndex":
      return say("{0} is not there: the index has not been made yet.", archive);
    case "otherLayout":
      return say("{0} is an index of something else, or of another version of Sourceline.", archive);
    case "readOnly":
      return say("{0} is read-only at the moment.", archive);
    case "diskFull":
      return say("{0} has no room left on its disk, and takes nothing.", archive);
    case "cut":
      return say("{0} broke off the connection.", archive);
    case "cancelled":
      return say("{0} was not waited for.", archive);
    case "failed":
      return say("{0} could not do it.", archive);
  }
}
