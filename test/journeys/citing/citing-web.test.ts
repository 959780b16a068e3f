import { walkCiting } from "./citingWays.ts";

walkCiting("web", { web: true });
