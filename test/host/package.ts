import { join } from "node:path";
import { startNpm } from "./npm.ts";
import { cache, repository } from "./places.ts";
import { output } from "./processes.ts";

/**
 * Packages the extension as it would be published, and resolves with the path of the .vsix.
 * @throws Error with what was said, when it cannot be packaged
 */
export async function packageExtension(): Promise<string> {
  const vsix = join(cache, "sourceline.vsix");
  const { code, text } = await output(startNpm(repository, ["run", "package", "--", "--out", vsix]));
  if (code !== 0) throw new Error(`The extension cannot be packaged:\n${text}`);
  return vsix;
}
