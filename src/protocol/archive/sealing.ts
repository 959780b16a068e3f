/**
 * What nobody may read who reads along: an editor can be set to log all that it and the server say to each other. Whoever asks sends one half of
 * a key that is made for this one question (ECDH on P-256, then AES-GCM), and alone can open the answer.
 */

/** A sealed text; all in base64. */
export interface Sealed {
  /** The answerer's half of the key. */
  readonly half: string;
  readonly nonce: string;
  readonly text: string;
}

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;

/** For one answer: `half` goes with the question, `open` opens the answer. */
export interface Opener {
  readonly half: string;
  /** @throws Error when it was sealed for somebody else, or changed */
  open(sealed: Sealed): Promise<string>;
}

export async function newOpener(): Promise<Opener> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ["deriveKey"]);
  return {
    half: toBase64(await crypto.subtle.exportKey("raw", publicKey)),
    open: async ({ half, nonce, text }) => {
      const key = await sharedKey(privateKey, half, "decrypt");
      const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromBase64(nonce) }, key, fromBase64(text));
      return new TextDecoder().decode(opened);
    },
  };
}

/** Seals a text for whoever sent `half`. */
export async function seal(text: string, half: string): Promise<Sealed> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ["deriveKey"]);
  const key = await sharedKey(privateKey, half, "encrypt");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  return {
    half: toBase64(await crypto.subtle.exportKey("raw", publicKey)),
    nonce: toBase64(iv.buffer),
    text: toBase64(sealed),
  };
}

async function sharedKey(own: CryptoKey, half: string, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey("raw", fromBase64(half), CURVE, false, []);
  return crypto.subtle.deriveKey({ name: "ECDH", public: other }, own, { name: "AES-GCM", length: 256 }, false, [use]);
}

const toBase64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
