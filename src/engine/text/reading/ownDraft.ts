/** What a file calls the program that made it when Sourceline made it of a note: it quotes sources and is none. */
export const OWN_DRAFT = "Sourceline annotated draft";
