import { element, setAll } from "./dom.ts";
import type { Tab } from "./messages.ts";
import type { Speech } from "./speech.ts";

const TABS: readonly Tab[] = ["map", "timeline"];

/** What the bar on top does. */
export interface TabsHost {
  choose(tab: Tab): void;
  /** From the picture to its table, and back. */
  turn(): void;
  /** Shows all of the map. */
  fit(): void;
  save(format: "svg" | "png"): void;
}

/** The two pictures as tabs, by the pattern of the ARIA Authoring Practices, and what can be done with the one in sight. */
export class Tabs {
  readonly element: HTMLElement;
  private readonly tabs: readonly HTMLButtonElement[];
  private readonly table: HTMLButtonElement;
  private readonly fit: HTMLButtonElement;

  constructor(speech: Speech, host: TabsHost) {
    this.tabs = TABS.map((tab) => {
      const button = element("button", { type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": "panel" });
      button.append(speech.say(tab));
      button.addEventListener("click", () => host.choose(tab));
      button.addEventListener("keydown", (event) => this.keyed(event, tab, host));
      return button;
    });
    const list = element("div", { role: "tablist", "aria-label": speech.say("pictures") }, ...this.tabs);
    const tool = (name: string, title: string, act: () => void) => {
      const button = element("button", { type: "button", class: `tool ${name}` }, title);
      button.addEventListener("click", act);
      return button;
    };
    this.table = tool("table", speech.say("table"), () => host.turn());
    this.fit = tool("fit", speech.say("fit"), () => host.fit());
    const saves = [
      tool("svg", speech.say("saveSvg"), () => host.save("svg")),
      tool("png", speech.say("savePng"), () => host.save("png")),
    ];
    this.element = element("header", {}, list, element("div", { class: "tools" }, this.table, this.fit, ...saves));
  }

  show(tab: Tab, asTable: boolean): void {
    for (const [i, button] of this.tabs.entries()) {
      const isChosen = TABS[i] === tab;
      setAll(button, { "aria-selected": String(isChosen), tabindex: isChosen ? 0 : -1 });
    }
    this.table.setAttribute("aria-pressed", String(asTable));
    this.fit.hidden = tab !== "map" || asTable;
  }

  private keyed({ key }: KeyboardEvent, tab: Tab, host: TabsHost): void {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const other = TABS[1 - TABS.indexOf(tab)]!;
    host.choose(other);
    this.tabs[TABS.indexOf(other)]!.focus();
  }
}
