import * as vscode from "vscode";

describe("the tools for language models on the web", () => {
  it("search quotes in a worker, without a process of their own", async () => {
    const input = { query: "ashroe daylight ship", limit: 1 };
    const { content } = await vscode.lm.invokeTool("sourceline_searchQuotes", {
      input,
      toolInvocationToken: undefined,
    });
    const [said, data] = content.map((part) => (part as vscode.LanguageModelTextPart).value);
    if (!/^1 passage found\./.test(said!)) throw new Error(said);
    if (!/one ship ashore/.test(JSON.parse(data!).passages[0].words)) throw new Error(data);
  });
});
