import { describe, expect, it } from 'vitest';
import type { Uuid } from '../kernel/index.ts';
import { NetworkSet } from './networks.ts';
import { isAtRegisteredNetwork } from './registered-networks.ts';

const [hospital, stranger] = ['hospital' as Uuid, 'stranger' as Uuid];
const right = (institutionId: Uuid, network: string, status: 'active' | 'suspended' = 'active') => ({
  institutionId,
  status,
  networkSet: new NetworkSet([network]),
});
const ofHospital = { officeCode: null, institutionId: hospital };
const rights = [
  right(hospital, '10.1.0.0/16'),
  right(hospital, '10.2.0.0/16', 'suspended'),
  right(stranger, '10.3.0.0/16'),
];

describe('screens with data of residents', () => {
  it.each([
    ['from a network of the institution’s rights', '10.1.2.3', true],
    ['from there as a dual-stack socket writes it', '::ffff:10.1.2.3', true],
    ['from a network whose right is suspended', '10.2.2.3', false],
    ['from another institution’s network', '10.3.2.3', false],
    ['from at home', '192.0.2.1', false],
    ['from what is no address', 'unknown', false],
  ])('are open to people of an institution %s: %s is %s', (_, peer, open) => {
    expect(isAtRegisteredNetwork(ofHospital, peer, rights)).toBe(open);
  });

  it('are closed to an institution without any right', () => {
    expect(isAtRegisteredNetwork(ofHospital, '10.1.2.3', [])).toBe(false);
  });

  it('are open to people of an office from anywhere, and to an applicant from nowhere', () => {
    expect(isAtRegisteredNetwork({ officeCode: '3278', institutionId: null }, '192.0.2.1', rights)).toBe(true);
    expect(isAtRegisteredNetwork({ officeCode: null, institutionId: null }, '10.1.2.3', rights)).toBe(false);
  });
});
