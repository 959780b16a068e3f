import { numberIn } from "../../message.ts";
import type { Location } from "../../protocol/host/places.ts";
import type { Row, RowDetail } from "../../protocol/views/views.ts";
import type { Session } from "../host/session.ts";

/** What a view shows: rows below rows, each known by its id. */
export interface View {
  /** The rows below a row, or at the top; [] for ids that lead nowhere. */
  rows(session: Session, uri: string | null, parent: string | null): RowList | Promise<RowList>;
  /** The tooltip of a row and the passage that it stands for. */
  detail(session: Session, uri: string | null, id: string): RowDetail | Promise<RowDetail>;
  /** The ids from the top that lead to what stands at an offset. */
  pathTo?(session: Session, uri: string, offset: number): string[] | Promise<string[]>;
}

/** Rows in their order, of which one may look at some. */
export type RowList = Pick<readonly Row[], "length" | "slice">;

/** Rows that are made when they are looked at: of tens of thousands a drawer shows some hundred. */
export class RowsOnDemand<T> implements RowList {
  /** `make` gives null for what is gone meanwhile. */
  constructor(
    private readonly items: readonly T[],
    private readonly make: (item: T) => Row | null,
  ) {}

  get length(): number {
    return this.items.length;
  }

  slice(from?: number, to?: number): Row[] {
    return this.items.slice(from, to).flatMap((item) => this.make(item) ?? []);
  }
}

export const NO_DETAIL: RowDetail = { tooltip: "", place: null };

/** More rows side by side are no list any more; they are put into drawers. */
export const MOST_SIBLINGS = 500;

const DRAWER = /^(.*)\/drawer(\d+)$/s;

/** The rows below a row; long lists come in drawers of so many, each called by its first and last row. */
export async function childrenOf(
  view: View,
  session: Session,
  uri: string | null,
  parent: string | null,
): Promise<Row[]> {
  const drawer = parent === null ? null : DRAWER.exec(parent);
  const holder = drawer ? drawer[1]! || null : parent;
  const rows = await view.rows(session, uri, holder);
  if (drawer) return rows.slice(Number(drawer[2]) * MOST_SIBLINGS, (Number(drawer[2]) + 1) * MOST_SIBLINGS);
  return rows.length > MOST_SIBLINGS ? drawers(session, rows, parent) : rows.slice();
}

function drawers({ say }: Session, rows: RowList, parent: string | null): Row[] {
  const count = Math.ceil(rows.length / MOST_SIBLINGS);
  return Array.from({ length: count }, (_, i): Row => {
    const from = i * MOST_SIBLINGS;
    const size = Math.min(MOST_SIBLINGS, rows.length - from);
    const ends = [...rows.slice(from, from + 1), ...rows.slice(from + size - 1, from + size)];
    return {
      id: `${parent ?? ""}/drawer${i}`,
      label: ends.map(({ label }) => label).join(" – "),
      description: numberIn(say.language, size),
      children: "closed",
      kind: "drawer",
    };
  });
}

/** The path to a row with the drawers that it passes through. */
export async function withDrawers(
  view: View,
  session: Session,
  uri: string | null,
  path: readonly string[],
): Promise<string[]> {
  const whole: string[] = [];
  for (const [i, id] of path.entries()) {
    const parent = i === 0 ? null : path[i - 1]!;
    const rows = (await view.rows(session, uri, parent)).slice();
    const at = rows.findIndex((row) => row.id === id);
    if (at < 0) return [];
    if (rows.length > MOST_SIBLINGS) whole.push(`${parent ?? ""}/drawer${Math.floor(at / MOST_SIBLINGS)}`);
    whole.push(id);
  }
  return whole;
}

/** A name for what rows hold now: the same rows, the same name (FNV-1a, 32 bits, and the length). */
export function versionOf(rows: readonly Row[]): string {
  const json = JSON.stringify(rows);
  let hash = 0x811c9dc5;
  for (let i = 0; i < json.length; i++) hash = Math.imul(hash ^ json.charCodeAt(i), 0x01000193);
  return `${json.length}-${hash >>> 0}`;
}

/** Ids made of a key, with a number behind those that come again. */
export class Ids {
  private readonly taken = new Map<string, number>();

  of(key: string): string {
    const count = (this.taken.get(key) ?? 0) + 1;
    this.taken.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  }
}

/** The detail of a row that stands for a passage. */
export const detailAt = (tooltip: string, place: Location | null): RowDetail => ({ tooltip, place });
