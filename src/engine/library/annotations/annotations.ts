import type { CitedWords } from "../../citations/links/citation.ts";
import { fragmentAt } from "../../citations/locators/fragment.ts";
import { commentsOf } from "../../citations/writing/comments.ts";
import type { Files } from "../../ports.ts";
import type { Span } from "../../text/span.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { pathFromRoot } from "../article/uri.ts";
import type { Current } from "../documents/current.ts";
import { fingerprint } from "../records/checksum.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import { selectorsOf } from "./selectors.ts";
import {
  ANNOTATION_CONTEXT,
  type AnnotationCollection,
  type Selector,
  type TextualBody,
  type WebAnnotation,
} from "./webAnnotation.ts";

/** What notes say of sources, as other programs exchange it. */
export class Annotations {
  constructor(
    private readonly current: Current,
    private readonly files: Pick<Files, "roots">,
  ) {}

  /**
   * What all notes cite of a source, with their comments: an annotation for each passage that a citation quotes, in the source's order, and
   * behind them those whose words the source does not hold any more, by these words alone. The same notes give the same ids.
   */
  ofSource(source: TextDocument): AnnotationCollection {
    const { citations } = this.current;
    const path = pathFromRoot(source.uri, this.files.roots);
    const text = citations.anchorText(source.uri);
    const fragmentOf = (place: Span) => (text && fragmentAt(text, place)) ?? undefined;
    const notes = [...citations.notesOf(source.uri)].sort();
    const found = notes
      .flatMap((uri) => this.current.text(uri) ?? [])
      .flatMap((note) => citations.in(note).flatMap((checked) => selectionsOf(source, note, checked, fragmentOf)))
      .sort((a, b) => a.order - b.order);
    const address = source.source.reading?.url ?? source.uri;
    const ids = new Ids();
    const items = found.map(({ selector, bodies }): WebAnnotation => {
      const body = bodies.map(textualBody);
      return {
        "@context": ANNOTATION_CONTEXT,
        id: ids.of([path, JSON.stringify(selector[0]), ...bodies].join("\n")),
        type: "Annotation",
        motivation: body.length > 0 ? "commenting" : "highlighting",
        ...(body.length > 0 && { body }),
        target: { source: address, selector },
      };
    });
    return {
      "@context": ANNOTATION_CONTEXT,
      id: ids.of(path),
      type: "AnnotationCollection",
      label: this.current.article(source.uri)?.source.title || path,
      total: items.length,
      first: { id: ids.of(`${path}\npage`), type: "AnnotationPage", startIndex: 0, items },
    };
  }
}

/** A passage that a note cites, before it has an id. */
interface Selection {
  readonly order: number;
  readonly selector: readonly Selector[];
  readonly bodies: readonly string[];
}

function selectionsOf(
  source: TextDocument,
  note: TextDocument,
  checked: CheckedCitation,
  fragmentOf: (place: Span) => string | undefined,
): Selection[] {
  if (checked.source !== source.uri) return [];
  const { citation, verification } = checked;
  const comments = commentsOf(note.source.text, citation).map(({ text }) => text);
  const bodies = comments.length > 0 ? comments : [citation.context].filter((context) => context.trim() !== "");
  return verification.parts.flatMap(({ place, words }): Selection[] => {
    if (place) {
      return [{ order: place.start, selector: selectorsOf(source, place, fragmentOf(place)), bodies }];
    }
    return words ? [{ order: Number.POSITIVE_INFINITY, selector: [wordsAlone(words)], bodies }] : [];
  });
}

const wordsAlone = ({ text }: CitedWords): Selector => ({
  type: "TextQuoteSelector",
  exact: text,
  prefix: "",
  suffix: "",
});

const textualBody = (value: string): TextualBody => ({
  type: "TextualBody",
  purpose: "commenting",
  format: "text/markdown",
  value,
});

/** WHATWG's Encoding standard, which every JavaScript host has. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** UUIDs that are made of what they name (RFC 9562, version 8), each once. */
class Ids {
  private readonly taken = new Map<string, number>();

  of(name: string): string {
    const count = this.taken.get(name) ?? 0;
    this.taken.set(name, count + 1);
    const bytes = new TextEncoder().encode(`${count}\n${name}`);
    const hex = fingerprint(bytes) + fingerprint(bytes.toReversed());
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
