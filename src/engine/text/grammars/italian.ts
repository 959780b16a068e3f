import { Grammar } from "./grammar.ts";

export const ITALIAN = new Grammar("it", {
  elided: /^(?:l|d|un|dell|all|nell|dall|sull|c|s|n|quest|quell)['’]/iu,
  says:
    "dice disse diceva dicono afferma affermò affermava affermano spiega spiegò spiegava spiegano dichiara dichiarò sostiene sosteneva sostengono " +
    "racconta raccontò raccontava raccontano aggiunge aggiunse annuncia annunciò ricorda ricordò ricordava sottolinea sottolineò osserva osservò " +
    "accusa accusò denuncia denunciò protesta protestò commenta commentò risponde rispose replica replicò ribatte ribatté avverte avvertì ammette " +
    "ammise riconosce conclude concluse insiste insistette promette promise chiede chiese ritiene riteneva crede credeva pensa pensava spera teme " +
    "definisce definì scrive scrisse precisa precisò conferma confermò lamenta lamentò assicura assicurò esclama esclamò confida attacca rilancia " +
    "prosegue proseguì continua riferisce riferì garantisce garantì ironizza scherza sospira domanda domandò ribadisce ribadì considera giudica",
  said:
    "detto affermato spiegato dichiarato sostenuto raccontato aggiunto annunciato ricordato sottolineato osservato accusato denunciato protestato " +
    "commentato risposto replicato ribattuto avvertito ammesso riconosciuto concluso insistito promesso chiesto definito scritto precisato confermato " +
    "lamentato assicurato esclamato proseguito riferito garantito ribadito considerato",
  has: "ha hanno aveva avevano",
  according: `secondo
    per
    a giudizio di
    a giudizio del
    a giudizio della
    a detta di
    stando a
    stando al`,
  inOwnOpinion: `a suo giudizio
    a suo avviso
    a suo dire`,
  dropsPronouns: true,
  pluralVerbs: /no$/u,
  that: "che",
  determiners: "il lo la i gli le l' un uno una un' suo sua questo questa altro altra alcuni alcune",
  prepositions:
    "a al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle dall' di del dello della dei degli delle dell' d' in nel nello nella nei negli nelle nell' " +
    "con su sul sullo sulla sui sugli sulle sull' per tra fra contro verso durante dopo prima senza davanti secondo",
  placePrepositions: "a in",
  he: "lui egli",
  she: "lei ella",
  relatives: "che cui chi dove",
  subordinators: "quando mentre se perché poiché anche",
  mister: "signor sig Sig",
  mistress: "signora signorina Sig.ra Sig.na",
  titles: "Dott dott dottor dottoressa Prof prof professor professoressa Ing Avv don suor onorevole",
  men:
    "Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo Michele Giorgio Aldo Sergio " +
    "Luciano Roberto Marco Andrea Matteo Luca Alessandro Stefano Davide Simone Federico Lorenzo Riccardo Enrico Fabio Massimo Maurizio Claudio Sandro " +
    "Gianni Gabriele Giacomo Tommaso Nicola Filippo Edoardo Emanuele Daniele Alberto Alfredo Cesare Dario Diego Ettore Guido Leonardo Raffaele Renato Silvio Umberto Valerio Vittorio",
  women:
    "Maria Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Antonietta Carla Elena Concetta Rita Margherita Franca Paola Laura " +
    "Giulia Chiara Sara Martina Valentina Alessia Silvia Elisa Federica Ilaria Alice Beatrice Camilla Cristina Daniela Elisabetta Emma Eleonora Gabriella " +
    "Giorgia Greta Irene Luisa Manuela Marta Michela Monica Nadia Nicoletta Ornella Patrizia Raffaella Roberta Serena Simona Sofia Stefania Susanna Veronica Virginia Vittoria",
  heRoles:
    "sindaco ministro presidente direttore senatore deputato assessore avvocato portavoce attore scrittore professore dottore medico ingegnere vicino " +
    "pescatore anziano barista tassista commerciante agricoltore imprenditore ricercatore maestro studente uomo capo",
  sheRoles:
    "sindaca ministra presidentessa direttrice senatrice deputata assessora avvocata attrice scrittrice professoressa dottoressa medica ingegnera vicina " +
    "pescatrice anziana agricoltrice imprenditrice ricercatrice maestra studentessa donna madre",
  roles:
    "presidente portavoce giudice economista giornalista responsabile leader segretario segretaria testimone dirigente",
  bodies:
    "governo comune ministero polizia procura azienda associazione sindacato sindacati ospedale università tribunale partito opposizione regione giunta " +
    "commissione questura prefettura società",
  organizations:
    "Università Ministero Federazione Associazione Istituto Banca Partito Consiglio Tribunale Ospedale Unione Fondazione Museo",
  times:
    "lunedì martedì mercoledì giovedì venerdì sabato domenica mattina pomeriggio sera notte giorno settimana mese anno ieri oggi gennaio febbraio marzo " +
    "aprile maggio giugno luglio agosto settembre ottobre novembre dicembre inverno primavera estate autunno volta",
  small:
    "il lo la i gli le l' un uno una un' egli lui lei ella noi voi loro io tu questo questa questi queste quello quella ciò ma e ed o se quando come dove perché " +
    "anche però poi allora così secondo dopo prima senza tra fra su sul sulla al allo alla ai nel nella nei dal dalla del della dei degli delle di da in con per a " +
    "non sì no si è sono era ha hanno oggi ieri domani ogni tutti tutte tutto che chi cosa suo sua suoi sue mio mia nostro nostra altro altra altri alcuni molti " +
    "pochi nessuno niente più meno già ancora qui qua lì là due tre quattro cinque sei sette otto nove dieci finalmente benvenuti ecco",
  links: "di del della dei de da dal la lo li d'",
  noNames:
    "Comune Stato Governo Regione Parlamento Senato Camera Chiesa Mobilità Internet Nord Sud Est Ovest Consiglio Giunta",
});
