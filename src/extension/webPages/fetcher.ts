/** All of fetching that stands on Node: what VS Code on the desktop loads when the first page is to be saved. */
export { fetchPage } from "./fetchPage.ts";
export { isPublicAddress } from "./publicAddress.ts";
