import { expect, it } from 'vitest';
import { relyingPartyOf } from './relying-party.ts';

it.each([
  ['http://localhost:8080', { rpID: 'localhost', origin: 'http://localhost:8080' }],
  ['https://gapura.contoh.go.id', { rpID: 'gapura.contoh.go.id', origin: 'https://gapura.contoh.go.id' }],
  ['http://gapura.contoh.go.id', undefined],
  ['http://127.0.0.1:8080', undefined],
  ['https://10.1.2.3', undefined],
  ['https://[::1]:8443', undefined],
])('passkeys of %s belong to %j', (publicUrl, party) => {
  expect(relyingPartyOf(publicUrl)).toEqual(party);
});
