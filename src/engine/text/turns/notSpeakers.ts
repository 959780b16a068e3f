/**
 * What stands before a colon at the beginning of lines and is nobody who speaks: the heads of mails and records, the parts of recipes,
 * reviews and checks of facts, remarks, days. In small letters; a label of one of these words is none, whatever follows.
 */
const WORDS = new Set(
  `note notes nb n.b warning caution tip tips hint important remember example examples e.g i.e definition see ps p.s p.p.s
  from to cc bcc subject re fwd date sent reply-to attachments message-id received
  name age title address phone tel telephone fax email e-mail website web url link source sources author authors by published updated
  update correction clarification editor's editor photo photos photograph picture image images video audio credit caption figure fig
  table chart map graphic chapter section part step article appendix page line verse act scene
  ingredients method directions instructions preparation serves yield makes prep cook time total servings
  pros cons verdict rating price cost where when what who why how which score result results winner loser home away
  claim fact facts myth truth reality false true rumour rumor finding findings conclusion conclusions summary background context
  analysis problem solution cause effect advantage disadvantage benefits risks strengths weaknesses aim aims goal goals objective
  for against yes no agree disagree option choice alternative first second third finally also
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow morning afternoon evening night
  january february march april may june july august september october november december week month year day
  status state type kind category tags keywords topic language version size colour color weight height length width
  noun verb adjective adverb synonym antonym etymology usage origin plural
  error info debug warn trace fatal todo fixme input output usage options default returns parameters
  read related more advertisement share follow contact copyright disclaimer breaking exclusive live opinion editorial
  motion vote votes ayes noes nays abstentions present absent apologies attendees agenda minutes action actions resolved decision
  decisions proposed seconded carried order`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Whether a label, its words in small letters and parted by spaces, is a heading of something and nobody. */
export function isNobody(key: string): boolean {
  const words = key.split(" ");
  if (/^\d+$/u.test(words.at(-1)!)) return !isNumbered(key);
  return (
    WORDS.has(key) || (words.length > 1 && WORDS.has(words[0]!) && !PEOPLE_TOO.has(words[0]!)) || endsInHeading(words)
  );
}

/** "speaker 1", "juror no 4": somebody whom a transcript counts; "step 1" and "episode 12" are nobody. */
export function isNumbered(key: string): boolean {
  return COUNTED.test(key);
}

const COUNTED =
  /^(?:unidentified |unknown |male |female )*(?:speaker|juror|participant|respondent|interviewer|interviewee|senator|officer|man|woman|voice|person|student|caller|member|guest|host|moderator|reporter|journalist|question|answer|q|a|patient|witness|user|client|child|panelist|candidate|teacher|male|female|citizen|soldier|murderer|lord|gentleman|player|servant|messenger)(?: no)? ?\d+$/u;

/** Words of the list that first names or roles begin with, too: "April Rowe", "May Hask", "Editor 2". */
const PEOPLE_TOO = new Set("april may june august editor author re mark home first live".split(" "));

/** "Step 3", "Day 2", "Photo credit", "Key findings". */
function endsInHeading(words: readonly string[]): boolean {
  const last = words.at(-1)!;
  return words.length > 1 && HEADINGS.has(last);
}

const HEADINGS = new Set(
  "credit credits note notes findings facts points details information info hours dates address number email photo photos source time".split(
    " ",
  ),
);
