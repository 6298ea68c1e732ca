import { type LiveRight, NetworkSet } from '../access/index.ts';
import type { ClientKey, Credential } from '../identity/index.ts';
import type { InstitutionInZone } from '../institutions/index.ts';
import type { Day } from '../kernel/index.ts';
import type { Gate } from '../verification/index.ts';

/** Hits a day of every right in the sandbox: enough to work with, few enough to meet their end in a test. */
export const SANDBOX_QUOTA = 1_000;

/** Anybody's address: an integrator works from a desk and a CI, not from the closed network. */
const everywhere = ['0.0.0.0/0', '::/0'];
const everywhereSet = new NetworkSet(everywhere);

/** What a right in the sandbox never refuses for. Its purpose, elements, documents and demands stay the right's own. */
const relaxed = {
  status: 'active',
  validFrom: '2000-01-01' as Day,
  validUntil: '9999-12-31' as Day,
  networks: everywhere,
  networkSet: everywhereSet,
  regionScope: [],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  opensMinute: 0,
  closesMinute: 1_440,
  answerMode: 'match',
  valuesUntil: null,
  valuesApproval: null,
  dailyQuota: SANDBOX_QUOTA,
  uplifts: [],
  restrictions: [],
  emergencyReserve: 0,
} as const satisfies Partial<LiveRight>;

/**
 * The access snapshot of the sandbox, over that of the register: the same institutions, the same terms, but only
 * credentials of the sandbox, and rights that are in force always and from everywhere. Whatever is changed there is
 * changed here.
 */
export class SandboxBook {
  readonly mode = 'sandbox';
  readonly #live: Gate['book'];
  readonly #rights = new WeakMap<LiveRight, LiveRight>();

  constructor(live: Gate['book']) {
    this.#live = live;
  }

  get epoch(): string {
    return this.#live.epoch;
  }

  refresh(epoch: string): Promise<void> {
    return this.#live.refresh(epoch);
  }

  refreshIfChanged(): Promise<void> {
    return this.#live.refreshIfChanged();
  }

  institutionByName(name: string): InstitutionInZone | undefined {
    return this.#live.institutionByName(name);
  }

  institution(institutionId: string): InstitutionInZone | undefined {
    return this.#live.institution(institutionId);
  }

  right(rightId: string): LiveRight | undefined {
    const right = this.#live.right(rightId);
    return right && this.#relaxed(right);
  }

  credential(institutionId: string, kind: Credential['kind'], userId: string): Credential | undefined {
    return ofSandbox(this.#live.credential(institutionId, kind, userId));
  }

  credentialById(credentialId: string): Credential | undefined {
    return ofSandbox(this.#live.credentialById(credentialId));
  }

  clientKeys(credentialId: string): readonly ClientKey[] {
    return this.credentialById(credentialId) ? this.#live.clientKeys(credentialId) : [];
  }

  aliases(institutionId: string): ReadonlyMap<string, string> {
    return this.#live.aliases(institutionId);
  }

  isRegistered(address: string): boolean {
    return everywhereSet.has(address);
  }

  /** A right that changes is another object in the register's snapshot, so what is kept here is never out of date. */
  #relaxed(right: LiveRight): LiveRight {
    const known = this.#rights.get(right) ?? { ...right, ...relaxed };
    this.#rights.set(right, known);
    return known;
  }
}

function ofSandbox(credential: Credential | undefined): Credential | undefined {
  return credential?.mode === 'sandbox' ? credential : undefined;
}
