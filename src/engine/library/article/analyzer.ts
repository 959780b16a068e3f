import { type Entity, groupMentions } from "../../entities/grouping/entities.ts";
import type { Mention } from "../../entities/mention.ts";
import { findCapitalNames } from "../../entities/recognition/capitalNames.ts";
import { findGrammarNames } from "../../entities/recognition/grammarNames.ts";
import { Recognizer } from "../../entities/recognition/recognizer.ts";
import { PRONOUN_FEATURES, type PronounQuestion } from "../../entities/references/pronounFeatures.ts";
import { findReferences, type Reference } from "../../entities/references/references.ts";
import { Linear } from "../../model/linear.ts";
import { Scorer } from "../../model/scorer.ts";
import { readWeights } from "../../model/weights.ts";
import { WordClasses } from "../../model/wordClasses.ts";
import type { Weights } from "../../ports.ts";
import { QuoteReader } from "../../quotes/finding/quoteReader.ts";
import { grammarQuotations, quotationsWithoutSpeakers } from "../../quotes/grammar/grammarQuotations.ts";
import { withoutOwnPronouns } from "../../quotes/ownWords.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { withLabelNames } from "../../quotes/turns/labelNames.ts";
import { besideTurns, turnQuotations } from "../../quotes/turns/turnQuotations.ts";
import { grammarOf } from "../../text/grammars/grammars.ts";
import { ENGLISH } from "../../text/language.ts";
import { type Format, readSource, type SourceText } from "../../text/sourceText.ts";

/** What reading finds in a text. */
export interface Analysis {
  readonly source: SourceText;
  /** In order of their first mention. */
  readonly entities: readonly Entity[];
  readonly references: readonly Reference[];
  /** In order of their start. */
  readonly quotations: readonly Quotation[];
}

/**
 * Finds names, who is who, for whom "he" stands, and who says what: of English learnt from annotated texts (model/README.md), of a few
 * languages by what their grammars list, of others what stands in marks, with nobody who says it. Linear in the length of a text,
 * whatever it holds. A model is made ready when it is first needed; offsets are those of `source.text`.
 */
export class Analyzer {
  private recognizer: Recognizer | null = null;
  private pronouns: Scorer<PronounQuestion> | null = null;
  private quotes: QuoteReader | null = null;
  private wordClasses: WordClasses | null = null;

  constructor(private readonly weights: Weights) {}

  /** Reads a text to the end: lines, sentences, names, who is who, who says what. */
  analyze(text: string, format: Format): Analysis {
    const source = readSource(text, format);
    return this.withEntities(source, groupMentions(source, this.findMentions(source)));
  }

  /** What follows from who is who: for whom "he" stands, and who says what. */
  withEntities(source: SourceText, entities: readonly Entity[]): Analysis {
    const references = this.findReferences(source, entities);
    const quotations = this.findQuotations(source, entities, references);
    return { source, entities, references: withoutOwnPronouns(source, references, quotations), quotations };
  }

  /** The names of a text, in order, without overlaps; by capitals alone in languages of which nothing is known. */
  findMentions(source: SourceText): readonly Mention[] {
    return withLabelNames(source, this.findNames(source));
  }

  private findNames(source: SourceText): Mention[] {
    if (source.language !== ENGLISH) {
      const grammar = grammarOf(source.language);
      return grammar ? findGrammarNames(source, grammar) : findCapitalNames(source);
    }
    this.recognizer ??= new Recognizer(readWeights(this.weights.names), this.classes);
    return this.recognizer.find(source);
  }

  /** The pronouns and short nominals of an English text that stand for one of `entities`, in order, without overlaps. */
  findReferences(source: SourceText, entities: readonly Entity[]): Reference[] {
    if (source.language !== ENGLISH) return [];
    this.pronouns ??= new Scorer(new Linear(readWeights(this.weights.references)), PRONOUN_FEATURES);
    return findReferences(source, entities, this.pronouns);
  }

  /** The quotations of a text, direct, mixed and indirect, and the turns of a transcript, in order of their start. */
  findQuotations(source: SourceText, entities: readonly Entity[], references: readonly Reference[]): Quotation[] {
    const found = this.findSaid(source, entities, references);
    return source.turns.length > 0 ? besideTurns(turnQuotations(source, entities), found) : found;
  }

  private findSaid(source: SourceText, entities: readonly Entity[], references: readonly Reference[]): Quotation[] {
    if (source.language !== ENGLISH) {
      const grammar = grammarOf(source.language);
      return grammar ? grammarQuotations(source, entities, grammar) : quotationsWithoutSpeakers(source);
    }
    this.quotes ??= new QuoteReader(readWeights(this.weights.tags), readWeights(this.weights.quotes), this.classes);
    return this.quotes.read(source, entities, references);
  }

  private get classes(): WordClasses {
    this.wordClasses ??= new WordClasses(this.weights.wordClasses);
    return this.wordClasses;
  }
}
