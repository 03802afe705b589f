/** Who says what a proposal says: what is ours is said to be ours. */
import { portalProfessionsInfo } from '../reference/portal-professions';
import { professionsInfo } from '../reference/professions';
import { rolesInfo } from '../reference/roles';
import type { SourceBasis, SourceRef } from './places';
import type { TitleSource } from './reference-titles/title-source';

/** The source shown beside a proposal, by who says so. */
export const SOURCES: Readonly<Record<SourceBasis, SourceRef>> = {
  'ans-leaflet': {
    label: 'ANS, « Pourquoi s’enregistrer au RPPS ? »',
    date: rolesInfo.date,
    basis: 'ans-leaflet',
  },
  editor: {
    label: 'Lecture d’un éditeur de logiciels (blog Handiness), à valider par le directeur',
    date: rolesInfo.date,
    basis: 'editor',
  },
  'nos-definition': {
    label: `Déduit de la définition de la profession (${portalProfessionsInfo.version}), à valider par le directeur`,
    date: portalProfessionsInfo.date,
    basis: 'nos-definition',
  },
  register: {
    label: `Liste des professions enregistrées par un ordre ou par l’ARS (${professionsInfo.version})`,
    date: professionsInfo.date,
    basis: 'register',
  },
  inference: {
    label: 'Interprétation de l’intitulé par Jalon, à valider par le directeur',
    date: rolesInfo.date,
    basis: 'inference',
  },
  answer: {
    label: 'Votre réponse ; règle de la plaquette ANS « Pourquoi s’enregistrer au RPPS ? »',
    date: null,
    basis: 'answer',
  },
  decision: { label: 'Votre décision', date: null, basis: 'decision' },
};

/** Who says where the holder is registered, then the texts that name the job: none of them says both. */
export function sourceOf(basis: SourceBasis, naming: readonly TitleSource[]): SourceRef {
  const source = SOURCES[basis];
  if (naming.length === 0) return source;
  const texts = naming.map(({ label }) => label).join(' ; ');
  return { ...source, label: `${source.label}. Intitulé relevé dans : ${texts}` };
}
