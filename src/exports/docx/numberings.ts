import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from "docx";

const LEVELS = 9;
const BULLETS = ["•", "◦", "▪"];

/** How lists are numbered: each list with numbers by itself, so that it begins where its author wants. */
export class Numberings {
  readonly bullets = "bullets";
  private readonly firsts: number[] = [];

  /** The name of a new list's numbering. */
  from(first: number): string {
    this.firsts.push(first);
    return nameOf(this.firsts.length - 1);
  }

  /** All that were asked for. */
  get options(): INumberingOptions {
    const numbered = this.firsts.map((start, i) => ({
      reference: nameOf(i),
      levels: levels((level) => numberAt(level, start)),
    }));
    return { config: [{ reference: this.bullets, levels: levels(bulletAt) }, ...numbered] };
  }
}

const nameOf = (index: number) => `list-${index}`;

const levels = (at: (level: number) => ILevelsOptions) => Array.from({ length: LEVELS }, (_, level) => at(level));

const bulletAt = (level: number): ILevelsOptions => ({
  level,
  format: LevelFormat.BULLET,
  text: BULLETS[level % BULLETS.length]!,
  alignment: AlignmentType.LEFT,
});

const numberAt = (level: number, start: number): ILevelsOptions => ({
  level,
  start,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.LEFT,
});
