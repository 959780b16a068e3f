import { Grammar } from "./grammar.ts";

export const PORTUGUESE = new Grammar("pt", {
  says:
    "diz disse dizia dizem disseram afirma afirmou afirmava afirmam afirmaram garante garantiu garantem explica explicou explicava explicam sublinha " +
    "sublinhou refere referiu acrescenta acrescentou conta contou contava lembra lembrou recorda recordou anuncia anunciou admite admitiu reconhece " +
    "reconheceu lamenta lamentou denuncia denunciou critica criticou pede pediu exige exigiu responde respondeu insiste insistiu conclui concluiu resume " +
    "resumiu acredita acreditava considera considerou pensa pensava teme espera promete prometeu nega negou comenta comentou confirma confirmou avisa " +
    "avisou alerta alertou defende defendeu declara declarou escreve escreveu pergunta perguntou exclama exclamou revela revelou informa informou " +
    "adianta adiantou frisa frisou classifica classificou acusa acusou assegura assegurou indica indicou aponta apontou destaca destacou argumenta argumentou relata relatou",
  said:
    "dito afirmado garantido explicado sublinhado referido acrescentado contado lembrado recordado anunciado admitido reconhecido lamentado denunciado " +
    "criticado pedido exigido respondido insistido concluído considerado prometido negado comentado confirmado avisado alertado defendido declarado escrito",
  has: "tem têm tinha tinham havia",
  according: `segundo
    de acordo com
    para
    na opinião de
    na opinião do
    na opinião da
    nas palavras de
    conforme`,
  inOwnOpinion: `na sua opinião
    no seu entender`,
  dropsPronouns: true,
  pluralVerbs: /(?:[^t]em|êm|am)$/u,
  that: "que",
  determiners: "o a os as um uma seu sua este esta esse essa outro outra outros outras vários várias alguns algumas",
  prepositions:
    "a ao à aos às de do da dos das em no na nos nas num numa com por pelo pela pelos pelas para sobre entre sem sob até desde após contra durante perante segundo",
  placePrepositions: "em de para",
  he: "ele",
  she: "ela",
  relatives: "que quem cujo cuja onde qual",
  subordinators: "quando enquanto embora porque como se pois",
  mister: "senhor Sr dom",
  mistress: "senhora Sra dona",
  titles: "Dr Dra doutor doutora professor professora Prof Eng",
  men:
    "José João António Antônio Manuel Francisco Carlos Paulo Pedro Luís Luiz Miguel Rui Joaquim Fernando Jorge Ricardo Nuno Tiago Bruno André Daniel Marcos " +
    "Marcelo Rafael Gabriel Lucas Mateus Diogo Duarte Eduardo Filipe Gonçalo Gustavo Henrique Hugo Jaime Leonardo Mário Nélson Roberto Rodrigo Sérgio Vasco Vítor",
  women:
    "Maria Ana Isabel Teresa Rosa Helena Beatriz Catarina Mariana Joana Sofia Inês Marta Rita Sara Carla Cristina Fernanda Francisca Graça Júlia Juliana Laura " +
    "Leonor Luísa Lúcia Madalena Manuela Margarida Marina Matilde Mónica Patrícia Paula Raquel Sandra Sílvia Sónia Susana Vera Camila Adriana Alice Amélia Carolina Clara",
  heRoles:
    "ministro presidente diretor senador deputado vereador advogado ator escritor professor doutor médico engenheiro vizinho pescador pastor bombeiro " +
    "agricultor empresário investigador comandante homem autarca prefeito",
  sheRoles:
    "ministra presidenta diretora senadora deputada vereadora advogada atriz escritora professora doutora médica engenheira vizinha pescadora " +
    "agricultora empresária investigadora mulher mãe prefeita",
  roles:
    "presidente autarca porta-voz juiz juíza economista jornalista responsável líder secretário secretária comerciante testemunha dirigente comandante",
  sameRoles: `presidente autarca edil
    prefeito prefeita autarca`,
  bodies:
    "governo câmara ministério polícia empresa associação sindicato hospital universidade tribunal partido oposição federação comissão Governo Câmara Ministério",
  organizations:
    "Universidade Ministério Federação Associação Instituto Banco Partido Conselho Tribunal Hospital União Fundação Museu",
  times:
    "segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo manhã tarde noite dia semana mês ano " +
    "ontem hoje amanhã janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro inverno primavera verão outono vez",
  small:
    "o a os as um uma ele ela eles elas eu nós você isto isso este esta esse essa aquele mas e ou se não sim que quem quando como onde porque embora segundo após " +
    "desde até sobre sem entre no na nos nas do da dos das de em com por para ao à já também assim então depois antes hoje ontem amanhã aqui ali muito mais menos " +
    "todo toda todos todas cada outro outra outros vários alguns nada ninguém há é são foi era tem seu sua seus suas meu minha nem só sozinhos dois duas três " +
    "quatro cinco seis sete oito nove dez já conhecido",
  links: "de do da dos das",
  noNames: "Governo Câmara Estado Ministério Parlamento Senado Igreja Internet Norte Sul Leste Oeste Natal Associação",
});
