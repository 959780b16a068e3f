import { walkPictures } from "./picturesWays.ts";

walkPictures("web", { web: true });
