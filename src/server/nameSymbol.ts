import type { DocumentSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import type { Article, Entity } from "../engine/engine.ts";
import { rangeOf } from "./positions.ts";

/** LSP has no kinds for people and places; these are the ones whose icons come nearest. */
export const NAME_KINDS: Readonly<Record<string, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  location: SymbolKind.Namespace,
  group: SymbolKind.Enum,
  other: SymbolKind.Constant,
};

/** A name with its first mention, as an outline shows it. */
export function nameSymbol(article: Article, entity: Entity): DocumentSymbol {
  const first = rangeOf(article, entity.mentions[0]!);
  const count = entity.mentions.length;
  return {
    name: entity.name,
    detail: count === 1 ? entity.type : `${entity.type}, ${count} mentions`,
    kind: NAME_KINDS[entity.type]!,
    range: first,
    selectionRange: first,
  };
}
