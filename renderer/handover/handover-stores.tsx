/** What handing over keeps and reads on this computer, as the screens of an open dossier find it. */
import { type ReactNode, createContext, useContext } from 'react';
import type { AncestorStore } from '../storage/ancestor-store';
import type { DossierStore } from '../storage/dossier-store';

/** The stores that a handover touches. */
export interface HandoverStores {
  readonly dossiers: DossierStore;
  readonly ancestors: AncestorStore;
}

const StoresContext = createContext<HandoverStores | null>(null);

/** Makes the stores known to everything inside. */
export function HandoverStoresProvider({
  stores,
  children,
}: {
  readonly stores: HandoverStores;
  readonly children: ReactNode;
}): ReactNode {
  return <StoresContext value={stores}>{children}</StoresContext>;
}

/** The stores of this session; a fault outside of one. */
export function useHandoverStores(): HandoverStores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('No session is open here');
  return stores;
}
