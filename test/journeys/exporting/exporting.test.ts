import { walkExporting } from "./exportingWays.ts";

walkExporting("light", { theme: "Default Light Modern" });
