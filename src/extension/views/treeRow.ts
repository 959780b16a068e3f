import type { Row, RowDetail } from "../../protocol/views/views.ts";

/** A row where it stands: the same object for as long as the row is there, whatever it says. */
export interface TreeRow {
  row: Row;
  readonly parent: TreeRow | null;
  /** The row's tooltip and the passage that it stands for, as they are now. */
  detail(): Promise<RowDetail>;
  /** Shows the passage; the focus stays in the view. */
  open(): Promise<void>;
}
