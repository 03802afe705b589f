/** The system's key store (Keychain, DPAPI, GNOME Keyring, KWallet), used only where it truly protects. */

/** The part of Electron's `safeStorage` used here; its asynchronous half exists from Electron 44 on. */
export interface SafeStorage {
  isEncryptionAvailable: () => boolean;
  encryptString: (text: string) => Buffer;
  decryptString: (encrypted: Buffer) => string;
  /** Linux only. */
  getSelectedStorageBackend?: () => string;
  isAsyncEncryptionAvailable?: () => Promise<boolean>;
  encryptStringAsync?: (text: string) => Promise<Buffer>;
  decryptStringAsync?: (encrypted: Buffer) => Promise<{ readonly result: string }>;
}

/** Wraps short texts by a key that only the person's session of the system holds. */
export interface SystemKeys {
  /** Whether it truly protects here. Asked after the app is ready. */
  readonly keep: () => Promise<boolean>;
  /** @throws if the system refuses. */
  readonly wrap: (text: string) => Promise<Buffer>;
  /** @throws if the system refuses, or did not wrap this. */
  readonly unwrap: (wrapped: Buffer) => Promise<string>;
}

/** The rest (`basic_text`, `unknown`) encrypt by a key that is the same on every computer. */
const PROTECTING_BACKENDS: readonly (string | undefined)[] = [
  'gnome_libsecret',
  'kwallet',
  'kwallet5',
  'kwallet6',
];

/** The key store of this system. */
export function createSystemKeys(storage: SafeStorage, platform: NodeJS.Platform): SystemKeys {
  return {
    keep: async () => {
      if (
        platform === 'linux' &&
        !PROTECTING_BACKENDS.includes(storage.getSelectedStorageBackend?.())
      ) {
        return false;
      }
      return (await storage.isAsyncEncryptionAvailable?.()) ?? storage.isEncryptionAvailable();
    },
    wrap: async (text) => (await storage.encryptStringAsync?.(text)) ?? storage.encryptString(text),
    unwrap: async (wrapped) =>
      (await storage.decryptStringAsync?.(wrapped))?.result ?? storage.decryptString(wrapped),
  };
}
