import type { Page } from "playwright-core";

const patience = 10 * 60_000;

/** What the workbench always says here: native parts that were not compiled, networks that are not asked. */
const noise =
  /bindings file|native-watchdog|ENOTFOUND|Service Worker|connection token|Creating a socket|grace time|AgentHost|AccountPolicyGate|builtin extensions cache|No search provider|package.nls.json/;

/**
 * Listens to the suite that runs in a page's extension host: prints what it logs, resolves with its exit code.
 * Call it before the page is opened; the workbench looks for these two functions when it starts.
 */
export async function suiteIn(page: Page): Promise<{ exit: Promise<number> }> {
  let ended: (code: number) => void = () => {};
  const exit = new Promise<number>((resolve) => {
    ended = resolve;
  });
  const give = (reason: string) => {
    console.log(reason);
    ended(1);
  };
  await page.exposeFunction("codeAutomationLog", (_kind: string, args: unknown[]) => print(args));
  await page.exposeFunction("codeAutomationExit", (code: number) => ended(code));
  page.once("crash", () => give("The page crashed."));
  const timer = setTimeout(() => give(`The suite did not end within ${patience / 60_000} minutes.`), patience);
  return { exit: exit.finally(() => clearTimeout(timer)) };
}

function print(args: unknown[]): void {
  if (!noise.test(String(args[0]))) console.log(...args);
}
