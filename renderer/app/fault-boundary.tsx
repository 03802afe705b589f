/** What stands in place of a page that could not be drawn: without it, the window would be empty. */
import { RotateCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Notice } from '../components/notice';
import { PageHeading } from '../components/page-heading';

interface FaultBoundaryProps {
  /** Has the page begin anew, once what is typed is saved. */
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** Shows what is inside until that fails. A class, since React tells no function of a fault. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken onReload={this.props.onReload} /> : this.props.children;
  }
}

function Broken({ onReload }: Pick<FaultBoundaryProps, 'onReload'>): ReactNode {
  return (
    <main className="alone">
      <PageHeading
        screen="broken"
        title="Cette page n’a pas pu s’afficher"
        windowTitle="Erreur : cette page n’a pas pu s’afficher – Jalon"
      />
      <Notice tone="danger">
        <p>
          C’est une erreur de Jalon, pas la vôtre. Vos réponses sont enregistrées : rechargez Jalon,
          puis reprenez votre dossier.
        </p>
        <p>
          Si l’erreur revient, fermez Jalon et ouvrez-le de nouveau. Vos sauvegardes restent à leur
          place.
        </p>
      </Notice>
      <p>
        <button type="button" className="button button--primary" onClick={onReload}>
          <RotateCw className="icon" aria-hidden /> Recharger Jalon
        </button>
      </p>
    </main>
  );
}
