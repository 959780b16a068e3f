import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { toolsFor } from "../../../src/tools/allTools.ts";

/** What is declared cannot depend on the settings: archives may be set. */
const TOOLS = toolsFor(true);

interface DeclaredTool {
  readonly name: string;
  modelDescription: string;
  inputSchema: object;
}

/** "sourceline_searchQuotes" for "search_quotes". */
const declaredName = (name: string) =>
  `sourceline_${name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** VS Code reads the tools from package.json; they are those of every other door. `SOURCELINE_ACCEPT=1` writes them there. */
describe("the tools in package.json", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const declared: DeclaredTool[] = manifest.contributes.languageModelTools;

  before(() => {
    if (process.env.SOURCELINE_ACCEPT !== "1") return;
    for (const { name, description, input } of TOOLS) {
      const tool = declared.find((one) => one.name === declaredName(name))!;
      Object.assign(tool, { modelDescription: description, inputSchema: schemaOf(input) });
    }
    writeFileSync("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
  });

  const schemaOf = (input: z.ZodObject) => {
    const { $schema, ...schema } = z.toJSONSchema(input, { io: "input" });
    return schema;
  };

  it("are all that there are", () => {
    assert.deepEqual(declared.map(({ name }) => name).sort(), TOOLS.map(({ name }) => declaredName(name)).sort());
  });

  for (const { name, description, input } of TOOLS) {
    it(`say what ${name} is for, and take what it takes`, () => {
      const tool = declared.find((one) => one.name === declaredName(name));
      assert.equal(tool?.modelDescription, description);
      assert.deepEqual(tool?.inputSchema, JSON.parse(JSON.stringify(schemaOf(input))));
    });
  }
});
