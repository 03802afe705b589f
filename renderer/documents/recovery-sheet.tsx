/** The recovery sheet as a page: same family as the documents, but it belongs to no dossier and holds no answer. */
import type { JSX } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintableDocument } from '../../shared/bridge';
import type { PreparedRecovery } from '../../shared/lock/lock-contract';
import { STYLESHEET } from './stylesheet';

const TITLE = 'Fiche de récupération';

/**
 * The sheet, ready to be printed.
 * @param madeOn the day, in words.
 */
export function recoverySheet(
  { code }: Pick<PreparedRecovery, 'code'>,
  madeOn: string,
): PrintableDocument {
  return {
    fileName: 'Fiche de récupération Jalon.pdf',
    title: TITLE,
    html: `<!doctype html>${renderToStaticMarkup(<Page code={code} madeOn={madeOn} />)}`,
    landscape: false,
    footer: `Jalon, fiche de récupération du ${madeOn}`,
  };
}

function Page({ code, madeOn }: { readonly code: string; readonly madeOn: string }): JSX.Element {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{TITLE}</title>
        <link rel="stylesheet" href={STYLESHEET} />
      </head>
      <body>
        <header>
          <div className="band">
            <p className="mark">Jalon</p>
            <p className="destination">À imprimer et à garder sous clé</p>
          </div>
          <h1>{TITLE}</h1>
          <ul className="identity">
            <li>Faite le : {madeOn}</li>
            <li>Ordinateur : …………………………………………</li>
          </ul>
        </header>
        <main>
          <h2>Votre code</h2>
          <Code code={code} />
          <p>Il n’y a dans ce code ni zéro ni O, ni un ni I ni L.</p>
          <h2>Quand vous en servir</h2>
          <p>
            Si vous avez oublié la phrase de passe qui ouvre Jalon sur l’ordinateur où cette fiche a
            été faite, ou si cet ordinateur ne rend plus la clé de vos dossiers.
          </p>
          <h2>Comment faire</h2>
          <ol>
            <li>Ouvrez Jalon.</li>
            <li>
              Choisissez « Phrase de passe oubliée ? », puis « Utiliser ma fiche de récupération ».
            </li>
            <li>
              Recopiez le code, en majuscules ou en minuscules. Si vous faites une faute de frappe,
              Jalon vous dit dans quel groupe.
            </li>
            <li>Choisissez une nouvelle phrase de passe. Cette fiche reste valable.</li>
          </ol>
          <h2>À savoir</h2>
          <ul>
            <li>
              Qui tient à la fois cette fiche et votre ordinateur peut lire tous vos dossiers :
              rangez-la sous clé, loin de l’ordinateur.
            </li>
            <li>Une nouvelle fiche rend celle-ci sans valeur : détruisez alors l’ancienne.</li>
            <li>
              Elle n’ouvre pas un fichier de transmission, qui a sa propre phrase. Elle ne contient
              aucune donnée de vos dossiers.
            </li>
          </ul>
        </main>
      </body>
    </html>
  );
}

function Code({ code }: { readonly code: string }): JSX.Element {
  const groups = code.split('-');
  return (
    <table className="recovery-code">
      <caption>Sept groupes de cinq signes, à lire de gauche à droite</caption>
      <thead>
        <tr>
          {groups.map((_, index) => (
            <th key={index} scope="col">
              Groupe {index + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {groups.map((group, index) => (
            <td key={index}>{group}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
