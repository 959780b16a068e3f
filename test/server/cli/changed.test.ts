import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";
import { ScratchRepository } from "./scratchRepository.ts";

/** Cites the inquiry alone; and one that is wrong already, and concerns nobody. */
const OTHER = "Abara says “I have never seen the memo” ([inquiry](../articles/inquiry.txt#L4)).\n";
const WRONG = "“I do regret it” ([stance](../articles/stance.txt#L1)).\n";
const FILES = {
  ...LIBRARY,
  "notes/other.md": OTHER,
  "notes/wrong.md": WRONG,
  "articles/stance.txt": "I regret nothing.\n",
};

const CHANGED_VOTE = VOTE.replace("do not regret", "do regret");
const CHANGED_NOTE = NOTE.replace("do not regret", "do regret");

describe("sourceline verify --staged", () => {
  it("checks what the next commit has, not the working copy", () => {
    const scratch = new ScratchRepository(FILES);
    scratch.write({ "notes/said.md": CHANGED_NOTE });
    assert.deepEqual(scratch.verdicts(["--staged"]), []);
    scratch.git("add", "notes/said.md");
    scratch.write({ "notes/said.md": NOTE });
    assert.deepEqual(scratch.verdicts(["--staged"]), [
      ["notes/said.md:5", "changed"],
      ["notes/said.md:7", "intact"],
    ]);
    assert.equal(scratch.verify(["--staged"]).status, 1);
    scratch.git("add", "notes/said.md");
    const { status, stdout } = scratch.verify(["--staged"]);
    assert.deepEqual([status, stdout], [0, "No citations found.\n"]);
  });

  it("checks the notes whose sources change, and no others", () => {
    const scratch = new ScratchRepository(FILES);
    scratch.write({ "articles/vote.txt": CHANGED_VOTE });
    scratch.git("add", "articles/vote.txt");
    scratch.write({ "articles/vote.txt": VOTE, "notes/said.md": "Nothing is cited in the working copy.\n" });
    assert.deepEqual(scratch.verdicts(["--staged"]), [
      ["notes/said.md:5", "changed"],
      ["notes/said.md:7", "intact"],
    ]);
    assert.deepEqual(scratch.verdicts(["--staged", "notes/other.md"]), []);
    assert.equal(scratch.verdicts(["--staged", "notes"]).length, 2);
  });

  it("checks the notes whose sources go or are called otherwise, and says where the words stand now", () => {
    const scratch = new ScratchRepository(FILES);
    scratch.git("mv", "articles/inquiry.txt", "articles/opening.txt");
    assert.deepEqual(scratch.verdicts(["--staged"]), [
      ["notes/other.md:1", "missing"],
      ["notes/said.md:5", "intact"],
      ["notes/said.md:7", "missing"],
    ]);
    assert.match(scratch.verify(["--staged"]).stdout, /these words stand in articles\/opening\.txt, line 4/);
    scratch.git("rm", "--quiet", "-f", "articles/opening.txt");
    assert.equal(scratch.verdicts(["--staged"]).length, 3);
  });

  it("does not find what was not added, but what git ignores", () => {
    const scratch = new ScratchRepository({ ...FILES, ".gitignore": "private/\n" });
    scratch.write({
      "articles/new.txt": INQUIRY,
      "private/paper.txt": INQUIRY,
      "notes/new.md": OTHER.replace("inquiry.txt", "new.txt"),
      "notes/own.md": `${OTHER.replace("../articles/inquiry.txt", "../private/paper.txt")}\n${OTHER.replace("(../articles/inquiry.txt#L4)", "(paper.txt)").replace("[inquiry](paper.txt)", "[[paper]]")}`,
    });
    scratch.git("add", "notes");
    assert.deepEqual(scratch.verdicts(["--staged"]), [
      ["notes/new.md:1", "missing"],
      ["notes/own.md:1", "intact"],
      ["notes/own.md:3", "intact"],
    ]);
    scratch.git("add", "articles");
    assert.equal(scratch.verify(["--staged"]).status, 0);
  });

  it("finds notes whatever the names are, and however a link writes them", () => {
    const names = ["a b_c (1).txt", "日本.txt", "Ärger é.txt", "50%.txt", "UPPER.TXT"];
    const links = [
      "a%20b\\_c%20(1).txt",
      "%E6%97%A5%E6%9C%AC.txt",
      "%C3%84rger%20e%CC%81.txt",
      "50%25.txt",
      "UPPER.TXT",
    ];
    const notes = Object.fromEntries(links.map((link, i) => [`${i}.md`, `“I do not regret it” ([x](${link}#L4)).\n`]));
    const sources = Object.fromEntries(names.map((name) => [name, VOTE]));
    const scratch = new ScratchRepository({ ...notes, ...sources, "5.md": "“I do not regret it” ([[upper]]).\n" });
    for (const [i, name] of names.entries()) {
      scratch.write({ [name]: CHANGED_VOTE });
      scratch.git("add", "--all");
      const found = scratch.verdicts(["--staged"]);
      // An accent that the link writes apart is another file's name where the file system thinks so.
      const wanted = [`${i}.md:1`, ...(name === "UPPER.TXT" ? ["5.md:1"] : [])];
      assert.deepEqual(
        found.map(([place]) => place),
        wanted,
        name,
      );
      scratch.commit();
    }
  });

  it("checks the notes of sources that are no plain text, and reads what Git LFS keeps", () => {
    const captions = (words: string) =>
      `WEBVTT\n\n00:01.000 --> 00:04.000\n${words}\n\n00:05.000 --> 00:08.000\nThe board met.\n`;
    const page = (words: string) => `<!doctype html><title>Vote</title><h1>Vote</h1><p>She said: ${words}</p>`;
    const scratch = new ScratchRepository({
      ".gitattributes": "large.txt filter=lfs\n",
      "talk.vtt": captions("We do not regret it at all."),
      "page.html": page("we do not regret it at all."),
      "large.txt": "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
      "notes/a.md": "“We do not regret it at all” ([talk](../talk.vtt#t=1)).\n",
      "notes/b.md": "“we do not regret it at all” ([page](../page.html)).\n",
      "notes/c.md": "“We do not regret it at all” ([large](../large.txt)).\n",
    });
    scratch.git("config", "filter.lfs.smudge", "echo We do not regret it at all.");
    scratch.write({ "talk.vtt": captions("We do regret it at all."), "page.html": page("we do regret it at all.") });
    scratch.write({ "notes/c.md": "“We do not regret it at all” ([large](../large.txt)), as ever.\n" });
    scratch.git("add", "talk.vtt", "page.html", "notes");
    assert.deepEqual(scratch.verdicts(["--staged"]), [
      ["notes/a.md:1", "changed"],
      ["notes/b.md:1", "changed"],
      ["notes/c.md:1", "intact"],
    ]);
  });

  it("finds notes in UTF-16", () => {
    const scratch = new ScratchRepository(LIBRARY);
    scratch.writeBytes("notes/wide.md", Buffer.from(`\uFEFF${OTHER}`, "utf16le"));
    scratch.commit();
    scratch.write({ "articles/inquiry.txt": INQUIRY.replace("never", "often") });
    scratch.git("add", "--all");
    assert.deepEqual(scratch.verdicts(["--staged"]), [
      ["notes/said.md:5", "intact"],
      ["notes/said.md:7", "changed"],
      ["notes/wide.md:1", "changed"],
    ]);
  });

  it("works before the first commit, and in a folder of the repository", () => {
    const scratch = new ScratchRepository();
    scratch.write({
      "desk/articles/vote.txt": VOTE,
      "desk/articles/inquiry.txt": INQUIRY,
      "desk/notes/said.md": NOTE,
      "x.md": WRONG,
    });
    scratch.git("add", "--all");
    assert.deepEqual(scratch.verdicts(["--staged"], "desk"), [
      ["notes/said.md:5", "intact"],
      ["notes/said.md:7", "intact"],
    ]);
    assert.equal(scratch.verify(["--staged"], "desk").status, 0);
    assert.equal(scratch.verify(["--staged"]).status, 1);
  });

  it("holds up a commit from a hook: of all that changed, of a part, of an addition", () => {
    const scratch = new ScratchRepository(FILES);
    const hook = join(scratch.folder, ".git/hooks/pre-commit");
    mkdirSync(join(scratch.folder, ".git/hooks"), { recursive: true });
    scratch.write({
      ".git/hooks/pre-commit": `#!/bin/sh\nexec "${process.execPath}" "${join(repository, "dist/cli.js")}" verify --staged\n`,
    });
    chmodSync(hook, 0o755);
    scratch.write({ "notes/said.md": CHANGED_NOTE });
    const all = scratch.tryGit("commit", "--all", "--message=all");
    assert.equal(all.status, 1, all.stderr);
    assert.match(all.stdout + all.stderr, /notes\/said\.md:5 {2}≠ changed/);
    scratch.write({ "notes/other.md": `${OTHER}\nMore.\n` });
    assert.equal(scratch.tryGit("commit", "--message=part", "notes/other.md").status, 0);
    assert.equal(scratch.tryGit("commit", "--message=part", "notes/said.md").status, 1);
    scratch.write({ "notes/said.md": NOTE });
    scratch.git("add", "--all");
    scratch.write({ "articles/added.txt": VOTE });
    scratch.git("add", "--all");
    assert.equal(scratch.tryGit("commit", "--message=add").status, 0);
  });

  it("reads what a link of the file system leads to, and no pipe or folder", () => {
    const scratch = new ScratchRepository(LIBRARY);
    symlinkSync("vote.txt", join(scratch.folder, "articles/linked.txt"));
    symlinkSync("/dev/zero", join(scratch.folder, "articles/endless.txt"));
    scratch.write({ "notes/x.md": `${NOTE.replace("vote.txt", "linked.txt")}\n${WRONG.replace("stance", "endless")}` });
    scratch.git("add", "--all");
    const found = Object.fromEntries(scratch.verdicts(["--staged"]));
    assert.equal(found["notes/x.md:5"], "intact");
    assert.equal(found["notes/x.md:9"], "missing");
  });
});

describe("sourceline verify --changed-since", () => {
  it("checks what changed on a branch, committed or not, known to git or not", () => {
    const scratch = new ScratchRepository(FILES);
    scratch.git("checkout", "--quiet", "-b", "work");
    assert.deepEqual(scratch.verdicts(["--changed-since", "main"]), []);
    scratch.write({ "articles/vote.txt": CHANGED_VOTE });
    scratch.commit();
    assert.deepEqual(scratch.verdicts(["--changed-since=main"]), [
      ["notes/said.md:5", "changed"],
      ["notes/said.md:7", "intact"],
    ]);
    scratch.write({ "notes/said.md": CHANGED_NOTE });
    assert.equal(scratch.verify(["--changed-since", "main"]).status, 0);
    scratch.write({ "notes/fresh.md": OTHER.replace("never", "often") });
    assert.deepEqual(scratch.verdicts(["--changed-since", "main"]).at(0), ["notes/fresh.md:1", "changed"]);
    scratch.remove("articles/inquiry.txt");
    assert.deepEqual(
      scratch.verdicts(["--changed-since", "main"]).filter(([, verdict]) => verdict === "missing"),
      [
        ["notes/fresh.md:1", "missing"],
        ["notes/other.md:1", "missing"],
        ["notes/said.md:7", "missing"],
      ],
    );
  });

  it("leaves out what changed on the other branch meanwhile", () => {
    const scratch = new ScratchRepository(FILES);
    scratch.git("checkout", "--quiet", "-b", "work");
    scratch.write({ "notes/other.md": `${OTHER}\nMore.\n` });
    scratch.commit();
    scratch.git("checkout", "--quiet", "main");
    scratch.write({ "notes/said.md": CHANGED_NOTE });
    scratch.commit();
    scratch.git("checkout", "--quiet", "work");
    assert.deepEqual(scratch.verdicts(["--changed-since", "main"]), [["notes/other.md:1", "intact"]]);
  });

  it("says in a sentence what is wrong", () => {
    const scratch = new ScratchRepository(FILES);
    const says = (args: string[], sentence: RegExp, env: Record<string, string> = {}) => {
      const { status, stdout, stderr } = scratch.verify(args, ".", env);
      assert.equal(status, 2, stdout + stderr);
      assert.match(stderr, sentence);
      assert.equal(stderr.trim().split("\n").length, 1);
    };
    says(
      ["--changed-since", "nowhere"],
      /There is no commit "nowhere" here; where a clone is shallow, fetch it first\.$/m,
    );
    says(["--changed-since", "--output=stolen"], /There is no commit "--output=stolen"/);
    assert.ok(!existsSync(join(scratch.folder, "stolen")));
    says(["--changed-since"], /--changed-since takes a commit/);
    says(["--changed-since", "main", "--staged"], /do not go together/);
    says(["--quotations", "x.md", "--staged"], /do not go with --quotations/);
    scratch.write({ "notes/said.md": CHANGED_NOTE });
    scratch.git("add", "--all");
    says(["--staged"], /no git on the PATH/, { PATH: temporaryFolder("empty") });
    const outside = new ScratchRepository();
    outside.git("config", "core.bare", "false");
    const { status, stderr } = scratch.verify(["--staged"], ".", { GIT_DIR: join(outside.folder, "none") });
    assert.equal(status, 2);
    assert.match(stderr, /^sourceline: not a git repository/);
  });
});
