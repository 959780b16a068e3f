/** `npm run bench:language -- DATA_FOLDER`: names, then quotations and references, all on the dev parts. */
await import("./names.bench.ts");
console.log("\nquotations");
await import("./quotes.bench.ts");

export {};
