import { walkPalette } from "./paletteWays.ts";

walkPalette("desktop", {});
