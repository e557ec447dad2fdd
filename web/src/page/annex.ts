/** An encrypted part of a page: AES-256-GCM, its key from a passphrase by PBKDF2 with HMAC-SHA-256. Bytes are in Base64. */
export interface Sealed {
  readonly iterations: number;
  readonly salt: string;
  readonly nonce: string;
  readonly text: string;
}

/** Whether this browser can open it here: it wants a page opened from a file or over HTTPS. */
export function canOpen(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Opens it; the promise is rejected when the passphrase is wrong or the text was changed. */
export async function open(sealed: Sealed, passphrase: string): Promise<string> {
  // The same characters can be typed in two ways (é, or e with an accent): both give one passphrase.
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(sealed.salt), iterations: sealed.iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(sealed.nonce) }, key, bytes(sealed.text));
  return new TextDecoder().decode(plain);
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    result[i] = text.charCodeAt(i);
  }
  return result;
}
