import { groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../analyzer.ts";
import { ARTICLES, articleText, assertGolden } from "../golden.ts";

/** Everything that is found of names in our own articles. */
describe("the names of our own articles", () => {
  for (const file of ARTICLES) {
    it(`are those that were read: ${file}`, () => {
      assertGolden(`${file}.names`, describeNames(articleText(file), file.endsWith(".md")));
    });
  }
});

/** A paragraph for each entity: its id, its role with the line, then each form with its lines. */
function describeNames(text: string, isMarkdown: boolean): string {
  const source = readSource(text, isMarkdown ? "markdown" : "text");
  const lineOf = (offset: number) => source.lines.lineAt(offset);
  const paragraphs = groupMentions(source, analyzer.findMentions(source)).map(({ id, name, role, mentions }) => {
    const forms = new Map<string, number[]>();
    for (const { start, end } of mentions) {
      const words = source.text.slice(start, end).replace(/\s+/g, " ");
      forms.set(words, [...(forms.get(words) ?? []), lineOf(start)]);
    }
    const lines = [...forms].map(([words, at]) => `  ${words}: ${at.join(", ")}`);
    return [`${id} (${name})`, ...(role ? [`  = ${role.text}: ${lineOf(role.start)}`] : []), ...lines].join("\n");
  });
  return `${paragraphs.join("\n")}\n`;
}
