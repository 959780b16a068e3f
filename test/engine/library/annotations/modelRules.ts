/**
 * What the W3C Web Annotation Data Model (REC-annotation-model-20170223) asks of JSON, as far as it can be told without fetching anything:
 * the sentences with "must" of the sections that are named.
 */
type Json = Record<string, unknown>;

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Of section 3.3.5. */
const MOTIVATIONS = new Set([
  ...["assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying"],
  ...["linking", "moderating", "questioning", "replying", "tagging"],
]);

/** What a collection breaks; [] when it is valid. */
export function brokenRules(value: unknown): string[] {
  const collection = value as Json;
  const page = collection.first as Json;
  const items = page.items as Json[];
  return [
    ...must("5.1 context", collection["@context"] === CONTEXT),
    ...must("5.1 one IRI", isIri(collection.id)),
    ...must("5.1 type", collection.type === "AnnotationCollection"),
    ...must(
      "5.1 total is a non-negative integer",
      Number.isInteger(collection.total) && (collection.total as number) >= 0,
    ),
    ...must("5.2 one IRI", isIri(page.id)),
    ...must("5.2 type", page.type === "AnnotationPage"),
    ...must("5.2 startIndex", page.startIndex === 0),
    ...must("5.2 an array of items", Array.isArray(items) && items.length === collection.total),
    ...must("3.1 ids are unique", new Set(items.map(({ id }) => id)).size === items.length),
    ...items.flatMap(annotationRules),
  ];
}

function annotationRules(annotation: Json): string[] {
  const target = annotation.target as Json;
  const bodies = (annotation.body ?? []) as Json[];
  return [
    ...must("3.1 context", annotation["@context"] === CONTEXT),
    ...must("3.1 one IRI", isIri(annotation.id)),
    ...must("3.1 type", annotation.type === "Annotation"),
    ...must("3.3.5 motivation", MOTIVATIONS.has(annotation.motivation as string)),
    ...must(
      "3.2.4 TextualBody with one value",
      bodies.every(({ type, value }) => type === "TextualBody" && typeof value === "string"),
    ),
    ...must(
      "3.3.5 purpose",
      bodies.every(({ purpose }) => MOTIVATIONS.has(purpose as string)),
    ),
    ...must("4 one source", isIri(target.source)),
    ...must("4.2 selectors", Array.isArray(target.selector) && target.selector.length > 0),
    ...(target.selector as Json[]).flatMap(selectorRules),
  ];
}

function selectorRules(selector: Json): string[] {
  const { type, exact, prefix, suffix, start, end, value, conformsTo } = selector;
  switch (type) {
    case "TextQuoteSelector":
      return must(
        "4.2.4 one exact, at most one prefix and suffix",
        [exact, prefix, suffix].every((one) => typeof one === "string"),
      );
    case "TextPositionSelector":
      return must(
        "4.2.5 one start and one end",
        [start, end].every(Number.isInteger) && 0 <= (start as number) && (start as number) <= (end as number),
      );
    case "FragmentSelector":
      return must(
        "4.2.1 one value, at most one conformsTo",
        typeof value === "string" && !value.startsWith("#") && isIri(conformsTo),
      );
    default:
      return [`4.2 there is no ${type}`];
  }
}

const must = (rule: string, holds: boolean) => (holds ? [] : [rule]);

/** RFC 3987: with a scheme, and without what has to be encoded. */
const isIri = (value: unknown) => typeof value === "string" && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
