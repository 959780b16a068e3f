import { Grammar } from "./grammar.ts";

export const DUTCH = new Grammar("nl", {
  says:
    "zegt zei zeiden zeggen vertelt vertelde vertelden stelt stelde stelden meldt meldde meldden verklaart verklaarde benadrukt benadrukte " +
    "vindt vond vinden denkt dacht gelooft geloofde hoopt hoopte vreest vreesde klaagt klaagde waarschuwt waarschuwde antwoordt antwoordde vraagt vroeg " +
    "schrijft schreef noemt noemde noemden spreekt sprak erkent erkende bevestigt bevestigde ontkent ontkende belooft beloofde eist eiste reageert " +
    "reageerde concludeert legt legde voegt voegde laat liet kondigt kondigde lacht lachte roept riep verwacht verwachtte meent meende betoogt betoogde " +
    "beweert beweerde verzucht verzuchtte grapt",
  said: "gezegd verteld gesteld gemeld verklaard benadrukt geantwoord geschreven genoemd erkend bevestigd beloofd aangekondigd",
  has: "heeft had hebben hadden",
  according: `volgens`,
  thus: "aldus",
  pluralVerbs: /(?:den|ten|en)$/u,
  isVerbSecond: true,
  that: "dat",
  determiners: "de het een zijn haar hun deze dit die andere enkele sommige 't",
  prepositions:
    "in op aan van voor bij met naar over onder door uit tegen tussen na om zonder sinds tijdens volgens te ter ten rond langs binnen buiten",
  placePrepositions: "in uit naar bij te",
  he: "hij",
  she: "zij ze",
  relatives: "die dat wie waar wat",
  subordinators: "als toen omdat terwijl nadat voordat hoewel dat of",
  mister: "meneer heer dhr",
  mistress: "mevrouw mevr mw",
  titles: "dr prof drs mr ir professor dokter",
  men:
    "Jan Johannes Cornelis Hendrik Willem Pieter Piet Peter Hans Henk Kees Gerard Jeroen Bas Thijs Daan Sem Lucas Bram Ruben Mark Martijn Marcel Erik Rob Ron " +
    "Frank Paul Tom Tim Niels Sander Wouter Maarten Joost Jaap Arie Bert Dirk Geert Gijs Jelle Joris Koen Lars Luuk Mark Rutger Sybren Theo Wim Ahmed Mohammed",
  women:
    "Maria Anna Johanna Elisabeth Wilhelmina Cornelia Marieke Anouk Sanne Lisa Emma Julia Sophie Lotte Eva Femke Marloes Esther Linda Monique Ingrid " +
    "Saskia Petra Margriet Annemarie Anke Anja Els Ellen Fleur Floor Hanneke Heleen Ilse Inge Iris Janneke Jolanda Judith Karin Laura Lieke Maaike Marijke " +
    "Marjolein Mirjam Nienke Renske Roos Sigrid Susanne Tineke Trudy Wendy Yvonne Fatima",
  heRoles: "boer schipper wethouder burgemeester minister directeur voorzitter woordvoerder man vader zoon",
  sheRoles: "boerin directrice woordvoerster vrouw moeder dochter lerares",
  roles:
    "wethouder burgemeester minister voorzitter woordvoerder directeur hoogleraar onderzoeker bewoner wandelaar advocaat rechter leraar arts schrijver " +
    "ondernemer eigenaar premier staatssecretaris kamerlid schipper boer officier",
  bodies:
    "gemeente politie ministerie provincie kabinet regering bedrijf vereniging vakbond universiteit ziekenhuis rechtbank partij organisatie",
  organizations: "Universiteit Ministerie Vereniging Stichting Partij Raad Bond",
  times:
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond nacht dag week maand jaar gisteren vandaag morgen januari februari " +
    "maart april mei juni juli augustus september oktober november december winter zomer lente herfst keer",
  small:
    "de het een hij zij ze wij we ik jij je u jullie hun haar zijn mijn ons onze dit dat deze die daar hier er maar en of als toen omdat volgens na voor bij met op " +
    "in aan van over zonder ook dan dus nu toch niet geen wat wie waarom hoe waar wanneer alle alles veel vele enkele sommige andere eerst later eerder " +
    "vandaag gisteren morgen nog al meer minder heel zo ja nee is was waren heeft had kan moet zal wil twee drie vier vijf zes zeven acht negen tien niemand " +
    "iedereen iemand niets iets dinsdag maandag woensdag donderdag vrijdag naar uit om te tijdens sinds onder door tussen tegen",
  links: "van de der den het ten ter te",
  noNames: "Kamer Rijk Staat Internet Noord Zuid Oost West Tweede Eerste Poort",
});
