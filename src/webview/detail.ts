import type { VoiceNode } from "../protocol/pictures/pictures.ts";
import { element } from "./dom.ts";
import type { MapGraph } from "./mapGraph.ts";
import { factsOf } from "./nodeText.ts";
import { icon } from "./shapes.ts";
import type { Speech } from "./speech.ts";

/** Beside the map: what there is to say of the node that is looked at, or was last, and a way to its passages. */
export class Detail {
  readonly element = element("aside", { class: "detail" });
  private shown: string | null = null;

  constructor(
    private readonly speech: Speech,
    private readonly open: (node: VoiceNode) => void,
  ) {
    this.element.setAttribute("aria-label", speech.say("picture"));
    this.element.append(element("p", { class: "help" }, speech.say("mapHelp")));
  }

  show(graph: MapGraph, node: number): void {
    const one = graph.nodes[node];
    if (!one) return;
    const facts = factsOf(graph, node, this.speech);
    const key = JSON.stringify([one, facts]);
    if (key === this.shown) return;
    this.shown = key;
    const button = element("button", { type: "button", class: "open" }, this.speech.say("openPassages"));
    button.addEventListener("click", () => this.open(one));
    this.element.replaceChildren(
      element("h2", {}, icon(one.type), one.name),
      element("p", { class: "type" }, this.speech.say(one.type)),
      ...facts.map((fact) => element("p", {}, fact)),
      button,
    );
  }
}
