import type { Frame } from "./frame.ts";

export interface KeyActions {
  readonly cite: () => void;
  /** Escape was pressed. */
  readonly leave: () => void;
}

/** In a browser VS Code leaves everything with Ctrl and C to the browser; on the desktop it hears our key itself. */
const isBrowser = !/\bElectron\//.test(navigator.userAgent);

/** The keys of pdf.js' own viewer, as far as VS Code leaves them: to find, to draw larger, to turn pages. */
export function listenToKeys({ find, zoom, view, field }: Frame, { cite, leave }: KeyActions): void {
  window.addEventListener("keydown", (event) => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const withAlt = (event.ctrlKey || event.metaKey) && event.altKey && !event.shiftKey;
    if (isBrowser && withAlt && event.code === "KeyC") cite();
    else if (withControl && event.key === "f") find.open();
    // VS Code hears it, and tells the page (`sourceline.pagesBack`); a browser is not to leave its page for it.
    else if (!isField && event.altKey && /^Arrow(Left|Right)$/.test(event.key)) event.preventDefault();
    else if (isField || event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === "+" || event.key === "=") zoom.in();
    else if (event.key === "-") zoom.out();
    else if (event.key === "0") zoom.set("auto");
    else if (event.key === "n" || event.key === "j") view.viewer.nextPage();
    else if (event.key === "p" || event.key === "k") view.viewer.previousPage();
    else if (event.key === "Home") view.viewer.currentPageNumber = 1;
    else if (event.key === "End") view.viewer.currentPageNumber = view.viewer.pagesCount;
    else if (event.key === "F3") find.open();
    else if (event.key === "g") field.focus();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  });
}
