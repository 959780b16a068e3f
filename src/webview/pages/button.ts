import { element } from "../dom.ts";
import { type Icon, icon } from "./icons.ts";

/** A button with an icon; `key`: how it is reached by keyboard, said in its tooltip. */
export function button(name: Icon, label: string, press: () => void, key = ""): HTMLButtonElement {
  const title = key === "" ? label : `${label} (${key})`;
  const made = element("button", { type: "button", class: "tool", title, "aria-label": label }, icon(name));
  made.addEventListener("click", press);
  return made;
}
