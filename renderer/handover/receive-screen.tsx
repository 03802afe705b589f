/** « Ouvrir un dossier transmis »: the file, its passphrase, what is inside, then taking it or merging it. */
import { type ReactNode, useState } from 'react';
import { readHandover, type ReceivedHandover } from '../../shared/handover/handover';
import type { ChosenHandover } from '../../shared/handover/handover-contract';
import type { Result } from '../../shared/result';
import type { OpenDossier } from '../app/open-dossier';
import { bridge } from '../platform/bridge';
import { ChooseFile, type RefusedFile } from './choose-file';
import type { HandoverStores } from './handover-stores';
import type { TakingFault } from './handover-words';
import { HANDOVER_FAULT_WORDS } from './handover-words';
import { MergeDone } from './merge-done';
import { MergeScreen } from './merge-screen';
import { OpenFile } from './open-file';
import { type PreparedMerge, merge, prepareMerge, takeAsNew } from './receive';
import { ReceivedContent } from './received-content';

/** Where a reception begins: at the choice of a file, or at one that the person has opened elsewhere. */
export type Reception =
  | { readonly name: 'choosing'; readonly refused: RefusedFile | null }
  | ({ readonly name: 'opening' } & ChosenHandover);

type Stage =
  | Reception
  | {
      readonly name: 'looking';
      readonly received: ReceivedHandover;
      readonly here: Result<PreparedMerge, TakingFault>;
    }
  | {
      readonly name: 'merging';
      readonly prepared: PreparedMerge;
    }
  | {
      readonly name: 'merged';
      readonly prepared: PreparedMerge;
      readonly opened: OpenDossier;
    };

/** The screens one after the other; nothing changes on this computer before the last word. */
export function ReceiveScreen({
  from,
  stores,
  onOpen,
  onLeave,
}: {
  readonly from: Reception;
  readonly stores: HandoverStores;
  readonly onOpen: (opened: OpenDossier) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const [stage, setStage] = useState<Stage>(from);

  const open = async (token: string, passphrase: string): Promise<string | null> => {
    const content = await bridge.openHandover({ token, passphrase });
    if (!content.ok) return HANDOVER_FAULT_WORDS[content.error];
    const received = readHandover(content.value);
    if (!received.ok) return HANDOVER_FAULT_WORDS[received.error];
    const here = await prepareMerge(stores, received.value.handover);
    setStage({ name: 'looking', received: received.value, here });
    return null;
  };

  switch (stage.name) {
    case 'choosing': {
      const onChosen = (chosen: ChosenHandover): void => setStage({ name: 'opening', ...chosen });
      return <ChooseFile refused={stage.refused} onChosen={onChosen} onLeave={onLeave} />;
    }
    case 'opening':
      return (
        <OpenFile
          fileName={stage.fileName}
          onSubmit={(passphrase) => open(stage.token, passphrase)}
          onBack={() => setStage({ name: 'choosing', refused: null })}
        />
      );
    case 'looking': {
      const { received, here } = stage;
      return (
        <ReceivedContent
          received={received}
          here={here}
          onTake={async (taker) => {
            const opened = await takeAsNew(stores, received, taker);
            if (!opened.ok) return opened.error;
            onOpen(opened.value);
            return null;
          }}
          onCompare={async (back) => {
            const prepared = await prepareMerge(stores, received.handover, back);
            setStage(
              prepared.ok
                ? { name: 'merging', prepared: prepared.value }
                : { ...stage, here: prepared },
            );
          }}
          onLeave={onLeave}
        />
      );
    }
    case 'merging': {
      const { prepared } = stage;
      return (
        <MergeScreen
          prepared={prepared}
          onMerge={async (choices) => {
            const opened = await merge(stores, prepared, choices);
            if (!opened.ok) return opened.error;
            setStage({ name: 'merged', prepared, opened: opened.value });
            return null;
          }}
          onLeave={onLeave}
        />
      );
    }
    case 'merged':
      return <MergeDone prepared={stage.prepared} onOpen={() => onOpen(stage.opened)} />;
  }
}
