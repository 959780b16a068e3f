import { walkFormats } from "./formatsWays.ts";

walkFormats("web", { web: true });
