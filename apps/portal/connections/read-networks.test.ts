import { expect, it } from 'vitest';
import { readNetworks } from './read-networks.ts';

it('reads networks one a line, or parted as lists often are', () => {
  expect(readNetworks('10.20.0.0/24\n 10.30.1.2, 2001:db8::/32;\n')).toEqual([
    '10.20.0.0/24',
    '10.30.1.2',
    '2001:db8::/32',
  ]);
  expect(readNetworks('')).toEqual([]);
});

it.each(['kantor', '10.20.0/24', '10.20.0.0/', 'rsud.go.id'])('%j is no network', (text) => {
  expect(readNetworks(text)).toBeUndefined();
});
