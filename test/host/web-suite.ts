import { suiteIn } from "./automation.ts";
import { temporaryCopy } from "./folders.ts";
import { webWindow } from "./web.ts";

async function main(): Promise<number> {
  const window = await webWindow({ folder: temporaryCopy(), suite: "dist/test/web/suite.js" });
  const { exit } = await suiteIn(window.page);
  await window.open();
  const code = await exit;
  await window.close();
  return code;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
