import { installOnDebian } from "./debian.ts";
import { onPath } from "./onPath.ts";

/** The Neovim of this machine. */
export const neovim = () => onPath("nvim");

/** Installs Neovim on a Debian where we may; says so where there is none in the end, and what is not tried then. */
export async function installNeovim(): Promise<void> {
  if (neovim()) return;
  const why = await installOnDebian("Neovim", "neovim").then(
    () => "",
    ({ message }: Error) => ` ${message}`,
  );
  if (!neovim()) console.log(`server: NOT TRIED IN NEOVIM: there is no nvim on the PATH.${why}`);
}
