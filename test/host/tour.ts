import type { Still } from "./moving-picture.ts";
import type { Opened } from "./open.ts";
import { textRectangle } from "./text-rectangle.ts";

/** The tour that README shows, an article on the left and a note on the right: read, search, cite, be told. */
export async function takeTour({ workbench, page }: Opened): Promise<Still[]> {
  const stills: Still[] = [];
  const still = async (milliseconds: number) => {
    stills.push({ png: await page.screenshot({ animations: "disabled" }), milliseconds });
  };
  const search = async (typed: string, found: string, milliseconds: number) => {
    await page.keyboard.type(typed);
    await workbench.picks.first().filter({ hasText: found }).waitFor();
    await still(milliseconds);
  };
  await setUp({ workbench, page });
  await still(900);
  await workbench.hover("Ruth Tolland", /in 3 other sources/);
  await still(2600);
  await page.mouse.move(0, 0);
  await workbench.press("Escape");
  await workbench.press("ControlOrMeta+Alt+Q");
  await page.locator(".quick-input-title", { hasText: "Search Quotes" }).waitFor();
  await search("ashroe", "ashore", 500);
  await search(" ship", "put one ship ashore", 500);
  await search(" daylight", "put one ship ashore", 2200);
  await workbench.press("Enter");
  await workbench.status(/\(\d+ selected\)/).waitFor();
  await still(1300);
  await workbench.press("ControlOrMeta+Alt+C");
  const cited = page.locator(".editor-instance .view-line", { hasText: "Walter Rowe, [" }).first();
  await cited.locator(".detected-link").first().waitFor();
  await still(2000);
  await breakQuotation(page);
  await workbench.hover("> I have put two ship", /“two”/);
  await still(3600);
  return stills;
}

async function setUp({ workbench, page }: Pick<Opened, "workbench" | "page">): Promise<void> {
  await workbench.runCommand("View: Split Editor Right");
  await workbench.openFile("notes/harbour-notes.md");
  await workbench.press("ControlOrMeta+B");
  // The citation goes to the end of the note, where one has written last.
  await workbench.press("ControlOrMeta+End");
  await page.keyboard.type("\n\nOn his own wreck:\n\n");
  await page.locator('.tab[data-resource-name="dredging-vote.txt"]').first().click();
  await page.mouse.move(0, 0);
  // The marks of what is cited come last.
  await page.locator('.editor-instance .cgmr[class*="ced-"]').first().waitFor();
}

async function breakQuotation(page: Opened["page"]): Promise<void> {
  const { right, y } = await textRectangle(page, "> I have put one");
  await page.mouse.dblclick(right - 6, y);
  await page.keyboard.type("two");
}
