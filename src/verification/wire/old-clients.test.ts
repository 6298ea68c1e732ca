import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uuidV7 } from '../../kernel/index.ts';
import { OldClients, productOf } from './old-clients.ts';

it.each([
  ['okhttp/3.12.1', 'okhttp'],
  ['Java/1.8.0_202', 'Java'],
  ['GuzzleHttp/6.5.5 curl/7.29.0 PHP/7.2.34', 'PHP'],
  ['curl/7.29.0', 'curl'],
  ['python-requests/2.25.1', 'Python'],
  ['Mozilla/5.0 (Windows NT 10.0)', 'browser'],
  ['SIMRS RSUD Contoh, hubungi Budi 0812', 'other'],
  [' ', 'unnamed'],
  [undefined, 'unnamed'],
])('%s is told as %s', (userAgent, product) => {
  expect(productOf(userAgent)).toBe(product);
});

it('keeps nothing of what a client writes into its header', () => {
  const known = new Set(['okhttp', 'Apache HttpClient', 'Java', 'PHP', 'curl', 'Python', 'Node.js', 'Go', 'Dart']);
  for (const product of ['test tool', 'browser', '.NET or Windows', 'other', 'unnamed']) known.add(product);
  fc.assert(fc.property(fc.string(), (userAgent) => known.has(productOf(userAgent))));
});

it('remembers each product of a credential once, as last seen, until it is taken', () => {
  const [clients, one, other] = [new OldClients(), uuidV7(1), uuidV7(2)];
  clients.saw(one, 'okhttp/3', 10);
  clients.saw(one, 'okhttp/4', 20);
  clients.saw(one, 'curl/7', 15);
  clients.saw(other, undefined, 5);
  expect(clients.take()).toEqual([
    { credentialId: one, product: 'okhttp', at: 20 },
    { credentialId: one, product: 'curl', at: 15 },
    { credentialId: other, product: 'unnamed', at: 5 },
  ]);
  expect(clients.take()).toEqual([]);
});
