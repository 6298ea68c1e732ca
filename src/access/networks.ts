import { BlockList, isIP } from 'node:net';
import { Fault, type Network, parseNetwork } from '../kernel/index.ts';

/** Addresses whose answer is kept: a right is used from a handful, and each asking anew costs 2 % of a call. */
const MOST_KNOWN = 256;

/** A set of networks that addresses are looked up in. */
export class NetworkSet {
  readonly #list = new BlockList();
  readonly #known = new Map<string, boolean>();

  /** `networks` in CIDR form, or single addresses; throws `invalid_input` when one is none. */
  constructor(networks: Iterable<string>) {
    for (const network of networks) {
      const { address, bits, family } = readNetwork(network);
      this.#list.addSubnet(address, bits, family);
    }
  }

  /** True when the address is in one of the networks; an IPv4 address also in its IPv6 form (`::ffff:10.0.0.1`). */
  has(address: string): boolean {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const version = isIP(address);
    const has = version !== 0 && this.#list.check(address, version === 6 ? 'ipv6' : 'ipv4');
    if (this.#known.size < MOST_KNOWN) this.#known.set(address, has);
    return has;
  }
}

/** The network that a text names; throws `invalid_input` when it names none. */
export function readNetwork(text: string): Network {
  const network = parseNetwork(text);
  if (network) return network;
  const remedy = 'Write it like 10.20.0.0/16 or 2001:db8::/32, with nothing but zeros after its length.';
  throw new Fault('invalid_input', `${text} is no network.`, {
    field: 'networks',
    remedy,
    indonesian: `${text} bukan alamat jaringan. Tulis seperti 10.20.0.0/16 atau 2001:db8::/32, dengan nol semua di belakang panjangnya.`,
  });
}
