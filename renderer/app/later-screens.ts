/** Every screen but the list of dossiers, each fetched when it is needed or once the list stands. */
import { later } from '../components/later';

/** The open dossier; what is said of each of these stands in its own module. */
export const DossierScreen = later(async () => (await import('./dossier-screen')).DossierScreen);
export const ViewScreen = later(async () => (await import('./view-screen')).ViewScreen);
export const ReceiveScreen = later(
  async () => (await import('../handover/receive-screen')).ReceiveScreen,
);
export const RequestedDialog = later(
  async () => (await import('../handover/requested-dialog')).RequestedDialog,
);
export const BackupsScreen = later(
  async () => (await import('../backups/backups-screen')).BackupsScreen,
);
export const KeyOffer = later(async () => (await import('../backups/key-offer')).KeyOffer);
export const StartOfferScreen = later(
  async () => (await import('../backups/start-offer-screen')).StartOfferScreen,
);
export const PassphraseScreen = later(
  async () => (await import('./passphrase-screen')).PassphraseScreen,
);
export const RecoveryScreen = later(async () => (await import('./recovery-screen')).RecoveryScreen);
export const NewerList = later(async () => (await import('./newer-list')).NewerList);
export const SettingsDialog = later(
  async () => (await import('../settings/settings-dialog')).SettingsDialog,
);
export const UnsavedDialog = later(async () => (await import('./unsaved-dialog')).UnsavedDialog);
export const GuideDialog = later(async () => (await import('../guide/guide-dialog')).GuideDialog);
export const SampleDialog = later(async () => (await import('./sample-dialog')).SampleDialog);
export const CopyDialog = later(async () => (await import('./copy-dialog')).CopyDialog);
export const RenameDialog = later(async () => (await import('./rename-dialog')).RenameDialog);
export const EraseDossier = later(
  async () => (await import('../erasure/erase-dossier')).EraseDossier,
);

/** What opens dossiers; once it resolves, the screen of one is there to show it. */
export async function openingPart() {
  const [part] = await Promise.all([import('./open-dossier'), DossierScreen.fetch()]);
  return part;
}

/** Fetches what one may ask of the list, at a moment at which nothing else is to be done. */
export function fetchInIdleTime(): void {
  requestIdleCallback(() => {
    // One that can't be had is asked for again when it is to be shown, which tells the fault.
    for (const fetched of [openingPart(), ...FROM_THE_LIST.map((screen) => screen.fetch())]) {
      fetched.catch(() => undefined);
    }
  });
}

const FROM_THE_LIST = [
  ViewScreen,
  ReceiveScreen,
  BackupsScreen,
  SettingsDialog,
  GuideDialog,
  SampleDialog,
  CopyDialog,
  RenameDialog,
  EraseDossier,
  UnsavedDialog,
];
