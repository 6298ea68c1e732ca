import { BlockList, isIP } from 'node:net';
import { Fault } from '../kernel/index.ts';

/** A set of networks that addresses are looked up in. */
export class NetworkSet {
  readonly #list = new BlockList();

  /** `networks` in CIDR form, or single addresses. */
  constructor(networks: Iterable<string>) {
    for (const network of networks) {
      const [address, bits, family] = parseNetwork(network);
      this.#list.addSubnet(address, bits, family);
    }
  }

  /** True when the address (as `plainAddress` writes it) is in one of the networks. */
  has(address: string): boolean {
    const version = isIP(address);
    return version !== 0 && this.#list.check(address, version === 6 ? 'ipv6' : 'ipv4');
  }
}

/** The parts of a network in CIDR form; throws `invalid_input` when it is none. */
export function parseNetwork(network: string): [string, number, 'ipv4' | 'ipv6'] {
  const [address = '', bits] = network.split('/');
  const version = isIP(address);
  const widest = version === 6 ? 128 : 32;
  const length = bits === undefined ? widest : Number(bits);
  if (version === 0 || !Number.isInteger(length) || length < 0 || length > widest) {
    const remedy = 'Write it like 10.20.0.0/16 or 2001:db8::/32.';
    throw new Fault('invalid_input', `${network} is no network.`, { field: 'network', remedy });
  }
  return [address, length, version === 6 ? 'ipv6' : 'ipv4'];
}

/** An address without the wrapping that a dual-stack socket gives IPv4 (`::ffff:10.0.0.1`), in lower case. */
export function plainAddress(address: string): string {
  const lower = address.toLowerCase();
  return lower.startsWith('::ffff:') && isIP(lower.slice(7)) === 4 ? lower.slice(7) : lower;
}
