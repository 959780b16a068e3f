import type { Opened } from "../../host/open.ts";

/** What the walks through the search palette look at and press; `opened` is set before the first of them. */
export function paletteHands(name: string) {
  const hands = {
    opened: undefined as unknown as Opened,
    shot: (step: string) => hands.opened.workbench.screenshot(`palette-${name}-${step}`),
    widget: () => hands.opened.page.locator(".quick-input-widget"),
    box: () => hands.opened.page.locator(".quick-input-box input"),
    title: () => hands.opened.page.locator(".quick-input-title"),
    row: (text: string | RegExp) => hands.opened.workbench.picks.filter({ hasText: text }).first(),
    focused: (text: string) =>
      hands.opened.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text }),
    tab: (file: string) => hands.opened.page.locator(`.tab[data-resource-name="${file}"]`),
    top: (tooltip: string) => hands.opened.page.locator(`.quick-input-titlebar [aria-label^="${tooltip}"]`),
    search: async (text = "") => {
      await hands.opened.workbench.press("ControlOrMeta+Alt+Q");
      await hands.title().filter({ hasText: "Search Quotes" }).waitFor();
      if (text) await hands.opened.page.keyboard.type(text);
    },
    leave: async () => {
      await hands.opened.workbench.press("Escape");
      await hands.widget().waitFor({ state: "hidden" });
    },
  };
  return hands;
}

export type PaletteHands = ReturnType<typeof paletteHands>;
