/** A pair in PEM form: the public half for the server, the private one for nobody but whoever reads it here. */
export interface Pair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Whether this browser makes pairs here: over plain HTTP, as some closed networks have it, it does not. */
export const canMakePairs = globalThis.crypto?.subtle !== undefined;

/** Makes a pair for a client of `/v1`: P-256, which every browser can make and the server takes. It is kept nowhere. */
export async function makePair(): Promise<Pair> {
  const kind = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const { publicKey, privateKey } = await crypto.subtle.generateKey(kind, true, ['sign', 'verify']);
  return {
    publicKey: toPem('PUBLIC KEY', await crypto.subtle.exportKey('spki', publicKey)),
    privateKey: toPem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', privateKey)),
  };
}

function toPem(name: string, der: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(der)));
  const lines = text.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`, ''].join('\n');
}
