import assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, sampleFile, until } from "./sample.ts";

// Stands above the rooms, so that it runs first: what others write into the sample is still open when they end.
describe("answers in the editor", () => {
  let article: vscode.TextDocument;
  let note: vscode.TextDocument;
  before(async () => {
    article = await vscode.workspace.openTextDocument(sampleFile("articles/dredging-vote.txt"));
    note = await vscode.workspace.openTextDocument(sampleFile("notes/open-questions.md"));
    await vscode.window.showTextDocument(article);
  });

  const hover = async (document: vscode.TextDocument, words: string, pattern: RegExp) =>
    until(async () => {
      const position = find(document, words).start.translate(0, 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        position,
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
        .join("\n");
      return pattern.test(text) ? text : undefined;
    });

  it("hovers a name with links that only our command may follow", async () => {
    await hover(
      article,
      "Ruth Tolland",
      /\*\*Ruth Tolland\*\*[\s\S]*mentions: lines \[4\]\(command:sourceline\.openPassage/,
    );
  });

  it("hovers a quotation with its speaker", async () => {
    await hover(article, "choosing between a harbour", /\$\(quote\) \*\*Ruth Tolland\*\* {2}direct quotation/);
  });

  it("defines a last name by the full name, and finds its mentions in all articles", async () => {
    const at = find(article, "Abara told").start;
    const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      article.uri,
      at,
    );
    assert.equal(article.getText(place!.range), "Joseph Abara");
    const places = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        article.uri,
        at,
      );
      return new Set(found.map(({ uri }) => uri.path)).size > 1 ? found : undefined;
    });
    assert.ok(places.length > 3);
  });

  it("lists names in the outline and in the workspace", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      article.uri,
    );
    assert.ok(symbols.some(({ children }) => children.some(({ name }) => name === "Marta Lindqvist")));
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "lindqvst",
    );
    assert.ok(found.some(({ name }) => name === "Marta Lindqvist"));
  });

  it("shows verdicts in Problems, with their severities", async () => {
    const problems = await until(() => {
      const found = vscode.languages.getDiagnostics(note.uri);
      return found.length === 3 ? found : undefined;
    });
    const severities = new Map(problems.map(({ code, severity }) => [code, severity]));
    assert.deepEqual(
      [severities.get("moved"), severities.get("changed"), severities.get("missing")],
      [vscode.DiagnosticSeverity.Hint, vscode.DiagnosticSeverity.Warning, vscode.DiagnosticSeverity.Error],
    );
  });

  it("answers in an untitled note", async () => {
    const untitled = await vscode.workspace.openTextDocument({
      language: "markdown",
      content:
        '"painted on biscuit tins" ([vote](/articles/dredging-vote.txt#L4)), "painted on glass" ([vote](/articles/dredging-vote.txt#L4))\n',
    });
    const [problem] = await until(() => {
      const found = vscode.languages.getDiagnostics(untitled.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.match(String(problem!.code), /changed|missing/);
  });
});
