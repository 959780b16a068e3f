import { walkCiting } from "./citingWays.ts";

walkCiting("desktop", { theme: "Default Dark Modern" });
