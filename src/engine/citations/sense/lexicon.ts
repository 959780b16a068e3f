import { setOf } from "./words.ts";

/** Words about words, of English, as far as it must be known where a clause begins (Quirk et al. 1985, 14 and 15). */
export const SUBJECTS = setOf("i he she we they there who's he's she's it's that's there's");
export const MAYBE_SUBJECTS = setOf("it you this these those");
export const RELATIVES = setOf("who whom whose which");
export const QUESTIONS = setOf("what how why");
export const SUBORDINATORS = setOf(
  "because since although though whereas while until till when whenever where wherever before after once as than",
);
/** Behind a negation, in "not because he was ill", these are what is negated. */
export const MAY_BE_NEGATED = setOf("because since when where as while once");
export const DETERMINERS = setOf("the a an this that these those his her its their our my your every each some");
export const PREPOSITIONS = setOf("of in on at by for from with to into over under about between among during through");
export const FINITE = setOf(
  "is are was were has had will would can could may might shall should must does did isn't aren't wasn't weren't hasn't hadn't won't wouldn't can't cannot couldn't mayn't mightn't shan't shouldn't mustn't doesn't didn't don't haven't",
);
export const AUXILIARIES = setOf(
  "is are was were be been being am has have had will would can could may might shall should must does did do",
);
/** What takes a clause of its own that is negated with it: "did not say it was legal". */
export const TAKES_CLAUSE = setOf(
  "say said says saying think thought thinks thinking believe believed believes believing know knew known knows claim claimed claims mean meant means suggest suggested suggests suggesting feel felt expect expected expects hope hoped see saw seen find found show showed shown shows prove proved proven accept accepted admit admitted agree agreed confirm confirmed insist insisted argue argued allege alleged tell told state stated assume assumed suppose supposed imagine pretend guarantee ensure promise promised recall recalled remember remembered understand understood realise realised realize realized notice noticed report reported indicate indicated conclude concluded declare declared announce announced acknowledge acknowledged true clear certain sure likely possible evident obvious aware convinced evidence proof sign signs indication suggestion idea reason fact case claim claims allegation allegations report reports accusation accusations suspicion rumour rumor deny denied denies denying dispute disputed doubt doubted doubts reject rejected false untrue lie myth",
);
export const SAYING = setOf("say said says saying tell told write wrote add added claim claimed answer reply replied");
/** The past of common verbs that do not end in -ed. */
export const PAST = setOf(
  "said sold took went made came told gave found left kept held brought began became knew thought saw got ran wrote stood lost paid met led spoke won fell sent built understood broke drew grew rose threw chose drove fought bought caught taught felt heard meant set put let cut hit hurt shot struck fled flew swore wore tore hid bit",
);
