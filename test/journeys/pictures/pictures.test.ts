import { walkPictures } from "./picturesWays.ts";

walkPictures("desktop", {});
