/** Verbs of speech by their stem; the first list also takes reported speech behind it ("said that ..."). */
const SPEECH = `say tell add note argue insist warn claim state announce deny explain suggest report acknowledge admit
confirm declare assert allege contend maintain stress emphasize emphasise predict promise pledge vow complain reply respond
recall remark observe testify concede conclude reveal disclose mention comment estimate caution reiterate repeat affirm
elaborate write tweet joke lament boast quip counter retort clarify hint indicate inform remind assure speculate advise agree
swear recount proclaim charge propose recommend advocate`;

/** Verbs that lead quoted words, but seldom reported ones. */
const QUOTING = `ask call describe continue shout yell cry chant whisper mutter answer urge demand praise criticize criticise accuse blame
read conclude question wonder denounce dismiss condemn brand label term dub slam blast mock hail welcome reject interject interrupt
post exclaim echo plead thunder snap tout portray characterize characterise summarize refer cite credit compare deride decry
express voice offer laugh smile sigh ridicule quote nod shrug`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written", "writing"],
  swear: ["swore", "sworn"],
  read: ["read"],
};

const DOUBLED = new Set(["quip", "admit", "snap", "slam", "dub", "nod", "shrug"]);

/** Forms that are nouns far more often than verbs. */
const NOUNS = new Set(["state", "comments", "remarks", "charges", "estimate", "notice", "read"]);

const REPORTING_FORMS = formsOf(SPEECH);
const QUOTING_FORMS = new Set([...REPORTING_FORMS, ...formsOf(QUOTING), "went"]);

/** Whether the word is a form of a verb that reports speech without marks: "said", "announces", "arguing". */
export function reportsSpeech(word: string): boolean {
  return REPORTING_FORMS.has(word.toLowerCase()) && !NOUNS.has(word.toLowerCase());
}

/** Whether the word is a form of a verb that stands with quoted words: all of the above, "asked", "called", "shouted". */
export function leadsQuotation(word: string): boolean {
  return QUOTING_FORMS.has(word.toLowerCase()) && !NOUNS.has(word.toLowerCase());
}

/** Verbs that name whom they speak to before what they say: "told reporters that ...". */
export function takesListener(word: string): boolean {
  return /^(?:tell|tells|told|telling|inform\w*|remind\w*|assur\w*|ask\w*|warn\w*|advis\w*|urg\w*)$/i.test(word);
}

/** Small words between a speaker and a verb of speech: "has also said", "did not say". */
export function standsBeforeVerb(word: string): boolean {
  return (
    /^(?:has|have|had|is|was|were|are|be|been|will|would|could|can|may|might|must|did|does|do|also|not|never|later|then|once|again|always|often|further|even|still|just|soon|simply|first|to|both|now|declined|declines|refused|refuses|wanted|tried|seemed|appeared|continued|went|on|being|himself|herself|themselves|n't|didn't|doesn't|hasn't|wouldn't|won't|hadn't|didn’t|doesn’t|hasn’t|wouldn’t|won’t|hadn’t)$/i.test(
      word,
    ) || /^\p{Ll}{3,}ly$/u.test(word)
  );
}

function formsOf(stems: string): Set<string> {
  return new Set(stems.split(/\s+/).flatMap((stem) => [stem, ...(IRREGULAR[stem] ?? []), ...regularForms(stem)]));
}

function regularForms(stem: string): string[] {
  const third = /(?:s|sh|ch|x|z|o)$/.test(stem)
    ? `${stem}es`
    : /[^aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ies`
      : `${stem}s`;
  const base = DOUBLED.has(stem) ? stem + stem.at(-1) : stem.endsWith("e") ? stem.slice(0, -1) : stem;
  const past = /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${base}ed`;
  return [third, past, `${base}ing`];
}

const CUE_NOUNS = new Set(
  `according per : statement statements claim claims announcement suggestion allegation allegations assertion argument
  warning promise pledge vow complaint accusation accusations declaration criticism testimony insistence contention`.split(
    /\s+/,
  ),
);

/** Whether the word, no verb, may bring what somebody says: "according to", "his claim that". */
export function isCueNoun(word: string): boolean {
  return CUE_NOUNS.has(word.toLowerCase());
}
