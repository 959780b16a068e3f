import { walkMainPath } from "./mainPath.ts";

walkMainPath("in a browser", () => ({ web: true }));
