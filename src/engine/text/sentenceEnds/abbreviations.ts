import type { Language } from "../language.ts";

/** The abbreviations of a language, without their last stop; those of several parts without the spaces between ("z.B"). */
export interface Abbreviations {
  /** Never end a sentence: what they belong to follows. */
  readonly before?: string;
  /** End one only before a word that usually begins one. */
  readonly within?: string;
  /** Belong to the number behind them; they end a sentence before anything else. */
  readonly counted?: string;
  /** Words that begin sentences, beside the small words of the language. */
  readonly starters?: string;
  /** Whether a number with a stop is an ordinal: "der 2. Rang", "3. maja". */
  readonly hasOrdinals?: boolean;
}

/** By language; of scripts whose languages are not told apart, those of all of them. */
export const ABBREVIATIONS: Readonly<Record<Language, Abbreviations>> = {
  en: {
    before:
      "Mr Mrs Ms Mx Messrs Dr Prof Rev Fr Sr Hon Gen Maj Col Lt Capt Cmdr Sgt Cpl Pvt Adm Brig Sen Rep Gov Pres Amb Sec " +
      "Supt Insp Det Sheikh St Mt Ft v vs cf Cf Mme Mlle Dir Asst Assoc Ald Atty Lt.-Gen Maj.-Gen",
    within:
      "Jr Sr Inc Corp Co Ltd Bros Cie etc al ca approx Ph.D M.D Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues " +
      "Wed Thu Thur Thurs Fri Sat Sun Ave Blvd Rd dept Dept est Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass " +
      "Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo e.g i.e " +
      // Courts, reporters and rules, as lawyers cite them.
      "Cir Supp App Ct Dist Cl Crim Civ Proc Evid Const Stat Bankr Cal Del Super Sup F.Supp L.Ed S.Ct",
    counted: "No Nos no nos Art art p pp Vol vol Ch ch Fig fig Sec sec para Rm rm N° Nº §",
    starters:
      "The This That These Those There He She It They We I You His Her Its Their Our My In On At But And As If When While After " +
      "Before For From However Since With Without What Who Why How A An One Some Many Most No Not Yet So Then Last Meanwhile " +
      "Although Earlier Later",
  },
  de: {
    before:
      "Dr Prof Hr Fr Frl Hrn Dipl Ing med phil jur rer nat Mag Univ St Nr z.B z.b d.h u.a i.d.R sog bzw ggf vgl Vgl s S Bd Abs Abb " +
      "Abschn Anm Art ca evtl inkl exkl max min zzgl kath ev evang geb gest verh Frhr Hg Hrsg Jh Tel Tsd Z.B z.Zt z.Z z.T Z.T m.E " +
      "u.U o.g v.a i.V i.A Reg Min Gen Kap Ziff lfd allg bes insb insbes ggü röm griech lat dt frz engl amerik",
    within:
      "usw etc usf u.Ä u.ä o.Ä o.ä u.v.m v.Chr n.Chr Chr Mio Mrd Mill Std Str Pl Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez " +
      "Mo Di Mi Do Sa So e.V i.R a.D Co bspw ff f",
    starters:
      "Sie Wir Ihr Ich Du Man Diese Dieser Dieses Dort Hier Da Damit Dabei Dafür Dagegen Danach Dann Doch Aber Auch Als Am An Auf " +
      "Bei Beim Bis Die Der Das Den Dem Ein Eine Einen Einem Es Er Im In Ist Hat Nach Nicht Noch Nur Ob Oder Seit Seine Seiner Ihre " +
      "So Um Und Vom Von Vor Was Wann Warum Weil Wenn Wer Wie Wo Zu Zum Zur Zwar Kein Keine Jetzt Heute Gestern Morgen Alle Für Mit " +
      "Über Unter Laut Während Trotz Wegen Denn Jeder Viele Einige",
    hasOrdinals: true,
  },
  fr: {
    before:
      "M MM Mme Mmes Mlle Mlles Mgr Me Mes Dr Drs Pr Prof St Ste Sts Cie av boul bd vol chap art fig p pp n° N° éd cf Cf env apr hab " +
      "p.ex c.-à-d tél Tél réf Réf col dir trad Vve Gal Gén Col Cdt Cap Lt Sgt Ltd",
    within: "etc janv févr avr juil sept oct nov déc S.A S.A.R.L J.-C av.J.-C apr.J.-C",
    counted: "n no nos",
    starters:
      "Il Elle Ils Elles On Nous Vous Je Tu Ce Cette Ces Cela Ça C D L J N S Qu Mais Et Ou Or Donc Car Si Quand Lorsque Pour Par " +
      "Dans Sur Sous Avec Sans Selon Après Avant Depuis Pendant Comme Un Une Des Les Le La Son Sa Ses Leur Leurs Mon Ma Mes Notre " +
      "Votre Aucun Aucune Tout Tous Toutes Plus Puis Ainsi Alors Enfin Hier Quel Quelle Comment Pourquoi Où Qui Que",
  },
  es: {
    before:
      "Sr Sra Srta Sres Sras D Dña Dr Dra Dres Dras Lic Lics Ing Arq Prof Profa Gral Cnel Cap Tte Sgto Mons Pbro Fr Sto Sta S.S S.M " +
      "Excmo Excma Ilmo Ilma Av Avda Avd C Ctra Cra Pza Pl Urb Admón Adm Dpto Depto Dir Gob Pres Vda Hnos p pp pág págs Pág vol cap " +
      "art arts Art párr párrf núm núms Núm tel Tel Tfno ext Ext fig ej p.ej P.ej vs aprox máx mín cf Mt",
    within:
      "etc EE.UU Uds Ud Vd Vds Cía Co S.A S.L S.R.L a.C d.C a.m p.m EE UU RR.HH FF.AA min Km km Hs hs ene feb mar abr may jun jul ago " +
      "sept set oct nov dic Ene Feb Mar Abr May Jun Jul Ago Sep Sept Oct Nov Dic lun mié jue vie sáb dom Lun Mié Jue Vie Sáb Dom",
    counted: "No no nº n.º N° Nº",
    starters:
      "Él Ella Ellos Ellas Yo Nosotros Esto Eso Ese Esa Este Esta Estos Estas Aquel Pero Y O Si Cuando Como Donde Porque Aunque Según " +
      "Tras Desde Hasta Sobre Sin Entre Ante Su Sus Mi Mis Un Una Unos Unas El La Los Las Lo Al Del En Con Por Para De A Se No Ya " +
      "También Además Así Entonces Después Antes Ahora Hoy Ayer Qué Quién Cómo Cuándo Dónde Todo Todos Cada Hay Es Son Fue",
  },
  it: {
    before:
      "Sig Sigg Sig.ra Sig.na Sigg.ri Dott Dott.ssa Dr Prof Prof.ssa Ing Avv Arch Geom Rag On Sen Mons Don Gen Col Cap Ten Mar Magg " +
      "Cav Comm Egr Gent Spett S SS Ss Dir Amm V.Cte psicol Psicol idraul meteor pag pagg p pp vol cap art fig es ad.es Es tel Tel " +
      "n nn nr v vv cfr Cfr ecc.ra c.a p.es Via P.za V.le C.so ca",
    within:
      "ecc etc a.C d.C S.p.A S.r.l S.n.c gen feb mar apr mag giu lug ago set sett ott nov dic Gen Feb Apr Mag Giu Lug Ago Set Sett Ott " +
      "Nov Dic lun mer gio ven sab dom min sec km",
    counted: "mar Mar n°",
    starters:
      "Egli Ella Lui Lei Loro Essi Noi Voi Io Tu Questo Questa Questi Queste Quello Quella Ciò Ma E O Se Quando Come Dove Perché " +
      "Anche Però Poi Allora Così Secondo Dopo Prima Senza Tra Fra Su Il Lo La I Gli Le L Un Una Uno Al Alla Nel Nella Dal Dalla Del " +
      "Della Di Da In Con Per A Non Si È Sono Era Ha Oggi Ieri Ogni Tutti Che Chi Cosa Suo Sua",
  },
  pt: {
    before:
      "Sr Sra Srs Sras Srta D Dr Dra Drs Dras Prof Profa Eng Arq Exmo Exma Ilmo Gen Cel Cap Ten Sgt Pe Fr Sto Sta Av R Pç Rod p pág " +
      "págs vol cap art arts fig nº núm tel Tel ex p.ex cf séc Dep Sen Gov Min",
    within: "etc a.C d.C S.A Ltda Cia EUA jan fev mar abr mai jun jul ago set out nov dez",
    counted: "n nº n.º",
    starters:
      "Ele Ela Eles Elas Eu Nós Você Isto Isso Este Esta Esse Essa Aquele Mas E Ou Se Quando Como Onde Porque Embora Segundo Após " +
      "Desde Até Sobre Sem Entre O A Os As Um Uma No Na Nos Nas Do Da Em Com Por Para De Não Já Também Assim Então Depois Antes Hoje " +
      "Ontem Todo Todos Cada Há É São Foi Seu Sua Que Quem",
  },
  nl: {
    before:
      "dhr Dhr mevr Mevr mw Mw dr Dr drs Drs mr ir Ir ing prof Prof ds St Sint bijv Bijv bv b.v bv. d.w.z nl o.a m.n z.g zgn t.a.v t.o.v " +
      "i.v.m m.b.t a.u.b blz p pag nr Nr art hfst vgl ca max min incl excl resp tel Tel gen kol kap lt sgt mgr",
    within: "enz etc e.d e.a jl a.s v.Chr n.Chr N.V B.V mln mld jan feb mrt apr jun jul aug sept okt nov dec aanw vnw",
    starters:
      "Hij Zij Ze Het De Een Wij We Ik Jij Je U Dit Dat Deze Die Daar Hier Er Maar En Of Als Toen Omdat Volgens Na Voor Bij Met Op In " +
      "Aan Van Over Zonder Ook Dan Dus Nu Toch Niet Geen Wat Wie Waarom Hoe Waar Wanneer Zijn Haar Hun Alle Veel Volgens Vandaag Gisteren",
  },
  da: {
    before:
      "hr Hr fr Fr frk dr Dr prof Prof skt Skt St Sct bl.a f.eks F.eks ca nr Nr s kap jf jfr dvs d.v.s vedr tlf pga p.g.a ing",
    within: "osv mv m.v m.m m.fl etc o.l A/S kr mio mia jan feb apr jun jul aug sept okt nov dec co Co",
    starters:
      "Han Hun Det Den De Der Vi Jeg Du I Man Men Og Hvis Når Da Hvad Hvem Hvor Hvorfor Hvordan Efter Før Ifølge Med På Til Fra Som Dette " +
      "Denne Disse Her En Et Ikke Nu Så",
    hasOrdinals: true,
  },
  nb: {
    before: "hr Hr fr fru dr Dr prof Prof St bl.a f.eks F.eks ca nr Nr s kap jf dvs d.v.s vedr tlf pga p.g.a",
    within: "osv mv m.m m.fl etc o.l kr mill mrd jan feb apr jun jul aug sept okt nov des",
    starters:
      "Han Hun Det Den De Der Vi Jeg Du Man Men Og Hvis Når Da Hva Hvem Hvor Hvorfor Hvordan Etter Før Ifølge Med På Til Fra",
    hasOrdinals: true,
  },
  sv: {
    before: "hr fr dr Dr prof Prof S:t bl.a t.ex T.ex ca nr Nr s kap jfr dvs d.v.s tel pga p.g.a f.d s.k resp",
    within: "osv m.m m.fl etc o.d kr milj jan feb apr jun jul aug sept okt nov dec",
    starters:
      "Han Hon Det Den De Där Vi Jag Du Man Men Och Om När Då Vad Vem Var Varför Hur Efter Före Enligt Med På Till Från",
  },
  fi: {
    before: "tri prof esim Esim n ks vrt mm nk ns ts os puh klo nro s",
    within: "jne ym yms jKr eKr Oy milj mrd",
    hasOrdinals: true,
  },
  pl: {
    before:
      "dr Dr prof Prof mgr inż hab lek ks św Św gen płk mjr kpt por sierż im ul al pl nr Nr np Np tzw tzn tj m.in M.in ok str s t poz art " +
      "ust par pkt rys tab zob por cyt bałt ang niem łac fr red wyd woj pow gm o.o tel Tel",
    within: "itd itp etc r w tys mln mld zł gr godz min sek p.n.e n.e",
    starters:
      "On Ona Ono Oni One My Wy Ja Ty To Ten Ta Te Ci Tam Tu Ale I A Lecz Jeśli Gdy Kiedy Po Przed Według W Na Z Do Od Nie Jest Co Kto",
    hasOrdinals: true,
  },
  cs: {
    before:
      "dr Dr prof Prof doc Doc Ing ing Mgr Bc MUDr JUDr PhDr RNDr sv Sv gen plk kpt ul nám č tzv např Např tj str s odst čl obr tab viz srov tel r",
    within: "atd apod aj etc tis mil mld Kč hod min př.n.l n.l s.r.o a.s",
    starters:
      "On Ona Ono Oni My Vy Já Ty To Ten Ta Ti Tam Tady Ale I A Když Kdy Po Před Podle V Na Z Do Od Není Je Co Kdo",
    hasOrdinals: true,
  },
  sk: {
    before:
      "dr Dr prof Prof doc Doc Ing ing Mgr Bc MUDr JUDr PhDr RNDr sv Sv gen plk kpt ul nám č tzv napr Napr tj str s ods čl obr tab pozri tel r",
    within: "atď apod etc tis mil mld Sk hod min p.n.l n.l s.r.o a.s",
    starters:
      "On Ona Ono Oni My Vy Ja Ty To Ten Tá Tí Tam Tu Ale I A Keď Kedy Po Pred Podľa V Na Z Do Od Nie Je Čo Kto",
    hasOrdinals: true,
  },
  hu: { before: "dr Dr prof Prof ifj id özv pl Pl ún old sz vö kb ill", within: "stb st Kft Rt Bt", hasOrdinals: true },
  ro: { before: "dl Dl dna Dna dr Dr prof Prof ing sf Sf str nr Nr pag art vol ex cca", within: "etc ș.a î.Hr d.Hr" },
  tr: { before: "Dr Prof Doç Yrd Av Sn Sok Cad No Apt Mah bkz örn s", within: "vb vs M.Ö M.S", hasOrdinals: true },
  ca: { before: "Sr Sra Srta Dr Dra Prof St Sta Av pàg núm art vol cap p.ex", within: "etc a.C d.C" },
  "und-Cyrl": {
    // Russian, Ukrainian, Bulgarian, Kazakh.
    before:
      "г гг г-н г-жа д-р Д-р проф Проф акад доц инж им ул Ул пл Пл пр просп бул бульв пер наб ш кв Кв д стр корп пос пгт с дер обл р-н " +
      "св Св ген полк кап см См ср рис табл гл т тт ст п пп с.г т.г т.е т.к т.н напр в.о м вкл изд ред тел Тел руб чл",
    within: "др пр т.д т.п тыс млн млрд дол долл коп н.э до.н.э у.е кв.м куб.м мин сек ч км б т.б т.с.с",
    starters:
      "Он Она Оно Они Мы Вы Я Ты Это Этот Эта Эти Тот Та Но А И Если Когда После Перед По Как Что Кто Где Почему",
    hasOrdinals: false,
  },
  "und-Grek": { before: "κ κα κκ δρ Δρ καθ αρ αριθ σελ σ π.χ Π.χ δηλ βλ τηλ οδ Αγ", within: "κ.λπ κλπ κ.ά π.Χ μ.Χ" },
  "und-Deva": { before: "डॉ श्री प्रो पं कु सौ रु" },
  "und-Arab": { before: "د أ م ص ت ق هـ ج س" },
};
