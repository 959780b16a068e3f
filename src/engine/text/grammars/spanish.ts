import { Grammar } from "./grammar.ts";

export const SPANISH = new Grammar("es", {
  says:
    "dice dijo decía dicen dijeron afirma afirmó afirmaba afirman afirmaron asegura aseguró aseguraba aseguran aseguraron explica explicó explicaba " +
    "explican señala señaló señalaba señalan señalaron indica indicó indican indicaron añade añadió añadía agrega agregó declara declaró declararon " +
    "sostiene sostuvo sostienen sostuvieron cuenta contó contaba cuentan relata relató recuerda recordó recordaba recuerdan subraya subrayó destaca " +
    "destacó destacaron advierte advirtió advierten anuncia anunció anunciaron admite admitió admiten reconoce reconoció reconocen lamenta lamentó " +
    "lamentaron denuncia denunció denunciaron critica criticó criticaron pide pidió piden pidieron exige exigió exigen reclama reclamó responde " +
    "respondió respondía responden contesta contestó replica replicó insiste insistió concluye concluyó resume resumió opina opinó opinan cree creía creen " +
    "considera consideró consideran estima estimó piensa pensaba teme temía espera promete prometió niega negó comenta comentó comentaban comentan " +
    "apunta apuntó apuntan apuntaron precisa precisó detalla detalló aclara aclaró confirma confirmó confirmaron matiza matizó bromea bromeó exclama exclamó " +
    "grita gritó pregunta preguntó preguntan escribe escribió celebra celebró calificó califica tachó tilda tildó acusa acusó propone propuso defiende " +
    "defendió reitera reiteró revela reveló informa informó informaron manifiesta manifestó expresa expresó expuso sugiere sugirió avisa avisó confiesa " +
    "confesó relató narra narró zanjó remata remató sentencia sentenció recalca recalcó ironizó ironiza suspira susurra murmura murmuró",
  said:
    "dicho afirmado asegurado explicado señalado indicado añadido agregado declarado sostenido contado relatado recordado subrayado destacado advertido " +
    "anunciado admitido reconocido lamentado denunciado criticado pedido exigido reclamado respondido contestado replicado insistido concluido opinado " +
    "considerado prometido negado comentado apuntado precisado detallado aclarado confirmado calificado tachado propuesto defendido reiterado revelado " +
    "informado manifestado expresado sugerido avisado confesado escrito celebrado",
  has: "ha han había habían hubo",
  according: `según
    de acuerdo con
    a juicio de
    a juicio del
    en opinión de
    en opinión del
    en palabras de
    en palabras del
    para`,
  inOwnOpinion: `a su juicio
    en su opinión
    según sus palabras`,
  dropsPronouns: true,
  as: "como según",
  pluralVerbs: /n$/u,
  that: "que",
  determiners:
    "el la los las un una su sus este esta estos estas ese esa aquel aquella otro otra otros otras varios varias algunos algunas nuestro nuestra",
  prepositions:
    "a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras",
  placePrepositions: "en desde",
  he: "él",
  she: "ella",
  relatives: "que quien quienes cuyo cuya donde cual",
  subordinators: "cuando mientras aunque porque como si pues",
  mister: "señor Sr don D",
  mistress: "señora Sra señorita Srta doña Dña",
  titles: "Dr Dra doctor doctora profesor profesora",
  men:
    "José Antonio Manuel Francisco Juan David Javier Jesús Daniel Carlos Miguel Alejandro Rafael Pedro Pablo Ángel Sergio Fernando Jorge Luis Alberto " +
    "Álvaro Diego Adrián Raúl Iván Rubén Enrique Óscar Andrés Ramón Vicente Joaquín Víctor Mario Eduardo Santiago Roberto Jaime Francisco Ignacio " +
    "Alfonso Ricardo Salvador Hugo Marcos Guillermo Gabriel Emilio Julio Julián Gonzalo Tomás Agustín Martín Nicolás Felipe Lucas Mateo Héctor Rodrigo " +
    "Esteban Ernesto Gustavo Cristian César Félix Samuel Mariano Domingo Sebastián Xavier Íñigo Iker Bruno Leonardo Lorenzo Arturo Aurelio Benito Simón",
  women:
    "María Carmen Ana Isabel Laura Dolores Pilar Josefa Teresa Rosa Cristina Marta Antonia Francisca Lucía Mercedes Elena Raquel Concepción Paula Sara " +
    "Rosario Juana Manuela Beatriz Patricia Eva Julia Silvia Belén Rocío Andrea Montserrat Alba Sandra Angela Ángela Margarita Encarnación Sonia Mónica " +
    "Irene Inés Nuria Alicia Susana Yolanda Marina Clara Claudia Celia Carolina Carlota Blanca Aurora Aurelia Amparo Amalia Adriana Ainhoa Begoña Catalina " +
    "Cecilia Daniela Esperanza Esther Ester Eugenia Fátima Gloria Gabriela Helena Itziar Jimena Josefina Leonor Lidia Lola Lorena Lourdes Luisa Luz " +
    "Macarena Magdalena Marcela Micaela Miriam Nieves Olga Paloma Paz Rebeca Sofía Soledad Valentina Valeria Vanesa Verónica Victoria Virginia Ximena",
  heRoles:
    "alcalde ministro consejero presidente director senador diputado concejal abogado magistrado portavoz actor escritor profesor doctor médico " +
    "ingeniero vecino pescador marinero camionero policía fiscal rey papa padre hijo hermano agricultor pastor patrón empresario hidrólogo biólogo " +
    "historiador economista científico investigador maestro alumno enfermero hombre joven jefe",
  sheRoles:
    "alcaldesa ministra consejera presidenta directora senadora diputada concejala abogada magistrada actriz escritora profesora doctora médica " +
    "ingeniera vecina pescadora camarera enfermera reina madre hija hermana agricultora pastora patrona empresaria bióloga historiadora científica " +
    "investigadora maestra alumna mujer jefa regidora edil autora",
  roles:
    "mandatario mandataria homólogo portavoz juez economista analista periodista activista testigo representante responsable líder dirigente secretario secretaria fiscal policía artista comerciante",
  sameRoles: `alcalde alcaldesa regidor regidora edil primer
    presidente presidenta patrón mandatario mandataria
    consejero consejera
    ministro ministra
    juez jueza magistrado magistrada`,
  bodies:
    "gobierno ayuntamiento ministerio policía consejería empresa asociación sindicato sindicatos hospital universidad tribunal fiscalía partido oposición " +
    "federación cofradía junta comisión organización fuentes equipo inmobiliaria banco compañía iglesia departamento Gobierno Ayuntamiento Ministerio Policía",
  organizations:
    "Universidad Ministerio Federación Asociación Instituto Banco Partido Consejo Tribunal Hospital Unión Confederación Colegio Fundación Museo Agencia Comisión Corte",
  times:
    "lunes martes miércoles jueves viernes sábado domingo mañana tarde noche día semana mes año ayer hoy enero febrero marzo abril mayo junio julio agosto " +
    "septiembre octubre noviembre diciembre invierno primavera verano otoño vez pasado próximo mediodía madrugada",
  small:
    "el la los las lo un una unos unas él ella ellos ellas yo tú nosotros usted ustedes este esta estos estas esto ese esa esos esas eso aquel aquella y e o u " +
    "pero ni si no sí que qué quien quién cuando cuándo como cómo donde dónde porque aunque según tras desde hasta sobre sin entre ante para por con de del " +
    "en a al su sus mi mis nuestro nuestra se le les me te nos ya también además así entonces después antes ahora hoy ayer mañana aquí allí muy más menos todo " +
    "toda todos todas cada otro otra otros otras algunos algunas varios varias mucho muchos muchas pocos nadie nada algo alguien hay es son fue era ha han " +
    "había mientras quizá quizás tal solo sólo incluso hace dos tres cuatro cinco seis siete ocho nueve diez mil uno preguntado preguntada fuentes cabe iremos",
  links: "de del la las los el van von d'",
  noNames:
    "Gobierno Ayuntamiento Estado Ministerio Parlamento Congreso Senado Iglesia Ejecutivo Consejo Consistorio Supremo Pesca Salud Internet Norte Sur Este " +
    "Oeste Policía Junta Navidad Fiscalía Tribunal Constitución",
});
