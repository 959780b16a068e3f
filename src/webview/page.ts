import type { Location } from "../protocol/host/places.ts";
import type { TimelineResult, VoiceNode, VoicesResult } from "../protocol/pictures/pictures.ts";
import { Detail } from "./detail.ts";
import { element, setAll } from "./dom.ts";
import { pngOf, svgOf } from "./exportPicture.ts";
import { Filters } from "./filters.ts";
import { firstState } from "./keptState.ts";
import { MapPicture } from "./mapPicture.ts";
import { mapTable } from "./mapTable.ts";
import type { FromView, PictureState, Tab, ToView } from "./messages.ts";
import { emptyText, shownText } from "./shownText.ts";
import type { Speech } from "./speech.ts";
import { Tabs } from "./tabs.ts";
import { timelineItems } from "./timelineItems.ts";
import { TimelinePicture } from "./timelinePicture.ts";
import { timelineTable } from "./timelineTable.ts";

/** The page: tabs, filters, a picture or its table, and what is looked at. Its state is kept at every change. */
export class Page {
  private readonly map: MapPicture;
  private readonly timeline: TimelinePicture;
  private readonly filters: Filters;
  private readonly tabs: Tabs;
  private readonly detail: Detail;
  private readonly status = element("p", { class: "shown", role: "status" });
  private readonly empty = element("p", { class: "empty" });
  private readonly clear: HTMLButtonElement;
  private readonly panel = element("section", { class: "panel", role: "tabpanel", id: "panel", tabindex: "-1" });
  private voices: VoicesResult | null = null;
  private dated: TimelineResult | null = null;

  constructor(
    private readonly speech: Speech,
    private readonly state: PictureState,
    private readonly tell: (message: FromView) => void,
    private readonly save: (state: PictureState) => void,
  ) {
    const open = (node: VoiceNode) => this.openNode(node);
    this.detail = new Detail(speech, open);
    this.map = new MapPicture(
      speech,
      { open, pointAt: (graph, node) => this.detail.show(graph, node), keep: (part) => this.keep(part) },
      state,
    );
    this.timeline = new TimelinePicture(speech, ({ place }) => this.openPlace(place));
    this.filters = new Filters(speech, (part) => this.narrow(part));
    this.tabs = new Tabs(speech, {
      choose: (tab) => this.choose(tab),
      turn: () => this.turn(),
      fit: () => this.map.showAll(),
      save: (format) => void this.export(format),
    });
    this.clear = element("button", { type: "button", class: "clear" }, speech.say("clear"));
    this.clear.addEventListener("click", () => this.clearFilters());
    const below = element("div", { class: "below" }, this.panel, this.detail.element);
    document.body.append(element("main", {}, this.tabs.element, this.filters.element, this.status, below));
    this.draw();
    this.ask();
  }

  hear(message: ToView): void {
    if (message.kind === "show") this.choose(message.tab);
    else if (message.kind === "failed") this.status.textContent = message.message;
    else if (message.kind === "voices") this.takeVoices(message.result);
    else this.takeTimeline(message.result);
  }

  private takeVoices(result: VoicesResult): void {
    const isNew = !isSame(result, this.voices, ["nodes", "links"]);
    this.voices = result;
    if (isNew) this.map.show(result);
    if (this.state.tab === "map") this.draw(isNew);
  }

  private takeTimeline(result: TimelineResult): void {
    const isNew = !isSame(result, this.dated, ["dated", "sentences"]);
    this.dated = result;
    if (isNew) this.timeline.show(timelineItems(result, this.speech));
    if (this.state.tab === "timeline") this.draw(isNew);
  }

  /** Shows what belongs to the tab; a table is only made anew when it says something else. */
  private draw(isNew = true): void {
    const { tab, asTable } = this.state;
    const result = tab === "map" ? this.voices : this.dated;
    this.tabs.show(tab, asTable);
    this.filters.show(this.state);
    this.status.textContent = result ? shownText(result, this.speech) : "";
    setAll(this.panel, { "aria-labelledby": `tab-${tab}`, class: `panel ${tab}${asTable ? " as-table" : ""}` });
    this.detail.element.hidden = tab !== "map" || asTable;
    if (isNew) this.fill(result);
  }

  private fill(result: VoicesResult | TimelineResult | null): void {
    const { tab, asTable } = this.state;
    const nothing = result && emptyText(result, this.state, this.speech);
    this.panel.removeAttribute("data-ready");
    if (nothing) {
      this.empty.textContent = nothing;
      const isNarrowed = result.sources > 0;
      this.panel.replaceChildren(this.empty, ...(isNarrowed ? [this.clear] : []));
    } else if (!asTable) {
      const { element: picture } = tab === "map" ? this.map : this.timeline;
      if (this.panel.firstChild !== picture || this.panel.childElementCount > 1) this.panel.replaceChildren(picture);
    } else if (result) this.panel.replaceChildren(this.table());
    if (result) this.panel.setAttribute("data-ready", tab);
  }

  private table(): HTMLTableElement {
    const { tab } = this.state;
    const sorting = this.state.sorted[tab];
    const host = {
      sort: (chosen: { column: number; falling: boolean }) => {
        this.keep({ sorted: { ...this.state.sorted, [tab]: chosen } });
        this.draw();
        this.panel.querySelector<HTMLElement>(`[data-column="${chosen.column}"]`)?.focus();
      },
    };
    if (tab === "map") {
      return mapTable(this.voices!, this.speech, sorting, { ...host, open: (node) => this.openNode(node) });
    }
    const items = timelineItems(this.dated!, this.speech);
    return timelineTable(items, this.speech, sorting, { ...host, open: ({ place }) => this.openPlace(place) });
  }

  private choose(tab: Tab): void {
    if (tab === this.state.tab) return;
    this.keep({ tab });
    this.draw();
    this.ask();
  }

  private turn(): void {
    this.keep({ asTable: !this.state.asTable });
    this.draw();
  }

  private narrow(part: Partial<PictureState>): void {
    const before = JSON.stringify(this.asked());
    this.keep(part);
    if (JSON.stringify(this.asked()) !== before) this.ask();
  }

  private clearFilters(): void {
    const { filter, types, saidOnly } = firstState(this.state.tab);
    this.narrow({ filter, types, saidOnly });
    this.filters.show(this.state);
    this.panel.focus();
  }

  private asked() {
    const { tab, filter, types, saidOnly, limit } = this.state;
    return tab === "map" ? { tab, filter, types, limit } : { tab, filter, saidOnly, limit };
  }

  private ask(): void {
    this.tell({ kind: "ask", asked: this.asked() });
  }

  private openNode({ id, name }: VoiceNode): void {
    this.tell({ kind: "openNode", id, name, filter: this.state.filter });
  }

  private openPlace(place: Location): void {
    this.tell({ kind: "openPlace", place });
  }

  private async export(format: "svg" | "png"): Promise<void> {
    const { tab } = this.state;
    const { element: picture } = tab === "map" ? this.map : this.timeline;
    // A picture that is not in the page has neither size nor colours.
    if (!picture.isConnected) {
      this.keep({ asTable: false });
      this.draw();
    }
    if (!picture.isConnected) return;
    const made = () => (format === "svg" ? svgOf(picture).text : pngOf(picture));
    const content = await (tab === "map" ? this.map.whole(made) : made());
    this.tell({ kind: "save", tab, format, content });
  }

  private keep(part: Partial<PictureState>): void {
    Object.assign(this.state, part);
    this.save(this.state);
  }
}

/** Whether an answer says the same as the last one: nothing is drawn anew then. */
function isSame<T extends object>(result: T, before: T | null, parts: readonly (keyof T)[]): boolean {
  if (!before) return false;
  return parts.every((part) => JSON.stringify(result[part]) === JSON.stringify(before[part]));
}
