import { describe, expect, it } from 'vitest';
import { type Network, parseNetwork } from './network.ts';

describe('a network', () => {
  it.each<[string, Network]>([
    ['10.20.0.0/16', { address: '10.20.0.0', bits: 16, family: 'ipv4' }],
    ['10.20.0.1', { address: '10.20.0.1', bits: 32, family: 'ipv4' }],
    ['0.0.0.0/0', { address: '0.0.0.0', bits: 0, family: 'ipv4' }],
    ['2001:db8::/32', { address: '2001:db8::', bits: 32, family: 'ipv6' }],
    ['::1', { address: '::1', bits: 128, family: 'ipv6' }],
    ['2001:db8:1::/48', { address: '2001:db8:1::', bits: 48, family: 'ipv6' }],
    ['::ffff:10.1.0.0/112', { address: '::ffff:10.1.0.0', bits: 112, family: 'ipv6' }],
    ['1:2:3:4:5:6:7:8', { address: '1:2:3:4:5:6:7:8', bits: 128, family: 'ipv6' }],
  ])('%s is one', (text, parts) => {
    expect(parseNetwork(text)).toEqual(parts);
  });

  // An empty or odd length must never be read as /0, which is everybody.
  it.each([
    '',
    '/8',
    '10.0.0.0/',
    '10.0.0.0/ ',
    '10.0.0.0/8/9',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/1e1',
    '10.0.0.0/0x8',
    '10.0.0.0/8.5',
    '2001:db8::/129',
    'localhost',
    '10.0.0',
    '10.0.0.256/32',
    ' 10.0.0.0/8',
    'fe80::1%eth0/64',
  ])('"%s" is none', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });

  // PostgreSQL's cidr refuses them too; reading 10.20.0.5/16 as the whole /16 would let in more than was meant.
  it.each(['10.20.0.5/16', '10.0.0.1/31', '2001:db8::1/32', '0.0.0.1/0', '::ffff:10.0.0.1/96'])(
    'has no bits beyond its length: %s',
    (text) => {
      expect(parseNetwork(text)).toBeUndefined();
    },
  );
});
