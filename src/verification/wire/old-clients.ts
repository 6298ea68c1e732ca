import type { Uuid } from '../../kernel/index.ts';

/** A product that old calls of a credential were made with, and when last (real milliseconds). */
export interface SeenClient {
  readonly credentialId: Uuid;
  readonly product: string;
  readonly at: number;
}

/**
 * Products by how their User-Agent begins. A closed list: a header is free text, in which a client may write whatever it
 * likes, and nothing of it is kept but which of these it is.
 */
const products: readonly (readonly [RegExp, string])[] = [
  [/^okhttp/i, 'okhttp'],
  [/^apache-httpclient/i, 'Apache HttpClient'],
  [/^java/i, 'Java'],
  [/^(guzzlehttp|symfony|php)/i, 'PHP'],
  [/^(curl|libcurl)/i, 'curl'],
  [/^(python|aiohttp|httpx)/i, 'Python'],
  [/^(axios|node|undici|got)/i, 'Node.js'],
  [/^go-http-client/i, 'Go'],
  [/^(dart|flutter)/i, 'Dart'],
  [/^(postman|insomnia|soapui|apache-jmeter)/i, 'test tool'],
  [/^mozilla/i, 'browser'],
  [/^(\.net|restsharp|microsoft|winhttp)/i, '.NET or Windows'],
];

/** Which product calls, as coarsely as tells an institution's programmers where to look. */
export function productOf(userAgent: string | undefined): string {
  if (userAgent === undefined || userAgent.trim() === '') return 'unnamed';
  return products.find(([begins]) => begins.test(userAgent.trim()))?.[1] ?? 'other';
}

/**
 * Remembers, in memory until it is taken, which products each credential's calls by old methods came from: at most one
 * entry a credential and product, however many calls there are.
 */
export class OldClients {
  readonly #seen = new Map<string, SeenClient>();

  saw(credentialId: Uuid, userAgent: string | undefined, at: number): void {
    const product = productOf(userAgent);
    this.#seen.set(`${credentialId} ${product}`, { credentialId, product, at });
  }

  /** What was seen since it was last taken. */
  take(): SeenClient[] {
    const seen = [...this.#seen.values()];
    this.#seen.clear();
    return seen;
  }
}
