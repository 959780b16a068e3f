import { walkMargin } from "./marginWays.ts";

walkMargin("desktop", { theme: "Default High Contrast" });
