/** What parts of words tell of a hyphen at the end of a line, where the document itself does not tell. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** A hyphen follows these: "well-known", "self-imposed", "non-profit". */
export const BEFORE_HYPHEN = words(
  "anti half ill non post quasi self twenty thirty forty fifty sixty seventy eighty ninety vice well semi",
);

/** But not here: "anticipate", "postpone", "halfway", "selfish". */
export const SOLID =
  /^(anti(bio|bod|cip|dot|gen|qu|sep|thes)|half(way|time|hearted)|ill(eg|us|ic|it|ness|um)|non(sense|e)|post(age|al|card|er|ing|man|pon|script|ure|code|graduate)|self(ish|less|ie)|vice(roy)|well(ing|ness|s)|semi(nar|n|t|conductor))/;

/** A hyphen follows these where a word follows: "high-level" and not "high-est", "ex-minister" and not "ex-pected". */
export const MAY_HYPHEN = words(
  "air all arms bi big black blue brand by car close co counter cross cyber deep double east eight eighth eleven even ex fast fifth first five " +
    "four fourth free front full great green half hard heavy high hot in inter key last late law left light long low man mid middle mini " +
    "more most mother multi near neo new next nine north oil old on one open part peace per pre pro quarter red right second seven short so " +
    "single six slow small soft south state strong ten third three tight top trade triple twelve two ultra up war water west white wide " +
    "world year young",
);

/** A hyphen stands before these: "US-led", "two-thirds", "year-old", "secretary-general". */
export const AFTER_HYPHEN = words(
  "affiliated affected aged aligned all and appointed armed at averse backed based bashing blown born bound breaking breaker building built " +
    "busting called capita card carbon caliber calibre centred centered centric certified chair changing chief china class clad colour color " +
    "conscious controlled cost covered cut cutting dated day deep degree demand democracy dependent designed dimensional directed dollar door " +
    "down driven dwelling earned earning east eastern economic educated effective elect elected election elections emission enforced " +
    "equipped euro existing eyed faceted faced facing fact family famous fashioned fed field filled fired first flung flying foot " +
    "for former found founded founder free friendly fuelled fueled fold funded general generation going government governmental grade grown " +
    "grossing growing haired half handed hand hearted held high hit hold home hour hours hosted hour imposed impact in inch income " +
    "independent infected inflicted inspired intensive issued justice key kilometer kilometre kill kind kinds known lane large largest laden " +
    "lasting law led legged length level life linked liner lived living local long longer looking looked loved low made maker makers making " +
    "managed manager managing mannered market material maximum meat mentioned meter metre mile military million billion minded minister " +
    "minute month months most moving name named nation national native natured needed negative next north northern nosed of off office old " +
    "olds only on operated operator opposition oriented out owned owner page paced packed paid part partisan party past per perfect person " +
    "phase piece pin place placed planned play point popular positive pound powered preferred prepared president prime prize prone " +
    "produced producing profile profit proclaimed protection pronged quality quarter quarters quoted raising ranging ranked ranking range " +
    "rate rated ravaged ready reaching read related relevant reliance reliant renowned resistant resolution respected rich right rise risk " +
    "room rooted round run runner running safe saving scale school seat seater sea secretary section seeking selling sensitive serving set " +
    "setting shaped sharing short sided sighted size sized skilled so soaked sounding sourced south southern speaking special specific speed " +
    "spirited spoken sponsored square stage standing star starved state status step storey story strapped stricken strong style styled sufficient " +
    "supported supporting table taking talked tank tech technology term terms terminal test the thinking third thirds throat tier time timer " +
    "times to tonne ton torn top track trade traded trading trained trial turned type under up uncle value vaccinated vote wage wanted war " +
    "water wave week weight west western wheel wheeler wide wing winger winner winning wire wise word work world worn worst worthy written " +
    "year years yard youth " +
    "il ils elle elles on je tu nous vous ci là même mêmes être dire moi toi lui eux vis ce",
);

/** Those of them before which anything may stand, whether it is a word of the document or not. */
export const AFTER_ANY = words(
  "affected affiliated aligned backed based bound called centric certified class conscious controlled dependent dimensional driven economic " +
    "educated effective elected eyed faceted fashioned free friendly fuelled funded general governmental growing haired handed imposed " +
    "independent infected inspired intensive known laden largest led linked looking lasting level made maker making managed manager minded " +
    "minister old olds operated oriented owned paced packed paid partisan president priced profile profit quality ranking rated ravaged related " +
    "resistant running scale secretary sensitive serving sided skilled speaking specific speed sponsored standing strapped stricken style " +
    "sufficient supported term trained vaccinated week weight wide winger winning year years yard",
);

/** Parts behind which words go on: "under-\ntaking", "over-\nsight", "some-\nbody". */
export const BEGINS_WORDS = words(
  "after any be dis down every fore here how in inter mis mean news no out over some sub super there trans un under up what when where who with",
);

/** Parts that are words themselves and end many others: "leadership", "available", "moreover", "something". */
export const ENDS_WORDS = words(
  "able ably action age aged ally ant ants art arts ate bodies body book books born bound cast craft day days dale duct ed ended ending ever " +
    "fall field fold fore form forms formed former ful full gain gate ground grounds hand hold holder holders hood house houses in ing ion ions " +
    "its ship ships land lands less let light like line lines ling long made man mark market mate mates mean men ment ness nation national " +
    "ning ought over part parts per person place port ports ported porter porters rage ring rise room rooms round self selves sent set " +
    "side sides sing sion site sites some son sons stand standing stands stood stream table tables tail teen the their thing things time times " +
    "tin ting tion tions tive ton town turn under up use ward wards ware way ways wear wed where wide wise with woman women wood work " +
    "worker workers working works worth yard year",
);

/** What is left of a word where two share their end: "short- and long-term", "Vor- und Nachteile". */
export const CONJUNCTIONS = words("and or to und oder bis sowie bzw et ou y o e");

/** Parts within a compound of several: "state-of-the-art", "face-to-face". */
export const WITHIN = words("a an and as by de des du en for in la le les of off on or the to und up");
