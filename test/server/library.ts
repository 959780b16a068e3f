/** A small library for the server's tests: two articles and a note that cites one of them. */

export const VOTE = `Harbour vote passes by one voice

The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged.
“We are choosing between a harbour that works and a harbour that is painted,” Tolland said. “I do not regret it.”
The Port Aldwin Harbour Authority (PAHA) will begin in May. PAHA declined to comment.
`;

export const INQUIRY = `Inquiry opens into the harbour vote

Ruth Tolland did not attend the first day of the inquiry on Monday.
“I have never seen the memo,” said Joseph Abara, chairman of the fishermen's association.
“We are choosing between a harbour that works and a harbour that is painted,” Tolland had said in March.
`;

export const NOTE = `# What was said

> I do not regret it.
>
> - Ruth Tolland, [Harbour vote passes by one voice](../articles/vote.txt#L4), line 4

Abara says "I have never seen the memo" ([inquiry](../articles/inquiry.txt#L4)).
`;

export const LIBRARY = {
  "articles/vote.txt": VOTE,
  "articles/inquiry.txt": INQUIRY,
  "notes/said.md": NOTE,
};
