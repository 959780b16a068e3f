/** How wide texts are that an SVG shows, which wraps and cuts none by itself. */

let canvas: CanvasRenderingContext2D | null | undefined;
let family = "";

/** A text's width in pixels, in the font of the page. */
export function textWidth(text: string, size: number, weight = "normal"): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  family ||= getComputedStyle(document.body).fontFamily;
  if (!canvas) return text.length * size * 0.55;
  canvas.font = `${weight} ${size}px ${family}`;
  return canvas.measureText(text).width;
}

/** A text cut with an ellipsis to so many pixels. */
export function shortened(text: string, width: number, size: number, weight = "normal"): string {
  // Most fit, and to know that of a short one takes no measuring.
  if (text.length * size < width) return text;
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${characters.slice(0, middle).join("")}…`, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("").trimEnd()}…`;
}
