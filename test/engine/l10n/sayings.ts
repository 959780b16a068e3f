import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Node, SourceFile } from "typescript/unstable/ast";
import * as is from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";

/** What the code of client and server says to people, as the TypeScript compiler reads it. */
export interface Sayings {
  /** The sentences that are translated, in English. */
  readonly said: ReadonlySet<string>;
  /** Calls whose sentence cannot be read off the code, and so not translated. */
  readonly unreadable: readonly string[];
  /** Texts that a person would see in English, each with its place. */
  readonly unsaid: readonly string[];
}

/** Reads every file below the folders, and files that are named. */
export function readSayings(folders: readonly string[]): Sayings {
  const api = new API({ cwd: resolve(".") });
  try {
    const project = api.updateSnapshot({ openProject: resolve("tsconfig.json") }).getProjects()[0]!;
    const reader = new Reader();
    for (const file of folders.flatMap(filesBelow)) reader.read(project.program.getSourceFile(file)!, file);
    return reader;
  } finally {
    api.close();
  }
}

function filesBelow(folder: string): string[] {
  if (folder.endsWith(".ts")) return [resolve(folder)];
  return readdirSync(folder, { recursive: true })
    .filter((file) => String(file).endsWith(".ts"))
    .map((file) => resolve(join(folder, String(file))));
}

class Reader implements Sayings {
  readonly said = new Set<string>();
  readonly unreadable: string[] = [];
  readonly unsaid: string[] = [];

  read(file: SourceFile, path: string): void {
    const visit = (node: Node): void => {
      if (is.isImportDeclaration(node) || is.isExportDeclaration(node) || is.isTypeNode(node)) return;
      if (is.isCallExpression(node) && says(node.expression.getText(), path)) this.take(node, path);
      else if (isText(node) && isForPeople(node)) this.unsaid.push(`${placeOf(node, path)}: ${node.getText()}`);
      node.forEachChild(visit);
    };
    file.forEachChild(visit);
  }

  /** `vscode.l10n.t("...")` or `say("...")`. */
  private take(call: Node, path: string): void {
    if (!is.isCallExpression(call)) return;
    const [sentence] = call.arguments;
    if (sentence && isPlain(sentence)) this.said.add(sentence.text);
    else this.unreadable.push(placeOf(call, path));
  }
}

/** The client speaks by `vscode.l10n.t`, the server by `say`, `session.say`, `this.say`. */
function says(callee: string, path: string): boolean {
  if (callee === "vscode.l10n.t") return true;
  return /[/\\]src[/\\](?:server|formats|archive)[/\\]/.test(path) && /^(?:(?:\w+\.)*)say$/.test(callee);
}

type Plain = Node & { readonly text: string };

const isPlain = (node: Node): node is Plain => is.isStringLiteral(node) || is.isNoSubstitutionTemplateLiteral(node);
const isText = (node: Node): boolean => isPlain(node) || is.isTemplateExpression(node);

/** The words of a text, with a space for each value that is put into it. */
function wordsOf(node: Node): string {
  if (isPlain(node)) return node.text;
  if (!is.isTemplateExpression(node)) return "";
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("\u0000");
}

/** Where nothing but words for people goes, whatever they look like. */
const SHOWN =
  /^(?:title|label|description|detail|tooltip|placeholder|placeHolder|prompt|message|openLabel|spoken|sentence|reason|containerName|ariaLabel|accessibilityInformation)$/;
const SHOWS =
  /(?:^|\.)(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|MarkdownString|TreeItem|separator|titled|commandLink|fixOf|commandFix)$/;

function isForPeople(node: Node): boolean {
  const words = wordsOf(node);
  if (!/\p{L}{2}/u.test(words) || isSaid(node) || NAMES.test(words.replace(/\P{L}+/gu, ""))) return false;
  return /\p{L}{2,}[,:;]? (?:\p{L}|\0)|\0 \p{L}{2,}|^\p{Lu}\p{Ll}+/u.test(words) || stands(node);
}

/** What is called so in every language. */
const NAMES = /^Sourceline$/;

/** Whether the text is the sentence, or within an argument, of a call that translates. */
function isSaid(node: Node): boolean {
  const { parent } = node;
  return is.isCallExpression(parent) && /(?:^|\.)(?:l10n\.t|say)$/.test(parent.expression.getText());
}

function stands(node: Node): boolean {
  const { parent } = node;
  if (is.isPropertyAssignment(parent) || is.isVariableDeclaration(parent)) return SHOWN.test(parent.name.getText());
  if (is.isBinaryExpression(parent))
    return /\.(\w+) =/.test(`${parent.left.getText()} =`) && SHOWN.test(lastName(parent.left.getText()));
  if (is.isCallExpression(parent) || is.isNewExpression(parent)) return SHOWS.test(parent.expression.getText());
  return is.isConditionalExpression(parent) || is.isParenthesizedExpression(parent) ? stands(parent) : false;
}

const lastName = (expression: string) => expression.slice(expression.lastIndexOf(".") + 1);

function placeOf(node: Node, path: string): string {
  const before = node.getSourceFile().text.slice(0, node.getStart());
  return `${relative(".", path)}:${before.split("\n").length}`;
}
