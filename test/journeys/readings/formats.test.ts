import { walkFormats } from "./formatsWays.ts";

walkFormats("served", {});
