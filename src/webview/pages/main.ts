/** The pages of a PDF. They know what the extension tells them and the file, and nothing else: no network, no disk. */
import type { VSCodeApi } from "../keptState.ts";
import { Desk } from "./desk.ts";
import type { PagesOpening, ToPages } from "./messages.ts";

declare function acquireVsCodeApi(): VSCodeApi;

const opening: PagesOpening = JSON.parse(document.body.dataset.opening ?? "{}");
const desk = new Desk(opening, acquireVsCodeApi());
window.addEventListener("message", ({ data }: MessageEvent<ToPages>) => void desk.hear(data));
void desk.open();
