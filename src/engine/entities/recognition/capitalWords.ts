/** A word with a capital, short forms and initials counted in; none is longer, so that reading stays linear. */
export const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.’'-]{0,40}`;

/** Words that lead to the name of a case or a statute and are no part of it. */
export const LEAD =
  /^(?:(?:In|See|Cf\.?|Compare|Under|Citing|Quoting|Following|Since|After|Before|As|And|But|From|Accord|Also|With|Unlike|Like|Both|Neither|The|Contra)\s)+/u;
