import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:https";
import { join } from "node:path";
import { onPath } from "../host/onPath.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { writeFiles } from "../server/files.ts";
import { VOTE } from "../server/library.ts";
import { node } from "./sharedNode.ts";
import { archiveCommand } from "./terminal.ts";

describe("an archive behind TLS", () => {
  const folder = temporaryFolder("certificates");
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  let server: Server;
  let url: string;
  const headers: (string | undefined)[] = [];

  before(async function () {
    const openssl = onPath("openssl");
    if (!openssl) {
      console.log("SKIPPED: an archive behind TLS. There is no openssl on the PATH to make a certificate with.");
      this.skip();
    }
    const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2"];
    spawnSync(openssl, [...made, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], {
      stdio: "pipe",
    });
    server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (from, to) => {
      headers.push(from.headers.authorization);
      const onward = request(
        new URL(from.url!, node().url),
        { method: from.method!, headers: from.headers },
        (answer) => {
          to.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(to);
        },
      );
      from.pipe(onward);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `https://localhost:${(server.address() as { port: number }).port}`;
    writeFiles(folder, { "papers/vote.txt": VOTE });
  });
  after(() => server?.close());

  const push = (...more: string[]) =>
    archiveCommand(["push", join(folder, "papers"), "--index", "sealed", "--to", url, ...more], {
      SOURCELINE_ARCHIVE_API_KEY: "c2VjcmV0",
    });

  it("is not asked when nobody who is trusted signed for it, and is told no key", async () => {
    const { code, err } = await push();
    assert.equal(code, 1);
    assert.match(err, /^sourceline: The archive sealed has a certificate that is not trusted/);
    assert.deepEqual(headers, []);
  });

  it("is asked when a file of one's own names its certificate", async () => {
    const { code, err } = await push("--ca", certificate);
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(headers.length > 0 && headers.every((one) => one === "ApiKey c2VjcmV0"));
  });

  it("is not asked under another name than that of its certificate", async () => {
    const { code, err } = await push("--ca", certificate, `--to=${url.replace("localhost", "127.0.0.1")}`);
    assert.equal(code, 1);
    assert.match(err, /certificate/);
  });

  it("says when the file of certificates cannot be read", async () => {
    const { code, err } = await push("--ca", join(folder, "nowhere.pem"));
    assert.equal(code, 1);
    assert.match(err, /nowhere\.pem cannot be read/);
  });
});
