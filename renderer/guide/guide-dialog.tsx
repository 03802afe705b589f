/** The user's guide, over the page: its contents, its chapters, and the PDF of it. */
import { FileDown } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { guide } from '../../shared/guide/guide';
import type { Result } from '../../shared/result';
import { DialogFrame } from '../components/dialog-frame';
import { Notice } from '../components/notice';
import { Chapter, pictureAddress } from './guide-blocks';
import './guide.css';
import { saveGuide } from './save-guide';

const anchorOf = (chapterId: string): string => `guide-${chapterId}`;

function goTo(chapterId: string): void {
  const title = document.getElementById(anchorOf(chapterId));
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

/** The dialog; Escape closes it. */
export function GuideDialog({
  chapterId,
  onClose,
}: {
  /** The chapter to begin at; the contents, if `null`. */
  readonly chapterId: string | null;
  readonly onClose: () => void;
}): ReactNode {
  useEffect(() => {
    if (chapterId !== null) goTo(chapterId);
  }, [chapterId]);
  return (
    <DialogFrame title="Guide de Jalon" kind="reading" isDismissable onClose={onClose}>
      <div className="guide">
        <SavePdf />
        <nav aria-label="Sommaire du guide">
          <ol className="guide__contents">
            {guide.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="link guide__link" onClick={() => goTo(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        {guide.map((chapter) => (
          <Chapter
            key={chapter.id}
            chapter={chapter}
            level={3}
            anchor={anchorOf(chapter.id)}
            addressOf={pictureAddress}
          />
        ))}
      </div>
    </DialogFrame>
  );
}

function SavePdf(): ReactNode {
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<Result<string | null, string> | null>(null);
  const save = async (): Promise<void> => {
    setIsSaving(true);
    setSaved(null);
    setSaved(await saveGuide());
    setIsSaving(false);
  };
  return (
    <>
      <div className="button-row">
        <button
          type="button"
          className="button button--small"
          disabled={isSaving}
          onClick={() => void save()}
        >
          <FileDown className="icon" aria-hidden /> Enregistrer le guide en PDF
        </button>
        {isSaving ? <span role="status">Le guide se prépare…</span> : null}
      </div>
      {saved === null || (saved.ok && saved.value === null) ? null : (
        <Notice tone={saved.ok ? 'success' : 'danger'} isSpoken>
          <p>{saved.ok ? `Le guide est enregistré : ${saved.value ?? ''}` : saved.error}</p>
        </Notice>
      )}
    </>
  );
}
