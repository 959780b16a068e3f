/** A name at places of a text, `last` included, with its type number. */
export interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/** The words of names, word by word: where a name may go on, and the type of one that ends here. */
interface Branch {
  readonly next: Map<number, Branch>;
  type: number;
}

const OPEN = -1;

/**
 * What is a name in one place is one in all: the words of names found, where they stand again unmarked, become names, the
 * longest first. `words` is the hash of the word at each place, `names` in order and without overlaps. Linear in the
 * number of places: no name is longer than the longest found.
 */
export function withRepeats(
  words: Int32Array,
  names: readonly LabelledName[],
  counts: (name: LabelledName) => boolean,
): LabelledName[] {
  const root = branchesOf(words, names.filter(counts));
  const all: LabelledName[] = [];
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const marked = names[next];
    if (marked?.first === i) {
      all.push(marked);
      next++;
      i = marked.last + 1;
      continue;
    }
    const repeat = longestAt(words, i, marked?.first ?? words.length, root);
    if (repeat) all.push(repeat);
    i = repeat ? repeat.last + 1 : i + 1;
  }
  return all;
}

/** Longer names are not looked for again. */
const LONGEST = 8;

function branchesOf(words: Int32Array, names: readonly LabelledName[]): Branch {
  const root: Branch = { next: new Map(), type: OPEN };
  for (const { first, last, type } of names) {
    if (last - first >= LONGEST) continue;
    let branch = root;
    for (let i = first; i <= last; i++) {
      const known = branch.next.get(words[i]!);
      const following = known ?? { next: new Map(), type: OPEN };
      if (!known) branch.next.set(words[i]!, following);
      branch = following;
    }
    branch.type = type;
  }
  return root;
}

function longestAt(words: Int32Array, first: number, end: number, root: Branch): LabelledName | null {
  let found: LabelledName | null = null;
  let branch: Branch | undefined = root;
  for (let i = first; i < end; i++) {
    branch = branch.next.get(words[i]!);
    if (!branch) break;
    if (branch.type !== OPEN) found = { first, last: i, type: branch.type };
  }
  return found;
}
