import { describe, expect, it } from 'vitest';
import { plainAddress } from '../kernel/index.ts';
import { NetworkSet } from './networks.ts';

describe('a set of networks', () => {
  it('cannot be made of what is no network', () => {
    expect(() => new NetworkSet(['10.0.0.0/8', '10.0.0.0/'])).toThrow(
      expect.objectContaining({ code: 'invalid_input', field: 'networks', remedy: expect.stringContaining('/16') }),
    );
  });

  it('of none holds nobody', () => {
    expect(new NetworkSet([]).has('10.1.2.3')).toBe(false);
  });

  it('holds an IPv4 address however a dual-stack socket writes it', () => {
    const set = new NetworkSet(['10.1.0.0/16']);
    expect(['10.1.2.3', '::ffff:10.1.2.3', '::ffff:a01:203', '::ffff:10.2.2.3'].map((one) => set.has(one))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('a plain address', () => {
  it.each([
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['::FFFF:10.1.2.3', '10.1.2.3'],
    ['2001:DB8::1', '2001:db8::1'],
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2', '::ffff:10.1.2'],
  ])('of %s is %s', (address, plain) => {
    expect(plainAddress(address)).toBe(plain);
  });
});
