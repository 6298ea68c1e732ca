import { describe, expect, it } from 'vitest';
import { readTokenRequest } from './read-token-request.ts';
import type { TokenRefusal } from './token-refusals.ts';

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const whole = { grant_type: 'client_credentials', client_assertion_type: TYPE, client_assertion: 'a.b.c' };

/** A form with some parameters replaced or (undefined) left out. */
function formOf(change: Readonly<Record<string, string | undefined>> = {}): string {
  const all = Object.entries({ ...whole, ...change }).filter((each): each is [string, string] => each[1] !== undefined);
  return new URLSearchParams(all).toString();
}

const read = (text: string | Buffer) => readTokenRequest(Buffer.from(text as string));

describe('a token request is read', () => {
  it('with and without a client id, in any order, and whatever else it names', () => {
    expect(read(formOf())).toEqual({ assertion: 'a.b.c', clientId: undefined });
    expect(read(formOf({ client_id: 'gpl_1' }))).toEqual({ assertion: 'a.b.c', clientId: 'gpl_1' });
    expect(read(formOf({ scope: 'verify', resource: 'x' }))).toEqual({ assertion: 'a.b.c', clientId: undefined });
    expect(read(formOf().split('&').toReversed().join('&'))).toMatchObject({ assertion: 'a.b.c' });
  });
});

describe('a request that cannot be one is refused with what is wrong', () => {
  const cases: readonly [string, string | Buffer, TokenRefusal][] = [
    ['no byte', '', 'parameter_missing'],
    ['white space', ' \r\n', 'parameter_missing'],
    ['a JSON object', JSON.stringify(whole), 'request_malformed'],
    ['a JSON array', '[]', 'request_malformed'],
    ['a JSON text', '"grant_type=client_credentials"', 'request_malformed'],
    ['XML', '<grant_type>client_credentials</grant_type>', 'request_malformed'],
    ['a word', 'client_credentials', 'request_malformed'],
    ['a value without a name', '=client_credentials', 'request_malformed'],
    ['multipart', '--x\r\nContent-Disposition: form-data; name="grant_type"\r\n', 'request_malformed'],
    ['UTF-16', Buffer.from(formOf(), 'utf16le'), 'request_malformed'],
    ['gzip', Buffer.from([0x1f, 0x8b, 0x08, 0x00]), 'request_malformed'],
    ['a second grant type', `${formOf()}&grant_type=client_credentials`, 'parameter_repeated'],
    ['a second unknown parameter', `${formOf()}&x=1&x=2`, 'parameter_repeated'],
    ['no grant type', formOf({ grant_type: undefined }), 'parameter_missing'],
    ['an empty grant type', formOf({ grant_type: '' }), 'parameter_missing'],
    ['a grant type of people', formOf({ grant_type: 'password' }), 'grant_unsupported'],
    ['a grant type in another case', formOf({ grant_type: 'CLIENT_CREDENTIALS' }), 'grant_unsupported'],
    ['no assertion type', formOf({ client_assertion_type: undefined }), 'parameter_missing'],
    ['no assertion', formOf({ client_assertion: undefined }), 'parameter_missing'],
    ['an empty assertion', formOf({ client_assertion: '' }), 'parameter_missing'],
    ['a client secret', formOf({ client_assertion: undefined, client_secret: 'x' }), 'parameter_missing'],
    [
      'the assertion type of SAML',
      formOf({ client_assertion_type: TYPE.replace('jwt', 'saml2') }),
      'assertion_type_wrong',
    ],
    ['names in another case', formOf().toUpperCase(), 'parameter_missing'],
  ];

  it.each(cases)('%s', (_, body, refusal) => {
    expect(read(body)).toEqual({ refusal });
  });
});
