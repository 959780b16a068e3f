import { drawn, setAll } from "./dom.ts";

/** What a style sheet says of a drawn element and a file of its own has to say again. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "paint-order",
  "visibility",
];

/** What says where somebody looks, not what there is. */
const LOOKED_AT = ".ring, .lit:not(.labels)";

/** Pixels that no canvas of a browser goes beyond, on one side. */
const LARGEST = 16_000;
const MARGIN = 24;

/** All of a picture, in the colours that it has now, as a file that needs nothing else. */
export function svgOf(picture: SVGSVGElement): { text: string; width: number; height: number } {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [picture.querySelectorAll("*"), copy.querySelectorAll("*")];
  for (const [i, original] of originals.entries()) takeOver(original, copies[i]!);
  for (const [i, original] of originals.entries()) if (original.matches(LOOKED_AT)) copies[i]!.remove();
  const box = boxOf(picture);
  const { backgroundColor, fontFamily } = getComputedStyle(document.body);
  const { x, y, width, height } = box;
  setAll(copy, { width, height, viewBox: `${x} ${y} ${width} ${height}`, "font-family": fontFamily, class: null });
  copy.prepend(drawn("rect", { x, y, width, height, fill: backgroundColor }));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** A picture as a PNG, twice as large as it is drawn, in base64. */
export async function pngOf(picture: SVGSVGElement): Promise<string> {
  const { text, width, height } = svgOf(picture);
  const scale = Math.min(2, LARGEST / width, LARGEST / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
}

function takeOver(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    // What is said by an attribute is in the drawing's own units.
    if (value && !copy.hasAttribute(name)) copy.setAttribute(name, value);
  }
  for (const name of ["class", "style", "tabindex", "role", "data-node", "data-item"]) copy.removeAttribute(name);
}

/** The whole drawing, whatever part of it is in sight. */
function boxOf(picture: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = (picture.querySelector<SVGGElement>(".scene") ?? picture).getBBox();
  const whole = (value: number) => Math.ceil(value);
  return {
    x: whole(x - MARGIN),
    y: whole(y - MARGIN),
    width: whole(width + 2 * MARGIN),
    height: whole(height + 2 * MARGIN),
  };
}
