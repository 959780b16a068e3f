/** What the first bytes of a file say that it is, whatever its name says. */
export type Signature = "zip" | "pdf" | "compound" | "gzip" | "picture" | "rtf";

const SIGNATURES: readonly [Signature, string][] = [
  ["zip", "PK\x03\x04"],
  ["zip", "PK\x05\x06"],
  ["pdf", "%PDF-"],
  // Word's older files, and its newer ones behind a password.
  ["compound", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["gzip", "\x1f\x8b\x08"],
  ["picture", "\x89PNG"],
  ["picture", "\xff\xd8\xff"],
  ["picture", "GIF8"],
  ["rtf", "{\\rtf"],
];

/** Null for texts and for what is not known. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const found = SIGNATURES.find(([, start]) => [...start].every((letter, i) => bytes[i] === letter.charCodeAt(0)));
  return found?.[0] ?? null;
}

/** Whether one of Word's compound files is an envelope around an encrypted document (MS-OFFCRYPTO, 1.3.3). */
export function holdsEncryption(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}
