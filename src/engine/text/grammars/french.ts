import { Grammar } from "./grammar.ts";

export const FRENCH = new Grammar("fr", {
  hasClitics: true,
  elided: /^(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu)['’]/iu,
  says:
    "dit disait disent dira affirme affirmait affirment assure assurait assurent explique expliquait expliquent déclare déclarait déclarent " +
    "indique indiquait indiquent précise précisait précisent souligne soulignait soulignent estime estimait estiment juge jugeait jugent ajoute " +
    "ajoutait ajoutent raconte racontait racontent annonce annonçait annoncent rappelle rappelait rappellent répond répondait répondit répondent " +
    "reconnaît reconnaissait admet admettait confie confiait confient observe observait note notait regrette regrettait regrettent déplore " +
    "déplorait dénonce dénonçait dénoncent prévient prévenait avertit insiste insistait martèle martelait lance lançait lâche soupire soupirait " +
    "glisse glissait poursuit poursuivait conclut concluait résume résumait témoigne témoignait demande demandait réclame réclamait réplique " +
    "répliquait rétorque rétorquait indigne exclame étonne interroge inquiète emporte félicite plaide plaidait promet promettait espère " +
    "espérait croit croyait pense pensait considère considérait qualifie qualifiait évoque évoquait révèle révélait confirme confirmait nuance " +
    "tempère ironise plaisante philosophe énumère soutient soutenait prétend prétendait suggère suggérait craint craignait redoute écrit " +
    "écrivait commente commentait constate constatait argue détaille détaillait fustige salue avoue avouait murmure crie demanda ajouta déclara " +
    "affirma expliqua souvient souvenait dit-on reprend balaie réagit tranche lit souffle",
  said:
    "dit affirmé assuré expliqué déclaré indiqué précisé souligné estimé jugé ajouté raconté annoncé rappelé répondu reconnu admis confié observé " +
    "noté regretté déploré dénoncé prévenu averti insisté martelé lancé lâché soupiré glissé poursuivi conclu résumé témoigné demandé réclamé " +
    "répliqué rétorqué plaidé promis qualifié évoqué révélé confirmé nuancé tempéré ironisé plaisanté soutenu prétendu suggéré écrit commenté " +
    "constaté souri plaisanté détaillé fustigé salué avoué crié réagi tranché félicité indigné exclamé étonné fait",
  has: "a avait ont avaient aurait est était",
  according: `selon
    d' après
    pour
    aux yeux de
    à en croire
    de l' avis de`,
  inOwnOpinion: `à son avis
    à ses yeux`,
  as: "comme",
  pluralVerbs: /(?:[^i]ent|aient|ont|ils|elles)$/u,
  that: "que qu'",
  determiners:
    "le la les l' un une son sa ses leur leurs ce cette cet ces notre nos votre mon ma mes plusieurs certains certaines quelques d'autres chaque",
  prepositions:
    "à au aux de du des d' en dans sur sous avec sans pour par contre entre devant derrière chez vers depuis pendant avant après lors dès " +
    "jusqu' malgré parmi hors selon durant face auprès",
  placePrepositions: "à en",
  he: "il lui celui-ci",
  she: "elle celle-ci",
  relatives: "qui que qu' dont où lequel laquelle",
  subordinators: "quand lorsque lorsqu' comme si puisque parce alors tandis après",
  mister: "M Monsieur MM",
  mistress: "Mme Madame Mlle Mademoiselle Mmes",
  titles: "Dr Docteur Pr Professeur Me Maître Mgr",
  men:
    "Jean Pierre Michel André Philippe René Louis Alain Jacques Bernard Marcel Daniel Roger Robert Paul Claude Christian Henri Georges Nicolas " +
    "François Patrick Gérard Christophe Joseph Julien Maurice Laurent Frédéric Éric Eric David Stéphane Pascal Sébastien Alexandre Thierry " +
    "Olivier Antoine Raymond Guy Dominique Didier Marc Vincent Thomas Bruno Lucien Guillaume Jérôme Romain Hugo Lucas Théo Mathieu Matthieu " +
    "Maxime Bastien Baptiste Benoît Cédric Damien Denis Édouard Emmanuel Étienne Fabien Fabrice Florian Gabriel Gaël Gilles Grégory Hervé Yves " +
    "Jean-Luc Jean-Marc Jean-Pierre Jean-Claude Ludovic Luc Martin Mohamed Karim Samir Rachid Raphaël Régis Rémi Sylvain Tristan Victor Xavier Arnaud Arthur Samuel Simon",
  women:
    "Marie Jeanne Françoise Monique Catherine Nathalie Isabelle Jacqueline Anne Sylvie Martine Madeleine Nicole Suzanne Hélène Christine " +
    "Marguerite Denise Louise Christiane Yvonne Valérie Sophie Sandrine Stéphanie Véronique Céline Chantal Patricia Annie Brigitte Julie Aurélie " +
    "Laurence Élodie Emilie Émilie Camille Léa Manon Chloé Emma Sarah Laura Pauline Mathilde Marine Lucie Charlotte Claire Clara Agathe Agnès " +
    "Alice Amélie Anaïs Audrey Aurore Béatrice Caroline Cécile Corinne Delphine Diane Élisabeth Elisabeth Élise Estelle Fabienne Fanny Fatima " +
    "Florence Gabrielle Geneviève Ghislaine Inès Irène Josiane Judith Juliette Justine Karine Ségolène Lise Magali Marianne Marion Maryse Mélanie Michèle " +
    "Mireille Muriel Myriam Nadia Nadine Noémie Odile Odette Océane Rachel Rachida Rose Sabrina Samira Simone Solange Sonia Thérèse Virginie Viviane Yasmine",
  heRoles:
    "président directeur chercheur auteur conseiller député sénateur avocat patron adjoint ingénieur médecin professeur entraîneur acteur écrivain " +
    "habitant voisin riverain agriculteur pêcheur docker moniteur retraité père frère fils roi pape maçon policier gendarme commerçant étudiant " +
    "préfet procureur psychologue élu candidat chef porte-parole ministre secrétaire homme garçon",
  sheRoles:
    "mairesse présidente directrice chercheuse autrice conseillère députée sénatrice avocate patronne adjointe ingénieure médecine professeure entraîneuse " +
    "actrice écrivaine habitante voisine riveraine agricultrice pêcheuse monitrice retraitée mère sœur fille reine policière commerçante " +
    "étudiante préfète procureure élue candidate cheffe femme voyageuse infirmière",
  roles:
    "homologue dirigeant dirigeante maire ministre porte-parole juge économiste historien historienne sociologue psychologue biologiste journaliste spécialiste responsable " +
    "secrétaire capitaine général chef témoin architecte géologue climatologue syndicaliste militant militante libraire guide garde",
  sameRoles: `maire mairesse élu élue édile
    président présidente dirigeant dirigeante
    ministre
    directeur directrice responsable`,
  bodies:
    "mairie préfecture police gouvernement ministère région département association syndicat syndicats direction entreprise société parquet tribunal " +
    "hôpital université groupe commission parti opposition institut organisation municipalité conseil compagnie gendarmerie collectif services auteurs",
  organizations:
    "Syndicat Institut Université Association Ministère Conseil Parti Banque Fédération Union Agence Musée Société Hôpital Comité Collectif",
  times:
    "lundi mardi mercredi jeudi vendredi samedi dimanche matin midi soir nuit jour semaine mois an année veille lendemain heure janvier février mars " +
    "avril mai juin juillet août septembre octobre novembre décembre hiver printemps été automne fois rentrée moment week-end début fin",
  small:
    "le la les l' un une des du de d' il elle ils elles on nous vous je j' tu ce c' cette cet ces cela ça qui que qu' quoi dont où et ou mais or donc car " +
    "ni si quand lorsque lorsqu' comme puisque pour par dans sur sous avec sans selon après avant depuis pendant chez vers contre entre malgré dès lors en à " +
    "au aux son sa ses leur leurs mon ma mes notre nos votre vos tout toute tous toutes plusieurs certains certaines quelques aucun aucune chaque autre " +
    "d'autres ainsi alors enfin puis ensuite aussi même encore déjà ici là hier aujourd'hui demain toutefois cependant pourtant non oui ne n' se s' y " +
    "rien personne plus moins très bien trop peu beaucoup quel quelle quels quelles comment pourquoi deux trois quatre cinq six sept huit neuf dix une " +
    "douze trente cent mille interrogé interrogée tant",
  links: "de du des d' la le les van von ben el al",
  noNames:
    "Intérieur Santé Économie Justice Éducation Finances Défense Culture Commission Français Française Françaises État Etat Région Ville Conseil Assemblée Sénat République Premier Première Gouvernement Église Internet Nord Sud Est Ouest Mairie Noël Pâques Association",
});
