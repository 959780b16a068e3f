import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installOnDebian } from "../debian.ts";
import { onPath } from "../onPath.ts";
import { cache, repository } from "../places.ts";
import { output, startGroup } from "../processes.ts";

const recipe = join(repository, "test/host/opensearch");

const COPY = "org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies";

/** Where OpenSearch lies once it is installed: its jars, and the program of ours that starts it. */
export const openSearchHome = join(cache, "opensearch-2.19.1");

/** The class path of a running OpenSearch. */
export const classPath = [join(openSearchHome, "lib", "*"), join(openSearchHome, "classes")].join(
  process.platform === "win32" ? ";" : ":",
);

/**
 * Installs OpenSearch with Maven, once, and Java and Maven before it on a Debian where we may.
 * @returns a sentence that says why not where there is no Java; undefined when it is installed
 * @throws Error when Maven cannot fetch it
 */
export async function installOpenSearch(): Promise<string | undefined> {
  if (existsSync(openSearchHome) && onPath("java")) return undefined;
  const why = hasJava() ? "" : await installJava();
  if (!hasJava()) return `There is no Java with a compiler, or no Maven, on the PATH.${why}`;
  const partial = `${openSearchHome}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  console.log("Installing OpenSearch with Maven, once (44 MB) ...");
  const jars = join(partial, "lib");
  const copy = [COPY, `-DoutputDirectory=${jars}`];
  await run("mvn", ["--quiet", "--batch-mode", "--file", join(recipe, "pom.xml"), ...copy]);
  const classes = join(partial, "classes");
  await run("javac", ["-cp", join(jars, "*"), "-d", classes, join(recipe, "OpenSearchNode.java")]);
  renameSync(partial, openSearchHome);
  return undefined;
}

const hasJava = () => ["java", "javac", "mvn"].every((program) => onPath(program) !== undefined);

/** What went wrong, as a sentence behind another; "" when nothing did. */
function installJava(): Promise<string> {
  return installOnDebian("Java and Maven", "default-jdk-headless", "maven").then(
    () => "",
    ({ message }: Error) => ` ${message}`,
  );
}

async function run(program: string, args: string[]): Promise<void> {
  const { code, text } = await output(startGroup(program, args, "SIGKILL", { stdio: ["ignore", "pipe", "pipe"] }));
  if (code !== 0)
    throw new Error(`OpenSearch could not be installed (${program}); is Maven's registry in reach?\n${text}`);
}
