import { readXml } from "../xml.ts";

export interface Styles {
  /** The level of the heading that a style makes of its paragraphs, by the style's id; 1 for a title. */
  readonly levels: ReadonlyMap<string, number>;
  /** What the document is written in unless a run says otherwise; null when it does not say. */
  readonly language: string | null;
}

interface Style {
  readonly id: string;
  level: number | null;
  base: string | null;
}

/** A style that is based on another one is followed no farther than this. */
const LONGEST_CHAIN = 12;

/** The styles of a document that make headings. Word names them in English in every language. */
export function readStyles(part: Uint8Array | null): Styles {
  const styles = new Map<string, Style>();
  let language: string | null = null;
  let style: Style | null = null;
  if (!part) return { levels: new Map(), language };
  readXml(part, {
    opens(name, attributes) {
      const value = attributes.get("val") ?? "";
      if (name === "lang") language ??= value || null;
      if (name === "style") {
        style = { id: attributes.get("styleId") ?? "", level: null, base: null };
        styles.set(style.id, style);
      } else if (style && name === "name") style.level ??= levelNamed(value);
      else if (style && name === "outlineLvl" && Number(value) < 9) style.level ??= Number(value) + 1;
      else if (style && name === "basedOn") style.base = value;
    },
    closes(name) {
      if (name === "style") style = null;
    },
    says() {},
  });
  return { levels: levelsOf(styles), language };
}

function levelNamed(name: string): number | null {
  const level = /^heading (\d)$/i.exec(name)?.[1];
  return level ? Number(level) : /^title$/i.test(name) ? 1 : null;
}

function levelsOf(styles: ReadonlyMap<string, Style>): Map<string, number> {
  const levels = new Map<string, number>();
  for (const { id } of styles.values()) {
    let style = styles.get(id);
    for (let i = 0; style && style.level === null && i < LONGEST_CHAIN; i++) style = styles.get(style.base ?? "");
    if (style?.level) levels.set(id, style.level);
  }
  return levels;
}
