import { annotations } from "./annotations/annotations.ts";
import { archiveQuotations } from "./archive/archiveQuotations.ts";
import { archiveSearch } from "./archive/archiveSearch.ts";
import { bringing } from "./archive/bringing.ts";
import { assistants } from "./assistants/assistants.ts";
import { citing } from "./citing/citing.ts";
import { codeLens } from "./citing/codeLens.ts";
import { differences } from "./citing/differences.ts";
import { documentLinks } from "./citing/documentLinks.ts";
import { inlayHints } from "./citing/inlayHints.ts";
import { keepingLinks } from "./citing/keepingLinks.ts";
import { lastSightings } from "./citing/lastSeen.ts";
import { commands } from "./commands/commands.ts";
import { exporting } from "./exporting/exporting.ts";
import { fileSync } from "./files/fileSync.ts";
import type { Feature } from "./host/session.ts";
import { indexingReports } from "./indexing/indexingReport.ts";
import { margin } from "./margin/margin.ts";
import { correctingNames } from "./names/corrections.ts";
import { definition, nameHighlights, references } from "./names/names.ts";
import { nameTokens } from "./names/nameTokens.ts";
import { renaming } from "./names/renaming.ts";
import { pages } from "./pages/pages.ts";
import { pictures } from "./pictures/pictures.ts";
import { preview } from "./preview/preview.ts";
import { codeActions } from "./problems/codeActions.ts";
import { publishing } from "./problems/publishing.ts";
import { verifying } from "./problems/verifying.ts";
import { quotationCheck } from "./quotationCheck/quotationCheck.ts";
import { completion } from "./quotations/completion.ts";
import { quoteSearch } from "./quotations/quoteSearch.ts";
import { hover } from "./reading/hover.ts";
import { folding, selectionRanges } from "./reading/outline.ts";
import { stepping } from "./reading/stepping.ts";
import { documentSymbols, workspaceSymbols } from "./reading/symbols.ts";
import { readings } from "./readings/readings.ts";
import { views } from "./views/views.ts";
import { webPages } from "./webPages/webPages.ts";

/** All that the server does: a new feature is a file of its own and a line here. */
export const FEATURES: readonly Feature[] = [
  archiveSearch,
  archiveQuotations,
  bringing,
  fileSync,
  publishing,
  hover,
  nameHighlights,
  definition,
  references,
  documentSymbols,
  workspaceSymbols,
  documentLinks,
  codeActions,
  citing,
  codeLens,
  commands,
  inlayHints,
  completion,
  differences,
  lastSightings,
  keepingLinks,
  correctingNames,
  renaming,
  margin,
  folding,
  selectionRanges,
  stepping,
  nameTokens,
  quoteSearch,
  indexingReports,
  verifying,
  quotationCheck,
  exporting,
  annotations,
  views,
  pictures,
  assistants,
  preview,
  readings,
  webPages,
  pages,
];
