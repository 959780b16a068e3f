import { walkDesk } from "./deskWays.ts";

walkDesk("web", { web: true });
