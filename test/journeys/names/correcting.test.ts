import { walkCorrecting } from "./correctingWays.ts";

walkCorrecting("desktop", {});
