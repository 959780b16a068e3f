import type { DocumentSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import type { Article, Entity } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import { labelText } from "./labelText.ts";
import { mentionsWord, typeWord } from "./terms.ts";

/** LSP has no kinds for people and places; these are the ones whose icons come nearest. */
export const NAME_KINDS: Readonly<Record<string, SymbolKind>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  location: SymbolKind.Namespace,
  group: SymbolKind.Enum,
  other: SymbolKind.Constant,
};

/** A name with its first mention, as an outline shows it. */
export function nameSymbol(say: Say, article: Article, entity: Entity): DocumentSymbol {
  const first = rangeOf(article, entity.mentions[0]!);
  const count = entity.mentions.length;
  const type = typeWord(say, entity.type);
  return {
    name: labelText(entity.name),
    detail: count === 1 ? type : `${type}, ${mentionsWord(say, count)}`,
    kind: NAME_KINDS[entity.type]!,
    range: first,
    selectionRange: first,
  };
}
