import { writeFileSync } from "node:fs";
import { WordReader } from "../engine/entities/features/wordForm.ts";
import { groupMentions } from "../engine/entities/grouping/entities.ts";
import type { Recognizer } from "../engine/entities/recognition/recognizer.ts";
import { nominalReferences } from "../engine/entities/references/nominals.ts";
import { PRONOUN_FEATURES } from "../engine/entities/references/pronounFeatures.ts";
import { pronounReferences } from "../engine/entities/references/pronouns.ts";
import { Linear } from "../engine/model/linear.ts";
import { Scorer } from "../engine/model/scorer.ts";
import { type ChainWeights, writeWeights } from "../engine/model/weights.ts";
import type { WordClasses } from "../engine/model/wordClasses.ts";
import { QuoteReader } from "../engine/quotes/finding/quoteReader.ts";
import { placeWords } from "../engine/quotes/words/placedWords.ts";
import { readSource } from "../engine/text/sourceText.ts";
import { NO_WEIGHTS } from "./mergedChoices.ts";
import { type QuotedText, readQuotedTexts } from "./quoteCorpus.ts";
import { describeQuoteScore, piecesOf, scoreQuotes } from "./quoteScores.ts";
import { goldTags, readTagCorpus } from "./tagCorpus.ts";
import { trainQuotes } from "./trainQuotes.ts";
import { trainReferences } from "./trainReferences.ts";
import { TAG_SETTINGS, trainTags } from "./trainTags.ts";

/** Makes the weights of tags, references and quotations into a folder, with the names that `recognizer` finds; then reports on the dev part. */
export function trainReading(
  data: string,
  into: string,
  recognizer: Recognizer,
  classes: WordClasses,
  log: (line: string) => void,
): void {
  const texts = readQuotedTexts(data, "train");
  const write = (name: string, weights: ChainWeights) => writeFileSync(`${into}/${name}.bin`, writeWeights(weights));
  const read = (text: string) => {
    const source = readSource(text, "text");
    return { source, entities: groupMentions(source, recognizer.find(source)) };
  };

  const reader = new WordReader(classes);
  const tagged = readTagCorpus(data, texts).map((text) => {
    const { source, entities } = read(text.text);
    const words = placeWords(source, entities, reader);
    return { words, gold: goldTags(words, text) };
  });
  const tags = trainTags(tagged, TAG_SETTINGS, log);
  write("tags", tags);

  const examples = texts.map((marked) => ({ marked, ...read(marked.text) }));
  const references = trainReferences(examples, log);
  write("references", references);

  const blank = new QuoteReader(tags, NO_WEIGHTS, classes);
  const contexts = examples.map(({ marked, source, entities }) => ({
    marked,
    context: blank.context(source, entities),
  }));
  const quotes = trainQuotes(contexts, tags, classes, log);
  write("quotes", quotes);
  report(readQuotedTexts(data, "dev"), read, references, new QuoteReader(tags, quotes, classes), log);
}

function report(
  dev: readonly QuotedText[],
  read: (text: string) => Pick<Parameters<typeof trainReferences>[0][number], "source" | "entities">,
  references: ChainWeights,
  reader: QuoteReader,
  log: (line: string) => void,
): void {
  const pronouns = new Scorer(new Linear(references), PRONOUN_FEATURES);
  const score = scoreQuotes(dev, (text) => {
    const { source, entities } = read(text);
    const nominals = nominalReferences(source, entities);
    const meant = [...pronounReferences(source, entities, nominals, pronouns), ...nominals];
    return piecesOf(reader.read(source, entities, meant));
  });
  for (const line of describeQuoteScore(score)) log(line);
}
