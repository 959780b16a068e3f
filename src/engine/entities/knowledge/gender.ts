import { nameKey, nameWords } from "./nameForms.ts";

export type Gender = "female" | "male";

/**
 * Words that only one of the two is called by. First names are few and common on purpose: they help a pronoun to its
 * person, and a person whose name is not here is simply not decided by it.
 */
const FEMALE = words(`
  mrs ms miss madam dame lady queen princess duchess countess baroness empress mother sister daughter wife widow aunt
  niece grandmother girl woman actress waitress chairwoman spokeswoman congresswoman councilwoman businesswoman
  policewoman saleswoman noblewoman nun stateswoman first-lady headmistress heiress hostess
  agnes aisha alexandra alice alison amanda amy andrea angela ann anna anne annie barbara beatrice beth betty brenda
  camille carla carly carmen carol caroline catherine charlotte cheryl christina christine claire clara claudia cynthia
  dawn deborah debbie denise diana diane donna dorothy edith elena eleanor elise elizabeth ella ellen emily emma erica
  erin esther eva evelyn fatima fiona florence frances gabriela gina gloria grace greta hannah heather heidi helen
  hillary huma imogen irene isabel jacqueline jane janet jean jeanne jennifer jenny jessica jill joan joanna joyce
  judith judy julia julie karen karin kate katherine kathleen kathryn katie kelly kim kimberly kirsten kristen kristin
  laura lauren leila lena leslie linda lisa liz lois loretta lori louise lucy lynn madeleine margaret maria marie marina
  marion marta martha mary maryam megan melania melissa meredith michelle mona monica nadia nancy naomi natalie natasha
  nell nicola nicole nina nora olga olivia pamela patricia paula peggy penelope phyllis priya rachel rebecca regina
  renee rita rosa rose roxanne ruth sally samantha sandra sara sarah sharon shirley silvia sofia sonia sophie stella
  stephanie sue susan suzanne sylvia tamara tara teresa theresa tina tracy ursula valerie vanessa vera veronica victoria
  virginia vivian wendy yasmin yvonne zainab zoe
  alex charlie chris max pat robin sam terry`);

const MALE = words(`
  mr sir lord king prince duke count baron emperor father brother son husband widower uncle nephew grandfather boy man
  actor waiter chairman spokesman congressman councilman businessman policeman salesman nobleman monk statesman
  headmaster heir host pope monsignor sheikh imam ayatollah
  aaron abdul abdullah adam ahmad ahmed alan albert alejandro alex alexander alexei ali alistair allan andre andrea
  andreas andrew andy angelo anthony anton antonio arnold arthur ashton barack barry ben benjamin bernard bernie bill
  billy bob boris brad bradley brandon brian bruce carl carlos charles charlie chris christian christopher chuck craig
  dan daniel dave david dean dennis derek dick dmitry don donald doug douglas duncan ed eddie edmund eduardo edward
  edwin emmanuel eric ernest eugene felix fernando francis francisco francois frank fred frederick gary gene geoffrey
  george gerald gilbert glenn gordon graham greg gregory gus guy hamid hans harold harry harvey hassan hector henry
  herbert howard hugh hussein ian ibrahim igor isaac ivan jack jacob jake james jason javier jay jeff jeffrey jeremy jerry
  jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin karl keith ken kenneth
  kevin khalid kyle larry lars lawrence leo leon leonard lewis liam lindsey louis lucas luis luke mahmoud manuel marc marco
  marcus mario mark martin matt matthew max michael miguel mike mikhail mitch mitt mohamed mohammad mohammed muhammad mustafa
  nathan neil nicholas nick nikolai noah norman oleg oliver omar oscar otto owen patrick paul pedro peter phil philip pierre
  rafael ralph ramon randy ray raymond ricardo richard rick rob robert roberto rodney roger roland ron ronald ross roy
  russell ryan salman sam samuel scott sean sebastian sergei seth simon stanley stephen steve steven stuart ted terry
  theodore thomas tim timothy todd tom tommy tony travis trevor tyler vernon victor viktor vincent vladimir walter warren
  wayne wesley will william wolfgang xavier yusuf zachary`);

/** What a title, a role or a first name says about who "he" and "she" can be; null when it says nothing. */
export function genderOfWord(word: string): Gender | null {
  const key = nameKey(word).toLowerCase();
  if (FEMALE.has(key)) return MALE.has(key) ? null : "female";
  return MALE.has(key) ? "male" : null;
}

/** What a full name says; a family name alone says nothing ("Kelly", "James"). */
export function genderOfName(name: string): Gender | null {
  const names = nameWords(name);
  return names.length > 1 ? genderOfWord(names[0]!) : null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
