/**
 * An address with all encoded that no URI holds (RFC 3986, 2): blanks, marks, letters of other scripts, and percent signs that encode
 * nothing. What is encoded already stays. Word opens no document with another in it.
 */
export function validAddress(address: string): string {
  return address.toWellFormed().replace(UNKNOWN, (letters) => (letters === "%" ? "%25" : encodeURIComponent(letters)));
}

const UNKNOWN = /%(?![0-9a-f]{2})|[^\w%!#$&'()*+,./:;=?@~[\]-]+/gi;
