/**
 * Hashes for features (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning"): a feature is the
 * hash of its name combined with the hash of its value, so that no string is built or stored for it.
 */

/** The hash that stands for "no value"; no string hashes to it. */
export const NONE = 0;

/** FNV-1a over the UTF-16 units of `text`, mixed; an integer of 32 bits, never NONE. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash ^ text.length) || 1;
}

/** The hash of an ordered pair of hashes; never NONE. */
export function combine(first: number, second: number): number {
  return mixed((Math.imul(first, 0x9e3779b1) + second) | 0) || 1;
}

/** The finaliser of MurmurHash3: every bit of the input moves half of the bits that come out. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
