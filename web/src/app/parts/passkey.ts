/** The browser and its owner's device did not make or show a passkey: often somebody changed their mind. */
export class PasskeyFailed extends Error {}

/** Whether this browser makes and shows passkeys here: only over TLS or on the machine itself, and not in old browsers. */
export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';
}

/**
 * Lets the owner's device make a passkey.
 *
 * @param options as the server asks
 * @throws PasskeyFailed when none was made
 */
export function makePasskey(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return credential(navigator.credentials.create({ publicKey }));
}

/**
 * Lets the owner's device show a passkey.
 *
 * @param options as the server asks
 * @throws PasskeyFailed when none was shown
 */
export function showPasskey(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return credential(navigator.credentials.get({ publicKey }));
}

async function credential(ceremony: Promise<Credential | null>): Promise<unknown> {
  try {
    const shown = await ceremony;
    if (shown instanceof PublicKeyCredential) {
      return shown.toJSON();
    }
  } catch (failure) {
    throw new PasskeyFailed('no passkey', { cause: failure });
  }
  throw new PasskeyFailed('no passkey');
}
