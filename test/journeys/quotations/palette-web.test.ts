import { walkPalette } from "./paletteWays.ts";

walkPalette("web", { web: true });
