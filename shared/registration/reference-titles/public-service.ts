/** Grades and jobs of the fonction publique hospitalière and territoriale. */
import { titlesOf, type TitleGroup, type TitleSource } from './title-source';

const decree = (number: string, address: string): TitleSource => ({
  label: `décret n° ${number}`,
  address,
});
const inLegifrance = (text: string) => `https://www.legifrance.gouv.fr/loda/id/${text}`;

const nursingAuxiliaries = decree(
  '2021-1257 du 29 septembre 2021, fonction publique hospitalière',
  'https://anfh.fr/actualites/aides-soignants-et-auxiliaires-de-puericulture-nouveau-corps-en-categorie-b',
);
const hospitalCarers = decree(
  '2021-1825 du 24 décembre 2021, fonction publique hospitalière',
  inLegifrance('JORFTEXT000044572168'),
);
const hospitalEducators = decree(
  '2014-100 du 4 février 2014, fonction publique hospitalière',
  'https://www.legifrance.gouv.fr/eli/decret/2014/2/4/AFSH1328911D/jo/texte',
);
const hospitalFacilitators = decree(
  '2014-102 du 4 février 2014, fonction publique hospitalière',
  'https://ash.tm.fr/hebdo/2856/dossier/filiere-socio-educative-de-la-fph-la-reforme-du-statut-de-la-categorie-b-suite-et-fin-404280.php',
);
const hospitalMonitors = decree(
  '2014-99 du 4 février 2014, fonction publique hospitalière',
  'http://www.cgt-cgvar.fr/pages/les-sections/section-1-1-1.html',
);
const hospitalSocialWorkers = decree(
  '2014-101 du 4 février 2014, fonction publique hospitalière',
  'http://www.cgt-cgvar.fr/pages/les-sections/section-1-1-1.html',
);
const hospitalManagers = decree(
  '2019-54 du 30 janvier 2019, fonction publique hospitalière',
  'https://www.legifrance.gouv.fr/eli/decret/2019/1/30/SSAH1830110D/jo/texte',
);
const hospitalOffices = decree(
  '2011-660 du 14 juin 2011, fonction publique hospitalière',
  'https://www.doctrine.fr/l/texts/decrets/JORFTEXT000024169433',
);
const localOffices = decree(
  '2006-1690 du 22 décembre 2006, fonction publique territoriale',
  'https://www.doctrine.fr/l/texts/decrets/JORFTEXT000000462935',
);
const localTechnicians = decree(
  '2006-1691 du 22 décembre 2006, fonction publique territoriale',
  inLegifrance('JORFTEXT000000646815'),
);
const localSocialAgents = decree(
  '92-849 du 28 août 1992, fonction publique territoriale',
  'https://cnracl.retraites.fr/employeur/prevention-risques-professionnels/secteurs-dactivite/aides-et-soins-domicile',
);
const nurserySchools = decree(
  '92-850 du 28 août 1992, fonction publique territoriale',
  'http://lequotidienduneecole-atsem.eklablog.com/le-metier-d-atsem-c17936789/2',
);
const localMonitors = decree(
  '2013-490 du 10 juin 2013, fonction publique territoriale',
  inLegifrance('JORFTEXT000027534188'),
);
const localAdvisers = decree(
  '2013-489 du 10 juin 2013, fonction publique territoriale',
  'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000034637501/',
);
const localSocialWorkers = decree(
  '2017-901 du 9 mai 2017, fonction publique territoriale',
  'https://legal.tricoteuses.fr/articles/LEGIARTI000034726493',
);
const localYoungChildren = decree(
  '2017-902 du 9 mai 2017, fonction publique territoriale',
  'https://www.doctrine.fr/l/texts/decrets/JORFTEXT000034637417',
);
const localHealth: TitleSource = {
  label: 'cadres d’emplois médico-sociaux territoriaux, décrets du 28 août 1992',
  address: inLegifrance('JORFTEXT000000163939'),
};
const homeHelpCard: TitleSource = {
  label: 'répertoire des métiers territoriaux, fiche B10102',
  address: 'https://demo.emploi-territorial.fr/fichemetier/B10102',
};
const socialWorkerCard: TitleSource = {
  label: 'répertoire des métiers territoriaux, fiche B20304',
  address: 'https://emploi-territorial.fr/fichemetier/B20304',
};

/** Titles of the public service. */
export const publicServiceTitles: readonly TitleGroup[] = [
  ...titlesOf(nursingAuxiliaries, {
    GENR11: [
      'Aide-soignant de classe normale',
      'Aide-soignant de classe supérieure',
      'Auxiliaire de puériculture de classe normale',
      'Auxiliaire de puériculture de classe supérieure',
    ],
  }),
  ...titlesOf(hospitalCarers, {
    GENR10: ['Accompagnant éducatif et social', 'Accompagnant éducatif et social principal'],
    none: [
      'Agent des services hospitaliers qualifié',
      'Agent des services hospitaliers qualifié de classe normale',
      'Agent des services hospitaliers qualifié de classe supérieure',
    ],
  }),
  ...titlesOf(hospitalEducators, {
    GENR10: [
      'Conseiller en économie sociale et familiale',
      'Éducateur technique spécialisé',
      'Éducateur de jeunes enfants',
    ],
  }),
  ...titlesOf(hospitalFacilitators, {
    GENR10: [
      'Animateur',
      'Animateur principal de 2e classe',
      'Animateur principal de 1re classe',
      'Animateur socioculturel',
      'Animateur sportif',
    ],
  }),
  ...titlesOf(hospitalMonitors, { GENR10: ['Moniteur-éducateur'] }),
  ...titlesOf(hospitalSocialWorkers, { undecided: ['Assistant socio-éducatif'] }),
  ...titlesOf(hospitalManagers, { GENR12: ['Cadre socio-éducatif'] }),
  ...titlesOf(hospitalOffices, {
    GENR09: ['Adjoint des cadres hospitaliers', 'Assistant médico-administratif'],
  }),
  ...titlesOf(localOffices, {
    GENR09: [
      'Adjoint administratif territorial',
      'Adjoint administratif principal de 2e classe',
      'Adjoint administratif principal de 1re classe',
    ],
  }),
  ...titlesOf(localTechnicians, {
    none: [
      'Adjoint technique territorial',
      'Adjoint technique territorial principal de 2e classe',
      'Adjoint technique territorial principal de 1re classe',
    ],
  }),
  ...titlesOf(localSocialAgents, {
    GENR10: [
      'Agent social territorial',
      'Agent social',
      'Auxiliaire de vie',
      'Travailleur familial',
    ],
    none: ['Aide-ménagère'],
  }),
  ...titlesOf(nurserySchools, {
    none: ['ATSEM', 'Agent territorial spécialisé des écoles maternelles'],
  }),
  ...titlesOf(localMonitors, {
    GENR10: [
      'Moniteur-éducateur et intervenant familial',
      'Moniteur-éducateur et intervenant familial principal',
    ],
  }),
  ...titlesOf(localAdvisers, {
    GENR12: [
      'Conseiller socio-éducatif',
      'Conseiller supérieur socio-éducatif',
      'Conseiller hors classe socio-éducatif',
    ],
  }),
  ...titlesOf(localSocialWorkers, {
    undecided: ['Assistant socio-éducatif', 'Assistant socio-éducatif de classe exceptionnelle'],
  }),
  ...titlesOf(localYoungChildren, { GENR10: ['Éducateur territorial de jeunes enfants'] }),
  ...titlesOf(localHealth, {
    GENR11: ['Auxiliaire de puériculture territorial', 'Auxiliaire de soins territorial'],
    ordre: ['Puéricultrice territoriale', 'Infirmier territorial'],
    undecided: ['Rééducateur territorial'],
  }),
  ...titlesOf(homeHelpCard, {
    GENR10: [
      'Aide à domicile',
      'Agent d’accompagnement à la vie quotidienne',
      'Assistant de vie',
      'Auxiliaire de vie sociale',
      'Auxiliaire de gérontologie',
      'Auxiliaire de gériatrie',
    ],
  }),
  ...titlesOf(socialWorkerCard, {
    GENR10: ['Éducateur spécialisé', 'Conseiller en économie sociale et familiale'],
    ars: ['Assistant de service social'],
    undecided: ['Travailleur social'],
  }),
];
