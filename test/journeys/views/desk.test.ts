import { walkDesk } from "./deskWays.ts";

walkDesk("desktop", { theme: "Default Dark Modern" });
