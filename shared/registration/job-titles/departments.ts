/** Names of departments that HR lists write instead of a job: read only when nothing else speaks. */
import { byArs, byOrdre, inRppsPlus, on, type Family } from '../title-rules';
import {
  accompaniment,
  careManager,
  cleaning,
  education,
  employmentSupport,
  finance,
  guarding,
  hospitality,
  humanResources,
  informationSystems,
  kitchen,
  laundry,
  managementToConfirm,
  planning,
  quality,
  reception,
  admissions,
  socialWorker,
  support,
  unclear,
  upkeep,
  orNowhere,
} from './common-outcomes';

const toConfirm = { certainty: 'to-confirm' } as const;
const earlyYears = {
  ...unclear,
  question: 'Quelle est la fonction exacte de cette personne auprès des enfants ?',
};
const administrativeDepartment = {
  ...inRppsPlus('GENR09', 'administration', { basis: 'editor' }),
  ...orNowhere,
};

/** Families of departments. */
export const departments: readonly Family[] = [
  { heads: 'direction encadrement', rules: [on('soin', careManager), on('', managementToConfirm)] },
  { heads: 'administratif administration', rules: [on('', administrativeDepartment)] },
  {
    heads: 'accueil standard',
    rules: [
      on('familial | nuit | temporaire | enfant', unclear),
      on('', { ...reception, ...toConfirm }),
    ],
  },
  { heads: 'admission facturation', rules: [on('', { ...admissions, ...toConfirm })] },
  { heads: 'planning planification', rules: [on('', { ...planning, ...toConfirm })] },
  { heads: 'paie finance', rules: [on('', finance)] },
  { heads: 'ressource', rules: [on('humain', humanResources), on('', unclear)] },
  { heads: 'communication juridique achat', rules: [on('', support)] },
  { heads: 'qualite', rules: [on('', quality)] },
  { heads: 'informatique', rules: [on('', informationSystems)] },
  { heads: 'cuisine restauration plonge', rules: [on('', { ...kitchen, ...toConfirm })] },
  { heads: 'lingerie buanderie blanchisserie', rules: [on('', { ...laundry, ...toConfirm })] },
  {
    heads: 'menage entretien nettoyage proprete bionettoyage',
    rules: [on('', { ...cleaning, ...toConfirm })],
  },
  { heads: 'maintenance logistique transport', rules: [on('', { ...upkeep, ...toConfirm })] },
  {
    heads: 'service',
    rules: [
      on('general | technique | interieur', { ...upkeep, ...toConfirm }),
      on('social', socialWorker),
      on('', unclear),
    ],
  },
  { heads: 'hotellerie', rules: [on('', hospitality)] },
  { heads: 'securite gardiennage', rules: [on('', guarding)] },
  {
    heads: 'animation',
    rules: [on('', { ...education, ...toConfirm, profession: '368', because: 'animation' })],
  },
  { heads: 'educatif socioeducatif', rules: [on('', { ...education, ...toConfirm })] },
  { heads: 'insertion', rules: [on('', { ...employmentSupport, ...toConfirm })] },
  { heads: 'soin soinsinfirmiers medical paramedical', rules: [on('', careManager)] },
  { heads: 'infirmerie', rules: [on('', byOrdre('60', toConfirm))] },
  { heads: 'kinesitherapie', rules: [on('', byOrdre('70', toConfirm))] },
  { heads: 'ergotherapie', rules: [on('', byArs('94', toConfirm))] },
  { heads: 'orthophonie', rules: [on('', byArs('91', toConfirm))] },
  { heads: 'psychologie', rules: [on('', byArs('93', toConfirm))] },
  { heads: 'social', rules: [on('', socialWorker)] },
  { heads: 'puericulture aepe creche', rules: [on('', earlyYears)] },
  { heads: 'accompagnement', rules: [on('', accompaniment)] },
];
