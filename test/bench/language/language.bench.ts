/** `npm run bench:language -- DATA_FOLDER`: names, quotations and references, all on the dev parts; then texts of ours in other languages. */
import { languageLines } from "./languages.ts";

await import("./names.bench.ts");
console.log("\nquotations");
await import("./quotes.bench.ts");
for (const which of ["seen", "held out"] as const) {
  console.log(`\nquotations in other languages, texts of ours, ${which}`);
  for (const line of languageLines(which)) console.log(line);
}
