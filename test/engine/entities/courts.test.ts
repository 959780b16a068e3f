import assert from "node:assert/strict";
import { analyzer } from "../../analyzer.ts";

/** The names of a text, each once, with its type. */
const namesIn = (text: string): string[] =>
  analyzer.analyze(text, "text").entities.map(({ name, type }) => `${name} (${type})`);

describe("names as courts write them", () => {
  const cases: [string, string[]][] = [
    ["Appellant Marsh was convicted of fraud. Appellant Marsh denies it.", ["Marsh (person)"]],
    ["The court agrees with Appellees. Respondent argues that the claim is barred.", []],
    ["Defendant Tom Hale told the jury that he was at home.", ["Tom Hale (person)"]],
    ["Petitioner Ann Rowe says that the deed is void.", ["Ann Rowe (person)"]],
    ["HALE, P.J. - The court agrees.", ["Hale (person)"]],
    ["Hale, P.J., dissented. Justice Rowe joined.", ["Hale (person)", "Rowe (person)"]],
    ["In Doe v. Roe, the court held that a tenant may sue.", ["Doe v. Roe (other)"]],
    ["In Marsh v. Board of Education the court held that it was void.", ["Marsh v. Board of Education (other)"]],
    ["It relied on Hale & Co. v. Rowe Shipping, Inc., 12 F.3d 44.", ["Hale & Co. v. Rowe Shipping, Inc. (other)"]],
    ["The judge followed In re Marsh and nothing else.", ["In re Marsh (other)"]],
    ["He cited Vale v Hask [1932] for that.", ["Vale v Hask (other)"]],
    ["Under the Harbour Act 1998 he has standing.", ["Harbour Act 1998 (other)"]],
    ["The Town and Country Planning Act 1990 bars it.", ["Town and Country Planning Act 1990 (other)"]],
    ["They rely on the Civil Rights Act of 1964 here.", ["Civil Rights Act of 1964 (other)"]],
    ["The Fourth Amendment protects a tenant.", ["Fourth Amendment (other)"]],
  ];
  for (const [text, names] of cases) it(text, () => assert.deepEqual(namesIn(text), names));

  it("are read of a judge's name as of others", () => {
    const { quotations } = analyzer.analyze("“The majority is wrong,” wrote Hale, P.J. Nobody joined.", "text");
    assert.deepEqual(
      quotations.map(({ speakerName }) => speakerName),
      ["Hale"],
    );
  });

  it("take no time that grows faster than the text", () => {
    const text = "A.".repeat(20_000);
    const start = performance.now();
    analyzer.findMentions(analyzer.analyze(`${text} Act v. ${text}`, "text").source);
    assert.ok(performance.now() - start < 5000);
  });
});
