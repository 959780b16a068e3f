import assert from "node:assert/strict";
import { analyzer } from "../../../analyzer.ts";

/** What is said, by whom ("-": nobody is named), and the words that stand for him. */
function said(text: string): string[] {
  return analyzer.analyze(text, "text").quotations.map(({ kind, speakerName, segments }) => {
    const words = segments.map(({ start, end }) => text.slice(start, end)).join(" | ");
    return `${kind} ${speakerName ?? "-"}: ${words}`;
  });
}

/** The kinds that a reader of each language meets, one each. */
const KINDS: Record<string, [string, string, string[]][]> = {
  German: [
    [
      "broken by the speaker",
      "Die Lotsin Ruth Vogel ist nicht zufrieden mit der Stadt. „Wir warten“, sagte Vogel, „und das seit Jahren.“",
      ["direct Ruth Vogel: Wir warten | und das seit Jahren."],
    ],
    [
      "marks that point inwards, a verb that no list has",
      "»Das ist nicht wahr«, murrte Bürgermeister Karl Behrens auf der Sitzung.",
      ["direct Karl Behrens: Das ist nicht wahr"],
    ],
    [
      "the subjunctive, on into the next sentence",
      "Karl Behrens sagte, der Hafen sei zu klein. Man müsse ihn vertiefen. Das dauert.",
      ["indirect Karl Behrens: der Hafen sei zu klein", "indirect Karl Behrens: Man müsse ihn vertiefen"],
    ],
    [
      "an authority",
      "Laut der Polizei ist die Straße frei. Karl Behrens zufolge ist sie es nicht.",
      ["indirect -: ist die Straße frei", "indirect Karl Behrens: ist sie es nicht"],
    ],
    [
      "two people, of whom none is told",
      "Karl Behrens und Ruth Vogel kamen aus dem Haus. „Wir sind uns einig“, sagten Behrens und Vogel.",
      ["direct -: Wir sind uns einig"],
    ],
    ["a title", "Er las den Roman „Das Boot“ und den „Spiegel“ auf dem Weg zu der Arbeit.", []],
    [
      "a role that one person has",
      "Umweltministerin Eva Lang kam spät. „Es ist nicht zu ändern“, sagte die Ministerin am Abend.",
      ["direct Eva Lang: Es ist nicht zu ändern"],
    ],
  ],
  French: [
    [
      "an incise within the marks",
      "« Le port, a déclaré Mme Hélène Pons, est à nous. Il le restera. »",
      ["direct Hélène Pons: Le port | est à nous. Il le restera."],
    ],
    [
      "a pronoun behind a hyphen",
      "La maire, Odile Ferrand, est venue sur le quai. « Je n'ai pas dormi », a-t-elle avoué.",
      ["direct Odile Ferrand: Je n'ai pas dormi"],
    ],
    [
      "an authority, which is no part of the name",
      "Selon Jean Behrens, le port est fermé. Le reste n'est pas dit.",
      ["indirect Jean Behrens: le port est fermé"],
    ],
    [
      "the lawyer of somebody",
      "L'avocat de M. Morel, Me Pierre Gaudin, a déploré « un acharnement ». « Mon client est innocent », répète-t-il dans la salle.",
      ["mixed Pierre Gaudin: un acharnement", "direct Pierre Gaudin: Mon client est innocent"],
    ],
    [
      "a dialogue",
      "Claire Roux et Luc Morel sont sur le quai.\n\n— Vous partez déjà ? demanda Claire Roux.\n\n— Il le faut, répondit Luc Morel. Mon train est à six heures.",
      ["direct Claire Roux: Vous partez déjà ?", "direct Luc Morel: Il le faut | Mon train est à six heures."],
    ],
    [
      "a title and a word apart",
      "Le film « Les Quais » et l'« été noir » sont dans toutes les mémoires de la ville.",
      [],
    ],
  ],
  Spanish: [
    [
      "an incise between dashes",
      "«El puerto —dijo la alcaldesa, Marina Quiroga— es de todos».",
      ["direct Marina Quiroga: El puerto | es de todos"],
    ],
    [
      "a dialogue",
      "Elena y Tomás esperan en el muelle.\n\n—¿Te vas? —preguntó Elena.\n\n—Mañana —respondió Tomás—. No puedo quedarme.",
      ["direct Elena: ¿Te vas?", "direct Tomás: Mañana | No puedo quedarme."],
    ],
    [
      "marks opened anew",
      "«Los trabajos empezarán pronto.\n\n»Y acabarán antes de Navidad», prometió el alcalde de Vigo, Abel Caballero.",
      ["direct Abel Caballero: Los trabajos empezarán pronto. | Y acabarán antes de Navidad"],
    ],
    [
      "a verb without its pronoun",
      "El alcalde, Julián Mora, llegó tarde a la reunión. «No hay más que decir», zanjó.",
      ["direct Julián Mora: No hay más que decir"],
    ],
    [
      "several people without a pronoun",
      "El alcalde, Julián Mora, llegó tarde a la reunión con los vecinos. «No hay más que decir», dijeron.",
      ["direct -: No hay más que decir"],
    ],
    [
      "an authority, and an opinion of his own",
      "Según Julián Mora, el pozo está seco. A su juicio, hay que cerrarlo.",
      ["indirect Julián Mora: el pozo está seco", "indirect Julián Mora: hay que cerrarlo"],
    ],
  ],
};

for (const [language, kinds] of Object.entries(KINDS)) {
  describe(`what is said in ${language}`, () => {
    for (const [kind, text, expected] of kinds) it(`is told: ${kind}`, () => assert.deepEqual(said(text), expected));
  });
}

describe("a language without a grammar", () => {
  it("has quotations, and nobody who says them", () => {
    const text =
      "Burmistrz Jan Kowalski nie jest zadowolony. „Port nie jest na sprzedaż i nie będzie”, powiedział Jan Kowalski, a to jest ważne.";
    assert.deepEqual(said(text), ["direct -: Port nie jest na sprzedaż i nie będzie"]);
  });

  it("has no pronouns that English would read", () => {
    const text = "De burgemeester zei dat hij he niet kent. Het is een woord dat men in de krant niet leest.";
    assert.deepEqual(analyzer.analyze(text, "text").references, []);
  });
});
