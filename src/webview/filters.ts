import type { NodeType, PictureFilter } from "../protocol/pictures/pictures.ts";
import { element } from "./dom.ts";
import type { PictureState, Tab } from "./messages.ts";
import { icon } from "./shapes.ts";
import type { Speech } from "./speech.ts";

export const NODE_TYPES: readonly NodeType[] = ["person", "organization", "location", "group", "other", "source"];
const LIMITS = [50, 200, 500, 2000];

/** A year, a month or a day; what is half typed asks nothing yet. */
const DATE = "\\s*|\\d{4}([-/.]\\d{1,2}){0,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}";

/** Numbers alone, so that it is the same in each language. */
const DATE_HINT = "2026-03-12";

/** How long typing must rest, in milliseconds. */
const REST = 250;

/** The filters over a picture and its table. Types are the map's, and its legend; what is said is the timeline's. */
export class Filters {
  readonly element: HTMLFormElement;
  private readonly fields: Record<keyof PictureFilter, HTMLInputElement>;
  private readonly types: ReadonlyMap<NodeType, HTMLInputElement>;
  private readonly saidOnly: HTMLInputElement;
  private readonly limit: HTMLSelectElement;
  private readonly legend: HTMLFieldSetElement;
  private readonly saidLabel: HTMLLabelElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly speech: Speech,
    private readonly changed: (part: Partial<PictureState>) => void,
  ) {
    const field = (name: keyof PictureFilter, hint: string, pattern?: string) =>
      element("input", { type: "text", name, placeholder: hint, pattern, autocomplete: "off", spellcheck: "false" });
    this.fields = {
      within: field("within", speech.say("withinHint")),
      after: field("after", DATE_HINT, DATE),
      before: field("before", DATE_HINT, DATE),
    };
    this.types = new Map(NODE_TYPES.map((type) => [type, element("input", { type: "checkbox", name: type })]));
    this.saidOnly = element("input", { type: "checkbox", name: "saidOnly" });
    const options = LIMITS.map((limit) => element("option", { value: limit }, speech.number(limit)));
    this.limit = element("select", { name: "limit" }, ...options);
    const types = [...this.types].map(([type, box]) =>
      element("label", { class: "check" }, box, icon(type), speech.say(`all-${type}`)),
    );
    this.legend = element("fieldset", {}, element("legend", {}, speech.say("shown")), ...types);
    this.saidLabel = element("label", { class: "check" }, this.saidOnly, speech.say("saidOnly"));
    this.element = element(
      "form",
      { class: "filters", "aria-label": speech.say("filters") },
      this.labelled("within"),
      this.labelled("after"),
      this.labelled("before"),
      element("label", {}, speech.say("limit"), this.limit),
      this.legend,
      this.saidLabel,
    );
    this.element.addEventListener("input", ({ target }) => this.edited(target));
    this.element.addEventListener("submit", (event) => event.preventDefault());
  }

  /** Shows what is kept, and what belongs to the tab. */
  show({ filter, types, saidOnly, limit, tab }: PictureState): void {
    for (const [name, field] of Object.entries(this.fields) as [keyof PictureFilter, HTMLInputElement][]) {
      if (field !== document.activeElement) field.value = filter[name];
    }
    for (const [type, box] of this.types) box.checked = types.includes(type);
    this.saidOnly.checked = saidOnly;
    this.limit.value = String(limit);
    this.showFor(tab);
  }

  private showFor(tab: Tab): void {
    this.legend.hidden = tab !== "map";
    this.saidLabel.hidden = tab !== "timeline";
  }

  private labelled(name: keyof PictureFilter): HTMLLabelElement {
    return element("label", {}, this.speech.say(name), this.fields[name]);
  }

  private edited(target: EventTarget | null): void {
    clearTimeout(this.timer);
    const isTyped = target instanceof HTMLInputElement && target.type === "text";
    if (isTyped) target.setAttribute("aria-invalid", String(!target.validity.valid));
    this.timer = setTimeout(() => this.changed(this.read()), isTyped ? REST : 0);
  }

  private read(): Partial<PictureState> {
    const typedIn = (field: HTMLInputElement) => (field.validity.valid ? field.value.trim() : "");
    const { within, after, before } = this.fields;
    return {
      filter: { within: typedIn(within), after: typedIn(after), before: typedIn(before) },
      types: NODE_TYPES.filter((type) => this.types.get(type)!.checked),
      saidOnly: this.saidOnly.checked,
      limit: Number(this.limit.value),
    };
  }
}
