import { describe, expect, it } from 'vitest';
import { placeOf } from './mail-server.ts';

describe('a mail server', () => {
  it.each(['smtp://surat.contoh.go.id', 'smtp://10.1.2.3:2525', 'smtp://127.0.0.1.contoh.go.id'])(
    'elsewhere is spoken to by TLS or not at all: %s',
    (url) => {
      expect(placeOf(url)).toMatchObject({ secure: false, requireTLS: true });
      expect(placeOf(url)).not.toHaveProperty('tls');
    },
  );

  it('is spoken to by TLS from the first byte when its URL says so', () => {
    const place = placeOf('smtps://gapura:a%2Fb@surat.contoh.go.id');
    expect(place).toMatchObject({ secure: true, port: 465, auth: { user: 'gapura', pass: 'a/b' } });
    expect(place).not.toHaveProperty('tls');
  });

  it.each(['smtp://localhost', 'smtp://127.0.0.9:25', 'smtp://[::1]'])('on this machine need not: %s', (url) => {
    expect(placeOf(url)).toMatchObject({ tls: { rejectUnauthorized: false } });
    expect(placeOf(url)).not.toHaveProperty('requireTLS');
  });

  it('listens on 587 unless its URL names a port', () => {
    expect(placeOf('smtp://surat.contoh.go.id').port).toBe(587);
    expect(placeOf('smtp://surat.contoh.go.id:2525').port).toBe(2525);
  });
});
