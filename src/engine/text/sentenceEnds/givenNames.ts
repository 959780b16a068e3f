/**
 * A few first names, the commonest of English: where initials stand before one ("the F.B.I. James left"), a sentence ends. A name
 * that is not here leaves two sentences together, which harms less than one that is cut.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven " +
    "Andrew Paul Joshua Kenneth Kevin Brian George Timothy Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen " +
    "Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack Dennis Jerry Peter Henry Adam Simon " +
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Betty Margaret Sandra Ashley Kimberly " +
    "Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Anna Emma " +
    "Helen Nicole Rachel Catherine Maria Diane Julie Ruth Jane Alice Martha Clara"
  ).split(" "),
);
