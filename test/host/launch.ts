import { addressOf } from "./address.ts";
import { suiteIn } from "./automation.ts";
import { openPage } from "./browser.ts";
import { startServer } from "./server.ts";

/** Does what VS Code's own executable does with these arguments, of which it knows three. */
async function launch(args: string[]): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith("-"));
  const [extension, suite] = [argument(args, "extensionDevelopmentPath"), argument(args, "extensionTestsPath")];
  if (!folder || !extension || !suite) {
    throw new Error("Usage: launcher FOLDER --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE");
  }
  const server = await startServer({ automated: true });
  const { browser, page } = await openPage();
  const { exit } = await suiteIn(page);
  await page.goto(addressOf(server, folder, { extension, suite }));
  const code = await exit;
  await browser.close();
  server.stop();
  return code;
}

function argument(args: string[], name: string): string | undefined {
  return args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}

launch(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
