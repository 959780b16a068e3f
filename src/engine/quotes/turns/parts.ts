/** What labels say instead of a name: the part that somebody has in a talk. */
const PARTS = new Set(
  `speaker moderator interviewer interviewee host presenter anchor reporter journalist correspondent announcer narrator operator
  question questioner answer respondent caller voice audience participant member members unknown unidentified male female man woman
  court clerk bailiff witness juror jurors foreperson foreman counsel prosecutor prosecution defence defense plaintiff defendant
  interpreter translator usher chair chairman chairwoman chairperson president vice-president convener committee
  student students teacher client therapist patient doctor nurse researcher subject guest crowd chorus all both everyone others
  press staff official officer police editor spokesman spokeswoman spokesperson user assistant agent customer me you`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Whether the words of a label, titles aside, are such a part: "Speaker 1", "UNIDENTIFIED MALE", "Presiding Officer". */
export function isPart(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[.#()[\]]/gu, "")
    .split(/[\s-]+/u)
    .filter((word) => !/^(?:\d+|no|[a-z])$/u.test(word));
  return plain.length === 0 || PARTS.has(plain[0]!) || PARTS.has(plain.at(-1)!);
}
