import { isIP } from 'node:net';

/** A network in CIDR form; a single address is a network of its whole length. */
export interface Network {
  readonly address: string;
  /** Leading bits that an address must share: 0 to 32 for IPv4, 0 to 128 for IPv6. */
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

/**
 * Reads `10.20.0.0/16`, `2001:db8::/32` or a single address; undefined when it is none. `10.20.0.5/16` is none, as for
 * PostgreSQL's `cidr`: it may mean one address, and taking it for the whole /16 would let in more than was meant.
 */
export function parseNetwork(text: string): Network | undefined {
  const [, address = '', length] = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const binary = bitsOf(address);
  const bits = length === undefined ? binary?.length : Number(length);
  if (binary === undefined || bits === undefined || bits > binary.length) return undefined;
  if (binary.includes('1', bits)) return undefined;
  return { address, bits, family: binary.length === 128 ? 'ipv6' : 'ipv4' };
}

/** The 32 or 128 bits of an address as text of 0 and 1; undefined when it is no address. */
function bitsOf(address: string): string | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 4 ? binaryOf(address.split('.').map(Number), 8) : binaryOf(groupsOf(address), 16);
}

/** The eight groups of an IPv6 address (RFC 4291 2.2): `::` stands for as many zeros as are missing. */
function groupsOf(address: string): number[] {
  const hexadecimal = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...octets: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = octets.map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [before = [], after = []] = hexadecimal.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
}

function binaryOf(parts: readonly number[], width: number): string {
  return parts.map((part) => part.toString(2).padStart(width, '0')).join('');
}

/** An address without the wrapping that a dual-stack socket gives IPv4 (`::ffff:10.0.0.1`), in lower case. */
export function plainAddress(address: string): string {
  const lower = address.toLowerCase();
  return lower.startsWith('::ffff:') && isIP(lower.slice(7)) === 4 ? lower.slice(7) : lower;
}
