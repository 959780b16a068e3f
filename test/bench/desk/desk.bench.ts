/**
 * How long VS Code's extension host is held up by the views, with COUNT articles (10,000 unless told), a note of 1,000
 * citations and a source of 5,000 quotations: `npm run bench:desk -- [COUNT]`. A frame lasts 16 ms.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../host/places.ts";
import { removeFolder, temporaryFolder } from "../../host/temporary.ts";

const count = Number(process.argv[2] ?? 10_000);
const folder = library();
spawnSync(
  join(repository, "test/host/launcher"),
  [
    folder,
    `--extensionDevelopmentPath=${repository}`,
    `--extensionTestsPath=${join(repository, "dist/bench/desk/suite.js")}`,
  ],
  { stdio: "inherit", shell: false },
);
removeFolder(folder);

/** Short articles, of the sample's paragraphs, each with a word of its own. */
function library(): string {
  const made = temporaryFolder("desk");
  const articles = join(repository, "media/sample/articles");
  const paragraphs = readdirSync(articles).flatMap((name) =>
    readFileSync(join(articles, name), "utf8")
      .split("\n")
      .filter((line) => line.length > 120),
  );
  for (const path of ["entities", ...Array.from({ length: Math.ceil(count / 500) }, (_, i) => `a${i}`)])
    mkdirSync(join(made, path), { recursive: true });
  for (let i = 0; i < count; i++) {
    const some = [0, 1].map((k) => paragraphs[(i * 7 + k * 3) % paragraphs.length]);
    writeFileSync(
      join(made, `a${Math.floor(i / 500)}`, `${i}.txt`),
      `Report ${i} of the day\n\n${some.join("\n\n")}\n`,
    );
  }
  mkdirSync(join(made, ".vscode"));
  // VS Code's own Git support starts processes in the extension host, which holds it up for longer than anything else.
  writeFileSync(join(made, ".vscode/settings.json"), '{ "git.enabled": false }');
  const said = (i: number) => `We have counted the boats at the quay ${i} times and once more`;
  const all = Array.from({ length: 5000 }, (_, i) => i);
  writeFileSync(
    join(made, "long.txt"),
    `A long hearing\n\n${all.map((i) => `“${said(i)},” Ruth Tolland said on Monday.`).join("\n\n")}\n`,
  );
  const cited = all.slice(0, 1000).map((i) => `> ${said(i)}\n>\n> - [A long hearing](long.txt#L${2 * i + 3})\n`);
  writeFileSync(join(made, "note.md"), `# What was said\n\n${cited.join("\n")}\n`);
  writeFileSync(
    join(made, "entities/page.md"),
    "---\nentity: person\naliases: [Tolland]\n---\n\n# Ruth Tolland\n\nShe is\n",
  );
  return made;
}
