/** What the lists of places say of themselves; the communes are read by workers, from their own file. */
import communes from '../../assets/reference/communes-info.json';
import { type ReferenceInfo, infoOf } from './reference-list';

export const communesInfo = infoOf(communes);

/** Countries have no file of their own: see `shared/identifiers/countries.ts`. */
export const countriesInfo: ReferenceInfo = {
  title: 'Pays de naissance',
  version: 'codes ISO 3166-1 et États disparus',
  date: '2026-11-23',
  source:
    'noms français d’Unicode (CLDR), tels que le moteur de Jalon les connaît ; la liste des pays du Code officiel géographique de l’Insee n’a pas été trouvée, aucun code de pays n’est donc donné',
};
