import type { Uri } from "vscode";
import type { ArchiveSecrets } from "./archive/archiveSecrets.ts";
import type { LastNote } from "./citing/lastNote.ts";
import type { Server } from "./host/server.ts";
import type { ShownTexts } from "./host/shownTexts.ts";
import type { Margin } from "./margin/margin.ts";
import type { PagesEditors } from "./pages/pagesEditors.ts";
import type { Pictures } from "./pictures/pictures.ts";
import type { QueryHistory } from "./quotations/queryHistory.ts";
import type { LoadFetcher } from "./webPages/saveWebPage.ts";

/** What commands work with. */
export interface Desk {
  readonly server: Server;
  readonly lastNote: LastNote;
  readonly margin: Margin;
  readonly history: QueryHistory;
  readonly texts: ShownTexts;
  readonly pictures: Pictures;
  readonly pages: PagesEditors;
  /** What fetches web pages; null where there is no network of ours. */
  readonly loadFetcher: LoadFetcher | null;
  readonly archiveSecrets: ArchiveSecrets;
  /** The folder that the extension is installed in. */
  readonly extension: Uri;
}
