import { walkGerman } from "./germanWays.ts";

walkGerman("desktop", { language: "de" });
