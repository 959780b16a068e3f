import assert from "node:assert/strict";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../analyzer.ts";
import { wordsAt } from "./analysis.ts";

describe("names", () => {
  const names = (text: string) => {
    const source = readSource(text, "text");
    return analyzer.findMentions(source).map((mention) => `${mention.type}:${wordsAt(source, mention)}`);
  };

  it("leaves titles, articles and possessives off", () => {
    assert.deepEqual(names("Yesterday General Joe Dunford met the Port Aldwin Harbour Authority's lawyers."), [
      "person:Joe Dunford",
      "organization:Port Aldwin Harbour Authority",
    ]);
  });

  it("keeps 'of' and the possessive inside an organization", () => {
    assert.deepEqual(names("It was the Inshore Fishermen's Association and the Ministry of Transport."), [
      "organization:Inshore Fishermen's Association",
      "organization:Ministry of Transport",
    ]);
  });

  it("tells a country from its people", () => {
    assert.deepEqual(names("They went to Libya with Libyan friends."), ["location:Libya", "group:Libyan"]);
  });

  it("takes no word for a name because it begins a sentence", () => {
    assert.deepEqual(names("Sand moves. The sand does not ask. However, we do."), []);
  });

  it("parts a country from the person behind it", () => {
    assert.deepEqual(names("It was the Defense Secretary of the US Ashton Carter."), [
      "location:US",
      "person:Ashton Carter",
    ]);
  });

  it("tells names in other languages, and of what they are only what shows", () => {
    assert.deepEqual(
      names(
        "La alcaldesa Ruth Tolland dijo que el puerto no se vende. En Stanmere no es lo que la OTAN y la ONU esperan.",
      ),
      ["person:Ruth Tolland", "location:Stanmere", "organization:OTAN", "organization:ONU"],
    );
    assert.deepEqual(
      names("Die Bürgermeisterin sagte, der Hafen sei nicht zu verkaufen und das Haus von Ruth Tolland auch nicht."),
      ["person:Ruth Tolland"],
    );
    assert.deepEqual(names("Мэр Рут Толланд сказала, что порт не продается. Об этом пишет Портовая Газета."), [
      "other:Рут Толланд",
      "other:Портовая Газета",
    ]);
    assert.deepEqual(names("قال العمدة إن الميناء ليس للبيع."), []);
    assert.deepEqual(names("市長は港を売らないと言った。"), []);
    assert.deepEqual(names("LA ALCALDESA DIJO QUE EL PUERTO NO SE VENDE Y QUE LA DECISIÓN ES DEL CONSEJO."), []);
  });

  it("finds names in broken lines and in Markdown, not in its markup", () => {
    const source = readSource(
      "# The port\n\nThen **Ruth\nTolland** met [Tom Hask](https://Example.Org/Ruth).\n",
      "markdown",
    );
    assert.deepEqual(
      analyzer.findMentions(source).map((mention) => wordsAt(source, mention)),
      ["Ruth Tolland", "Tom Hask"],
    );
  });
});
