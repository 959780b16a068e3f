import { walkMainPath } from "./mainPath.ts";

walkMainPath("on the desktop", () => ({}));
