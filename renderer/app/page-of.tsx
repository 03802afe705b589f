/** Which screen shows the place one is at. */
import type { ReactNode } from 'react';
import { findPage } from '../../shared/journey/steps';
import { ImportPage } from '../staff/import/import-page';
import { PeoplePage } from '../staff/people-page';
import { PersonRegistrationPage } from '../staff/person/person-registration';
import { FormsPage } from '../steps/contract/forms-page';
import { OutcomePage } from '../steps/diagnostic/outcome-page';
import { OfficialFormPage } from '../official-form/official-form-page';
import { DocumentLifePage } from '../steps/documents/document-life-page';
import { DocumentsPage } from '../steps/documents/documents-page';
import { GestionnaireListPage } from '../steps/gestionnaires/gestionnaire-list';
import { FollowedPeoplePage } from '../steps/follow-up/people-page';
import { FollowedPersonPage } from '../steps/follow-up/person-page';
import { FollowUpStatePage } from '../steps/follow-up/state-page';
import { QuestionPage } from '../steps/question-page';
import { ReviewPage } from '../steps/review/review-page';
import { EstablishmentListPage } from '../steps/structure/establishment-list';
import { useScreen } from './journey';
import type { OpenDossier } from './open-dossier';
import { TaskList } from './task-list';

/** The screen of the present place. Most pages are questions and need no screen of their own. */
export function PageOf({
  resumed,
  columnMemory,
}: Pick<OpenDossier, 'resumed' | 'columnMemory'>): ReactNode {
  const screen = useScreen();
  if (screen === null) return <TaskList resumed={resumed} />;
  const { place } = screen;
  const located = findPage(place);
  if (located === null) throw new Error(`No page ${place.page} in the catalogue`);
  switch (place.page) {
    case 'outcome':
      return <OutcomePage located={located} place={place} />;
    case 'establishments':
      return <EstablishmentListPage located={located} place={place} />;
    case 'forms':
      return <FormsPage located={located} place={place} />;
    case 'gestionnaires':
      return <GestionnaireListPage located={located} place={place} />;
    case 'people':
      return <PeoplePage located={located} place={place} />;
    case 'person-registration':
      return <PersonRegistrationPage located={located} place={place} />;
    case 'import':
      return <ImportPage columnMemory={columnMemory} />;
    case 'review':
      return <ReviewPage />;
    case 'documents':
      return <DocumentsPage />;
    case 'document':
      return <DocumentLifePage located={located} place={place} />;
    case 'official-form':
      return <OfficialFormPage />;
    case 'follow-up-state':
      return <FollowUpStatePage located={located} place={place} />;
    case 'follow-up-people':
      return <FollowedPeoplePage located={located} place={place} />;
    case 'follow-up-person':
      return <FollowedPersonPage located={located} place={place} />;
    default:
      return <QuestionPage located={located} place={place} />;
  }
}
