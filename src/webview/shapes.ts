import type { NodeType } from "../protocol/pictures/pictures.ts";
import { drawn } from "./dom.ts";

/** Each type has a shape of its own, so that nobody needs to tell colours apart: a path around the origin, all of like area. */
export function shapeOf(type: NodeType, radius: number): string {
  const r = Math.round(radius * 10) / 10;
  switch (type) {
    case "person":
      return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case "organization":
      return polygon(r * 1.25, 4, Math.PI / 4);
    case "location":
      return polygon(r * 1.3, 4, 0);
    case "group":
      return polygon(r * 1.15, 6, 0);
    case "other":
      return polygon(r * 1.4, 3, -Math.PI / 2);
    case "source":
      return page(r);
  }
}

function polygon(r: number, corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return `${round(r * Math.cos(angle))},${round(r * Math.sin(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

/** A sheet with a folded corner. */
function page(r: number): string {
  const [w, h, fold] = [round(r * 0.8), round(r * 1.05), round(r * 0.55)];
  return `M${-w},${-h}H${round(w - fold)}L${w},${round(fold - h)}V${h}H${-w}ZM${round(w - fold)},${-h}V${round(fold - h)}H${w}`;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A shape beside a word. */
export function icon(type: NodeType): SVGSVGElement {
  const path = drawn("path", { class: `node ${type} speaks`, d: shapeOf(type, 5.2) });
  return drawn("svg", { class: "icon", viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true" }, path);
}
