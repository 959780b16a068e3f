import { walkGerman } from "./germanWays.ts";

walkGerman("web", { language: "de", web: true });
