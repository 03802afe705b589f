/** The page begins here. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/asked-early';
import './app/tokens.css';
import './app/fonts.css';
import './app/base.css';
import './components/controls.css';
import './app/frame.css';
import './app/pages.css';
import './app/dialogs.css';
import './staff/staff.css';
import './staff/import/import.css';
import './pdf/paper.css';
import './official-form/official-form.css';
import './backups/backups.css';
import './handover/handover.css';
import { App } from './app/app';
import { FaultBoundary } from './app/fault-boundary';
import { bridge } from './platform/bridge';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    {/* For what keeps the page itself from being there; nothing is open then that would be lost. */}
    <FaultBoundary onReload={() => void bridge.reload()}>
      <App />
    </FaultBoundary>
  </StrictMode>,
);
