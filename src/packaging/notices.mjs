// The licences of what is bundled, as they ask for: each package's own text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)/i;

/** Packages that stand within the published files of others, whose terms they do not share: they are installed for their licence. */
const WITHIN = new Map([
  ["node_modules/@modelcontextprotocol/server", ["node_modules/content-type"]],
  ["node_modules/pdfjs-dist", ["node_modules/core-js"]],
  ["node_modules/docx", ["node_modules/fflate", "node_modules/nanoid"]],
]);

/**
 * The licences of all packages that some bundles are made from, in one text; of a few of them little or nothing is left there.
 * @param {import("esbuild").Metafile[]} metafiles what esbuild says of the bundles
 * @throws Error when a package brings no text of its licence
 */
export function noticesOf(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  const all = [...folders].flatMap((folder) => [folder, ...(WITHIN.get(folder) ?? [])]);
  const notices = new Set(all.map(noticeOf).sort());
  return `Sourceline is built with these packages, under these licences.\n\n${[...notices].join("\n")}`;
}

/** @param {string} folder a package's */
function noticeOf(folder) {
  /** @type {{ name: string, version: string, license?: string, licenses?: { type: string }[] }} */
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const terms = license ?? licenses?.map(({ type }) => type).join(", ");
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  const texts = files.length > 0 ? files.map((file) => textOf(join(folder, file))) : told(folder, terms);
  if (!texts) throw new Error(`${name} brings no text of its licence (${terms}) and cannot be shipped.`);
  return [`${"-".repeat(80)}\n${name} ${version} (${terms})`, ...texts, ""].join("\n\n");
}

/**
 * What the readme of a package without a licence file says of it, and the terms that it names there: those of MIT are ours, too.
 * @param {string} folder
 * @param {string | undefined} terms
 */
function told(folder, terms) {
  const readme = readdirSync(folder).find((file) => /^readme/i.test(file));
  const section =
    readme && /^\W*licen[cs]e\s*\n[\s\S]*?copyright[\s\S]*$/im.exec(textOf(join(folder, readme)))?.[0].trim();
  if (!section || terms !== "MIT") return null;
  const own = textOf("LICENSE");
  return [section, own.slice(own.indexOf("Permission is hereby granted"))];
}

/** @param {string} file */
const textOf = (file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();
