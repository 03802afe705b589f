/** What the lists of places say of themselves; the communes are read by workers, from their own file. */
import communes from '../../assets/reference/communes-info.json';
import { type ReferenceInfo, infoOf } from './reference-list';

export const communesInfo = infoOf(communes);

/** Countries have no file of their own: see `shared/identifiers/countries.ts`. */
export const countriesInfo: ReferenceInfo = {
  title: 'Pays de naissance',
  version: 'ISO 3166-1, avec des États disparus',
  date: '2026-11-23',
  source:
    'Noms français d’Unicode, tels que le moteur de Jalon les connaît ; la liste des pays du Code officiel géographique de l’INSEE n’a pas été trouvée, aucun code de pays n’est donc donné',
};
