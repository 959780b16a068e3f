import type { NamedArchive } from "../../archive/connection.ts";
import { UsageError } from "../usageError.ts";
import { credentialsIn, INDEX } from "./arguments.ts";

/**
 * The archives that a command asks beside its folders, each as `URL/INDEX` or `NAME=URL/INDEX`; `ca`: for all of them. Who asks is told by
 * the environment.
 * @throws UsageError for what is none, and where a password would go to several places
 */
export function namedArchives(
  written: readonly string[],
  ca: string | null,
  environment: NodeJS.ProcessEnv,
): NamedArchive[] {
  if (ca !== null && written.length === 0) throw new UsageError("--ca goes with --archive.");
  const credentials = credentialsIn(environment);
  const archives = written.map((one) => ({ ...placeOf(one), ca, credentials }));
  const twice = archives.find(({ name }, i) => archives.findIndex((other) => other.name === name) !== i);
  if (twice) throw new UsageError(`Two archives are called "${twice.name}": write --archive NAME=URL/INDEX.`);
  const origins = new Set(archives.map(({ url }) => new URL(url).origin));
  // There is one name and password in the environment, and it is not known of which.
  if (credentials && origins.size > 1)
    throw new UsageError("The archives are at several addresses, and one name and password would go to all of them.");
  return archives;
}

/** Without a name an archive is called as its index is. */
function placeOf(written: string): Pick<NamedArchive, "name" | "url" | "index"> {
  const [, name, address = ""] = /^(?:([^=/:]+)=)?(.*)$/s.exec(written) ?? [];
  const url = URL.canParse(address) ? new URL(address) : null;
  const [, above = "", index = ""] = /^(.*)\/([^/]+)\/?$/.exec(url?.pathname ?? "") ?? [];
  if (!url || !/^https?:$/.test(url.protocol) || !INDEX.test(index) || url.search !== "" || url.hash !== "")
    throw new UsageError("--archive takes an address and an index, such as https://search.example.org:9200/newsroom.");
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      "An address holds no name and no password: they are in SOURCELINE_ARCHIVE_USER and _PASSWORD, or in _API_KEY.",
    );
  return { name: name ?? index, url: url.origin + above, index };
}
