/** Small words between a speaker and a verb of speech: "has also said", "did not say". */
export function standsBeforeVerb(word: string): boolean {
  return (
    /^(?:has|have|had|is|was|were|are|be|been|will|would|could|can|may|might|must|did|does|do|also|not|never|later|then|once|again|always|often|further|even|still|just|soon|simply|first|to|both|now|declined|declines|refused|refuses|wanted|tried|seemed|appeared|continued|went|on|being|himself|herself|themselves|n't|didn't|doesn't|hasn't|wouldn't|won't|hadn't|didn’t|doesn’t|hasn’t|wouldn’t|won’t|hadn’t)$/i.test(
      word,
    ) || /^\p{Ll}{3,}ly$/u.test(word)
  );
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
