import { Grammar } from "./grammar.ts";

export const GERMAN = new Grammar("de", {
  hasCapitalNouns: true,
  says:
    "sagt sagte sagten sagen erklärt erklärte erklärten betont betonte betonten meint meinte meinten fügt fügte fügten teilt teilte teilten " +
    "kündigt kündigte kündigten berichtet berichtete berichteten erzählt erzählte erzählten fragt fragte fragten antwortet antwortete " +
    "entgegnet entgegnete erwidert erwiderte ergänzt ergänzte warnt warnte warnten fordert forderte forderten kritisiert kritisierte " +
    "kritisierten klagt klagte klagten beklagt beklagte lobt lobte schreibt schrieb schrieben ruft rief riefen behauptet behauptete " +
    "versichert versicherte bestätigt bestätigte bestätigten räumt räumte stellt führt führte verspricht versprach droht drohte " +
    "glaubt glaubte glauben hofft hoffte hoffen findet fand denkt dachte vermutet vermutete befürchtet befürchtete fürchtet " +
    "fürchtete erinnert urteilt urteilte resümiert resümierte bilanziert bilanzierte unterstreicht unterstrich bekräftigt bekräftigte " +
    "verweist nennt nannte nannten bezeichnet bezeichnete bezeichneten spricht sprach sprachen schildert schilderte mahnt mahnte " +
    "appelliert appellierte bemerkt bemerkte verkündet verkündete gesteht gestand gibt gab beteuert beteuerte bedauert bedauerte " +
    "begründet begründete beschreibt beschrieb widerspricht widersprach wirft warf weist wies wiederholt wiederholte lacht scherzt " +
    "scherzte seufzt seufzte flüstert flüsterte schimpft schimpfte jubelt jubelte freut freute twitterte kommentiert kommentierte " +
    "prophezeit prophezeite schätzt schätzte mitteilt mitteilte mitteilten bekanntgab ankündigte rät riet heißt hieß zitiert",
  said:
    "gesagt erklärt betont gemeint mitgeteilt angekündigt berichtet erzählt gefragt geantwortet entgegnet erwidert ergänzt gewarnt " +
    "gefordert kritisiert geklagt beklagt geschrieben gerufen behauptet versichert bestätigt eingeräumt versprochen gedroht bezeichnet " +
    "genannt gesprochen hinzugefügt",
  has: "hat hatte haben hatten",
  according: `laut
    nach angaben von
    nach angaben des
    nach angaben der
    nach den angaben von
    nach angaben
    nach den worten von
    nach den worten des
    nach den worten der
    nach ansicht von
    nach ansicht des
    nach ansicht der
    nach einschätzung von
    nach einschätzung des
    nach einschätzung der
    nach meinung von
    nach meinung des
    nach meinung der
    nach auskunft von
    nach auskunft des
    nach auskunft der
    aus sicht von
    aus sicht des
    aus sicht der`,
  behind: "zufolge",
  thus: "so",
  inOwnOpinion: `seiner ansicht nach
    ihrer ansicht nach
    seiner meinung nach
    ihrer meinung nach
    seinen angaben zufolge
    ihren angaben zufolge`,
  as: "wie",
  pluralVerbs: /(?:ten|[^e]en)$/u,
  isVerbSecond: true,
  that: "dass daß",
  reporting:
    "sei seien habe hätten hätte werde würden würde könne könnten könnte müsse müssten müsste solle sollten wolle wollten dürfe dürften " +
    "wäre wären gebe komme gehe stehe bleibe brauche mache lasse liege fehle wisse sehe finde nehme halte bringe zeige gelte lache",
  determiners:
    "der die das ein eine dessen deren sein seine ihr ihre unser unsere mein meine dieser diese dieses jener jene jeder kein keine viele einige mehrere",
  prepositions:
    "in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter vor hinter neben zwischen durch ohne um seit bis " +
    "während wegen trotz gegenüber laut ins ans den dem einem einen einer des",
  placePrepositions: "in aus nach bei",
  he: "er",
  she: "sie",
  relatives: "der die das dem den dessen deren welcher welche was wo",
  subordinators: "als wenn weil nachdem bevor obwohl während da dass ob wie sobald solange damit falls",
  mister: "Herr Herrn",
  mistress: "Frau",
  titles: "Dr Prof Professor Professorin Graf Freiherr",
  men:
    "Hans Peter Karl Jürgen Klaus Wolfgang Michael Thomas Andreas Stefan Stephan Frank Uwe Bernd Christian Martin Markus Matthias Daniel " +
    "Sebastian Tobias Jan Lars Kai Sven Jens Jörg Ralf Rolf Holger Dirk Heinz Helmut Horst Gerhard Günter Werner Walter Otto Paul Max Felix " +
    "Lukas Jonas Leon Tim Tom Philipp Florian Fabian Dominik David Robert Olaf Friedrich Fritz Georg Johannes Joachim Manfred Norbert " +
    "Rainer Reinhard Rudolf Ulrich Volker Wilhelm Alexander Armin Boris Carsten Detlef Dieter Emil Erik Ernst Franz Hannes Hubert Ingo " +
    "Konrad Kurt Leo Ludwig Marcel Marco Mario Mehmet Ali Nico Oliver Patrick Roland Roman Simon Theo Timo Torsten Udo Viktor Erich",
  women:
    "Anna Maria Ursula Monika Petra Sabine Andrea Claudia Susanne Birgit Karin Renate Angela Brigitte Gabriele Ingrid Helga Christa Gisela " +
    "Katharina Julia Laura Lena Lisa Sarah Sara Sandra Nicole Stefanie Melanie Kathrin Katrin Anja Tanja Silke Heike Martina Marion Ulrike " +
    "Barbara Christine Christina Eva Elisabeth Franziska Johanna Hannah Marie Sophie Mia Emma Clara Charlotte Marlene Ruth Inge Erika Elke " +
    "Annalena Annegret Ricarda Saskia Nancy Svenja Steffi Bettina Beate Doris Dorothee Edith Elena Frieda Friederike Greta Hedwig Henriette " +
    "Ilse Ines Irene Jana Judith Jutta Kerstin Kirsten Lea Leonie Luise Magdalena Margarete Mira Miriam Nadine Nina Olga Paula Regina Rita " +
    "Rosa Sigrid Simone Sonja Theresa Vera Veronika Yvonne Ayşe Fatma",
  heRoles: "Mann Bauer Vater Sohn Bruder Junge König Papst Pfarrer Zeuge Angeklagte",
  sheRoles: "Frau Mutter Tochter Schwester Königin Bäuerin",
  roles:
    "Kanzler Vorsitzende Vorsitzender Vorstand Sprecher Chef Leiter Präsident Minister Direktor Abgeordnete Abgeordneter Kollege Kollegin " +
    "Experte Anwalt Anwältin Richter Autor Gründer Trainer Arzt Ärztin Landrat Landrätin Rat Rätin Senator Kommissar General Bischof " +
    "Intendant Inhaber Wirt Pilot Kapitän Historiker Ökonom Politiker Lehrer Forscher Student Schüler Fischer Schlosser Rentner " +
    "Geschäftsführer Generalsekretär Beauftragte Beauftragter Verantwortliche Betroffene",
  roleEndings:
    /(?:minister|präsident|sprecher|vorsitzende|vorsitzender|chef|leiter|meister|kanzler|sekretär|direktor|anwalt|führer|forscher|experte|wissenschaftler|lehrer|politiker|händler|richter|trainer|beauftragte|beauftragter|abgeordnete|abgeordneter|vorstand|professor|physiker|biologe|mediziner|autor|kommissar|pfleger|fahrer|bauer|wirt|arzt|rat|loge|login|leute|(?:er|ist|ent|ant|or|ät|log|eur|ekt|ef|ärzt|ält)in)$/u,
  bodies:
    "Polizei Feuerwehr Ministerium Stadt Gemeinde Regierung Staatsanwaltschaft Behörde Verband Verein Unternehmen Firma Konzern Partei " +
    "Gericht Bundesregierung Landesregierung Opposition Gewerkschaft Kirche Universität Klinik Reederei Bank Verwaltung Kommission Rathaus " +
    "Landkreis Kreis Innenministerium Finanzministerium Umweltministerium Außenministerium Bundeswehr Betreiber Hersteller Veranstalter",
  organizations: "Universität Institut Hochschule Klinikum Akademie Museum Verband Bundesverband",
  times:
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Montagabend Dienstagabend Mittwochabend Donnerstagabend " +
    "Freitagabend Morgen Mittag Nachmittag Abend Nacht Tag Woche Monat Jahr Januar Februar März April Mai Juni Juli August September " +
    "Oktober November Dezember Frühjahr Frühling Sommer Herbst Winter Anfang Mitte Ende Vormittag Wochenende",
  small:
    "der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich man und oder aber doch denn auch noch schon nur nicht kein " +
    "keine in im an am auf aus bei beim mit nach von vom zu zum zur für gegen über unter vor hinter durch ohne um seit bis während wegen trotz " +
    "laut als wenn weil nachdem bevor obwohl da dass ob wie so dann dort hier jetzt heute gestern morgen damals später früher zuvor danach " +
    "dabei dafür dagegen damit daran darauf daraus darin darüber dazu davon deshalb deswegen trotzdem dennoch jedoch allerdings zudem außerdem " +
    "was wer wo wann warum wieso welche welcher sein seine seiner seinem seinen ihre ihrer ihrem ihren unser unsere mein meine dieser diese " +
    "dieses diesem diesen jener alle alles viele vieles einige manche mehrere beide andere nichts etwas niemand jemand jeder jede jedes nun " +
    "immer wieder erst nie niemals vielleicht wahrscheinlich sicher natürlich besonders insgesamt rund etwa mehr weniger knapp sogar ist sind " +
    "war waren hat haben wird werden kann muss soll will ja nein zwei drei vier fünf sechs sieben acht neun zehn dessen deren dem ihm ihr ihnen " +
    "mich dich uns euch gegenüber zufolge weitermachen",
  links: "von van de der zu del di da le la",
  noNames:
    "Uhr Euro Prozent Millionen Milliarden Million Milliarde Meter Kilometer Tonnen Liter Grad Jahre Jahren Tage Tagen Kraft Zukunft Angaben " +
    "Ansicht Sicht Angst Richtung Hause Bezug Folge Zeiten Höhe Gefahr Anspruch Kauf Frage Form Ordnung Teilen Zusammenarbeit Betrieb Rente " +
    "Haft Not Ruhe Arbeit Monaten Wochen Stunden Wasser Luft Holz Stahl Plastik Protest Auftrag Gründen Kreisen Norden Süden Osten Westen " +
    "Land Stadt Hafen Boden Menschen Leute Kinder Bericht Deutsche Deutschen Film Buch Roman",
  nounEndings:
    /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|täten|ismus|tum|chen|lein|ling|linge)$/u,
});
