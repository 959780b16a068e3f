import type { PagesEditors } from "./pagesEditors.ts";

/** Goes to where somebody read on the pages before they were led elsewhere. */
export async function pagesBack({ pages }: { pages: PagesEditors }): Promise<void> {
  pages.active?.step("back");
}

/** Goes to where they were led. */
export async function pagesForward({ pages }: { pages: PagesEditors }): Promise<void> {
  pages.active?.step("forward");
}
