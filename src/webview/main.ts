/** The web view of the pictures. It knows what the extension tells it and nothing else: no network, no disk. */
import { keptState, type VSCodeApi } from "./keptState.ts";
import type { FromView, Opening, PictureState, ToView } from "./messages.ts";
import { Page } from "./page.ts";
import { Speech } from "./speech.ts";

declare function acquireVsCodeApi(): VSCodeApi;

const api = acquireVsCodeApi();
const opening: Opening = JSON.parse(document.body.dataset.opening ?? "{}");
const page = new Page(
  new Speech(opening.words, opening.language),
  keptState(api, opening.tab),
  (message: FromView) => api.postMessage(message),
  (state: PictureState) => api.setState(state),
);
window.addEventListener("message", ({ data }: MessageEvent<ToView>) => page.hear(data));
