import { expect, it } from 'vitest';
import { openOidc } from './open-oidc.ts';

const whole = { oidcIssuer: 'https://sso.contoh.go.id', oidcClientId: 'gapura', oidcClientSecret: 'x' };

it('the identity provider is none, or named with all that it needs', () => {
  expect(openOidc({ ...whole, oidcIssuer: undefined })).toBeUndefined();
  expect(openOidc(whole)?.issuer).toBe('https://sso.contoh.go.id');
});

it.each([
  ['oidcClientId', 'GAPURA_OIDC_CLIENT_ID'],
  ['oidcClientSecret', 'GAPURA_OIDC_CLIENT_SECRET'],
])('without %s the server does not start, and says so', (setting, field) => {
  expect(() => openOidc({ ...whole, [setting]: undefined })).toThrow(
    expect.objectContaining({ code: 'configuration_invalid', field }),
  );
});
