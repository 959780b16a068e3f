import assert from "node:assert/strict";
import { languageOf } from "../../../src/engine/text/language.ts";

describe("the language of a text", () => {
  const cases: [string, string][] = [
    ["The mayor said that the harbour was not for sale, and that it never had been.", "en"],
    ["La alcaldesa dijo que el puerto no se vende y que la decisión es del consejo de la ciudad.", "es"],
    ["La maire a dit que le port n'est pas à vendre et que la décision est dans les mains du conseil.", "fr"],
    ["Die Bürgermeisterin sagte, der Hafen sei nicht zu verkaufen und das werde sich auch nicht ändern.", "de"],
    ["Il sindaco ha detto che il porto non si vende e che la decisione è nelle mani del consiglio.", "it"],
    ["De burgemeester zei dat de haven niet te koop is en dat het aan de raad van de stad is.", "nl"],
    ["Burmistrz powiedział, że port nie jest na sprzedaż i że to się nie zmieni, ale o tym po wyborach.", "pl"],
    ["Belediye başkanı bu limanın satılık olmadığını ve bunun bir karar için çok erken olduğunu söyledi.", "tr"],
    ["„Wir warten noch“, sagte die Lotsin und ging.", "de"],
    ["« Nous attendons », a dit la pilote sur le quai.", "fr"],
    ["«Esperamos», dijo la alcaldesa en el puerto.", "es"],
    ["Мэр сказала, что порт не продается.", "und-Cyrl"],
    ["قال العمدة إن الميناء ليس للبيع.", "und-Arab"],
    ["市長は港を売らないと言った。", "ja"],
    ["市长说港口不卖。", "zh"],
    ["시장은 항구를 팔지 않는다고 말했다.", "ko"],
    ["Ruth Tolland, Tom Hask, Joseph Abara", "en"],
    ["", "en"],
    ["12 34 \ud800 ... — “”", "en"],
    ["I came. I saw. I went to a bar. I had a beer. I went to a bar.", "en"],
    ["The mayor quoted «Мы не продаем» and the council of the town was silent.", "en"],
  ];
  for (const [text, language] of cases) it(`${language}: ${text}`, () => assert.equal(languageOf(text), language));
});
