/** An article of ours about an invented town's harbour, one paragraph a line, with marks and abbreviations of real news. */
export const ARTICLE = `Harbour dispute divides Port Velden
The council of Port Velden voted 7-5 on Monday to close the old ferry pier, which has served the island villages since 1931.
“We do not want the pier to become a car park,” said Mayor Ilse Brandt, who had argued for months against the plan. “The islanders were never asked.”
Captain Tomas Brandt, no relation to the mayor, told reporters that the ferry would sail “whatever the council decides”. He said the harbour — the town’s oldest — had survived worse.
The port authority declined to comment on the vote. Its chairman, Sir Peter Rask, is on leave until March.
“This is not about boats,” the mayor added. “It is about who the town belongs to.”
`;

/** The words of a paragraph, for texts that are to be long. */
export function paragraph(seed: number, words: number): string {
  const vocabulary =
    "harbour pier council ferry island captain mayor vote plan town storm cargo crane tide rope signal".split(" ");
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state;
  };
  return Array.from(
    { length: words },
    () => `${vocabulary[next() % vocabulary.length]}${next() % 97 === 0 ? next() % 1000 : ""}`,
  ).join(" ");
}
