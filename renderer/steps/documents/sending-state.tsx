/** Whether the forms can leave for the ANS, in one sentence: « envoyé » only when they were. */
import type { ReactNode } from 'react';
import { counted } from '../../../shared/french/words';
import { type Sending, sendingOf } from '../../../shared/documents/sending';
import { followedAndOutdated, papersToSignAnew } from '../../../shared/documents/production';
import { formatDate } from '../../../shared/identifiers/dates';
import { PIECE_TITLES } from '../../../shared/journey/contract-pieces';
import { lowerFirst } from '../../../shared/registration/places';
import { useDossier, useToday } from '../../app/journey';
import { Notice, type NoticeTone } from '../../components/notice';

/** The sentence; nothing where there is no form to send. */
export function SendingState(): ReactNode {
  const dossier = useDossier();
  const sending = sendingOf(dossier, useToday());
  const toSign = papersToSignAnew(dossier);
  const changed = followedAndOutdated(dossier).map(({ title }) => title);
  return (
    <>
      {sending.state === 'nothing-to-send' ? null : (
        <SendingNotice {...wordsOf(sending, dossier.isSample)} />
      )}
      {changed.length === 0 ? null : (
        <Notice tone="warning">
          <p>
            <strong>Vos réponses ont changé depuis.</strong> Produire de nouveau ces documents, déjà
            signés, envoyés ou remis, en fait une autre version, qui commence une autre vie :{' '}
            {changed.join(' ; ')}.
          </p>
          {toSign.length === 0 ? null : (
            <p>
              Signées sur les réponses d’avant, ces pièces seront à vérifier, puis à noter de
              nouveau comme réunies :{' '}
              {toSign.map((piece) => lowerFirst(PIECE_TITLES[piece])).join(' ; ')}.
            </p>
          )}
        </Notice>
      )}
    </>
  );
}

function SendingNotice({ tone, title, text }: SendingWords): ReactNode {
  return (
    <Notice tone={tone}>
      <p>
        <strong>{title}</strong> {text}
      </p>
    </Notice>
  );
}

interface SendingWords {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly text: string;
}

function wordsOf(
  sending: Exclude<Sending, { readonly state: 'nothing-to-send' }>,
  isSample: boolean,
): SendingWords {
  if (isSample && sending.state === 'ready') return SAMPLE;
  switch (sending.state) {
    case 'not-ready':
      return { tone: 'info', title: 'Pas encore prêt à envoyer.', text: missingWords(sending) };
    case 'ready':
      return {
        tone: 'success',
        title: 'Prêt à envoyer.',
        text: 'Toutes les pièces sont réunies, et les documents sont à jour. L’adresse est celle que donne chaque formulaire officiel.',
      };
    case 'sent':
      return {
        tone: 'info',
        title: `Envoyé le ${formatDate(sending.on)}.`,
        text: 'L’accusé de réception est attendu.',
      };
    case 'acknowledged':
      return {
        tone: 'success',
        title: `Accusé reçu le ${formatDate(sending.on)}.`,
        text: 'Gardez-le avec vos copies.',
      };
  }
}

/** A sample is never ready: nobody is to send it. */
const SAMPLE: SendingWords = {
  tone: 'info',
  title: 'Cet exemple est complet.',
  text: 'Il est fictif : ne l’envoyez à personne.',
};

function missingWords({
  papers,
  outdated,
  points,
}: Extract<Sending, { readonly state: 'not-ready' }>): string {
  const parts = [
    ...(papers === 0
      ? []
      : [
          `Il reste ${counted(papers, 'pièce', 'pièces')} à réunir, formulaires officiels signés compris.`,
        ]),
    ...(points === 0
      ? []
      : [
          `Les réponses reprises dans les formulaires ont encore ${counted(points, 'point', 'points')} à compléter ou à vérifier.`,
        ]),
    ...(outdated.length === 0 ? [] : [`À produire, ou à refaire : ${outdated.join(' ; ')}.`]),
  ];
  return parts.join(' ');
}
