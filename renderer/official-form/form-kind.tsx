/** « Quel formulaire est-ce ? »: a form of the parcours is followed among the documents once it is filled. */
import type { ReactNode } from 'react';
import type { FormDocument } from '../../shared/documents/official-forms';
import { isFormFollowed, isOtherFilling } from '../../shared/documents/form-life';
import { FORM_KINDS, type FormKind } from '../../shared/official-form/which-form';
import { useDossier } from '../app/journey';
import { ChoiceField } from '../components/choice-field';
import { Notice } from '../components/notice';
import { type FormAtWork, documentOf, fillingOf } from './use-official-form';

/** Id of the question, for the list of what is to be corrected. */
export const FORM_KIND_ID = 'form-kind';

/** Said where nothing was chosen. */
export const NO_KIND = 'Dites quel formulaire vous remplissez.';

const LABELS: Readonly<Record<FormKind, string>> = {
  contract: 'Le contrat d’adhésion',
  f101: 'Le F101 (carte CDE)',
  f502: 'Le F502 (mandataire)',
  other: 'Un autre formulaire',
};

/** The question. */
export function FormKindChoice({
  work,
  isFaulty,
  onChoose,
}: {
  readonly work: FormAtWork;
  readonly isFaulty: boolean;
  readonly onChoose: (kind: FormKind) => void;
}): ReactNode {
  const document = work.kind === null ? undefined : documentOf(work.kind);
  return (
    <>
      <ChoiceField
        frame={{
          id: FORM_KIND_ID,
          label: 'Quel formulaire est-ce ?',
          hint: 'Une fois rempli, il est suivi parmi vos documents : signé, envoyé, périmé si vos réponses changent. Un autre formulaire est rempli sans être suivi.',
          isRequired: true,
          fault: isFaulty && work.kind === null ? NO_KIND : undefined,
        }}
        kind="one"
        options={FORM_KINDS.map((value) => ({ value, label: LABELS[value] }))}
        isChecked={(value) => value === work.kind}
        onToggle={(value) => {
          const chosen = FORM_KINDS.find((kind) => kind === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
      {document === undefined ? null : <OtherVersion work={work} document={document} />}
    </>
  );
}

/** Said before: what was signed and sent is another version. */
function OtherVersion({
  work,
  document,
}: {
  readonly work: FormAtWork;
  readonly document: FormDocument;
}): ReactNode {
  const dossier = useDossier();
  const isOther = isOtherFilling(dossier, document, fillingOf(work));
  if (!isOther || !isFormFollowed(dossier, document)) return null;
  return (
    <Notice tone="warning">
      <p>
        Ce formulaire est déjà noté comme signé ou envoyé. L’enregistrer en fait une autre version :
        la pièce signée sera à noter de nouveau comme réunie, et la date du premier envoi reste
        dite.
      </p>
    </Notice>
  );
}
