/** Why a web page is not saved; a command words it (saveWebPage.ts). */
export type WhyNotSaved =
  | { readonly kind: "private"; readonly host: string; readonly address: string }
  | { readonly kind: "otherScheme" | "status" | "otherType" | "failed"; readonly said: string }
  | { readonly kind: "tooLarge" | "tooLong" | "tooManyRedirects" | "empty" | "cancelled" };

export class NotSaved extends Error {
  constructor(readonly why: WhyNotSaved) {
    super(`not saved: ${why.kind}`);
  }
}
