/**
 * What the forms of an English word share: "airstrikes", "airstrike"; "went", "going", "goes". No linguist's stem: enough to see
 * that two sentences speak of the same. Words of other languages come back without their commonest endings, which does no harm.
 */
export function stemOf(word: string): string {
  const plain = word
    .normalize("NFKD")
    .replace(/[\p{M}]/gu, "")
    .toLowerCase()
    .replace(/['’](?:s|)$/u, "");
  const base = IRREGULAR.get(plain);
  return withoutEnding(base ?? plain);
}

function withoutEnding(word: string): string {
  if (word.length <= 3) return word;
  let stem = word;
  if (/(?:[^aeiou]|qu)ies$/.test(stem)) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^suiy]s$/.test(stem)) stem = stem.slice(0, -1);
  if (/[^aeiou]ied$/.test(stem)) stem = `${stem.slice(0, -3)}y`;
  const [, root] = /^(.{2,}[aeiouy].*|.*[aeiouy].{2,}|.*[aeiouy][^aeiouy])(?:ed|ing)$/.exec(stem) ?? [];
  if (root !== undefined && root.length > 2) stem = /([^aeiouls])\1$/.test(root) ? root.slice(0, -1) : root;
  return stem.length > 3 ? stem.replace(/e$/, "").replace(/([bdgkmnprt])\1$/, "$1") : stem;
}

/** Verbs whose past is another word, and nouns whose plural is. */
const FORMS = `arise arose arisen; awake awoke; bear bore borne; beat beaten; become became; begin began begun; bend bent; bind bound; bite bit bitten;
blow blew blown; break broke broken; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; creep crept;
deal dealt; dig dug; do did done does doing; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got
gotten; give gave given; go went gone goes going; grow grew grown; hang hung; have had has; hear heard; hide hid hidden; hold held; keep kept; kneel knelt;
know knew known; lay laid; lead led; learn learnt; leave left; lend lent; lie lay lain; lose lost; make made; mean meant; meet met; pay paid; ride rode
ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot;
show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent; stand stood; steal stole stolen;
stick stuck; strike struck stricken; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell
told; think thought; throw threw thrown; understand understood; uphold upheld; wake woke woken; wear wore worn; weep wept; win won; withdraw withdrew
withdrawn; write wrote written; man men; woman women; child children; person people; foot feet; mouse mice; wife wives; life lives; half halves;
knife knives; thief thieves`;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FORMS.split(";").flatMap((line) => {
    const [base, ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, base!] as const);
  }),
);
