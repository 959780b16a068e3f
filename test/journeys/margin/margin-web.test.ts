import { walkMargin } from "./marginWays.ts";

walkMargin("web", { web: true });
