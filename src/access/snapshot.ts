import { isNewer, type KeyRing } from '../audit/index.ts';
import { type ClientKey, type Credential, clientKeysSince, credentialsSince } from '../identity/index.ts';
import { type InstitutionInZone, institutionsSince } from '../institutions/index.ts';
import type { Day } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { type Element, wireOrder } from '../reference/index.ts';
import { aliasesSince, rightsSince } from './find-rights.ts';
import type { Right } from './model.ts';
import { NetworkSet } from './networks.ts';

/** A right made ready for many calls: its networks to be looked up, its elements in the order of the wire. */
export interface LiveRight extends Right {
  readonly networkSet: NetworkSet;
  readonly granted: readonly Element[];
}

/** What every permission is judged by: who may do what, as of one epoch. Read only by `permit` and the doors. */
export interface AccessSnapshot {
  readonly epoch: string;
  /** Which credentials it is for: those of the other mode are denied. */
  readonly mode: Credential['mode'];
  /** By slug, and by customer id. */
  institutionByName(name: string): InstitutionInZone | undefined;
  institution(institutionId: string): InstitutionInZone | undefined;
  /** The right of an id; with a day, the one that continues it once its own days are over, unless it ended in a sanction. */
  right(rightId: string, on?: Day): LiveRight | undefined;
  /** The credential of a user of an institution. */
  credential(institutionId: string, kind: Credential['kind'], userId: string): Credential | undefined;
  credentialById(credentialId: string): Credential | undefined;
  /** Keys of an OAuth client, revoked ones too. */
  clientKeys(credentialId: string): readonly ClientKey[];
  /** The institution's own names for wire methods, by name. */
  aliases(institutionId: string): ReadonlyMap<string, string>;
  /** True when an address is in a network of any right: then it is somebody's, though not the caller's. */
  isRegistered(address: string): boolean;
}

const NO_KEYS: readonly ClientKey[] = [];
const NO_ALIASES: ReadonlyMap<string, string> = new Map();

/**
 * Keeps the snapshot of this process. It is refreshed when a log statement answers with another epoch, by reading only
 * the rows that changed since: nothing is polled, and a change costs what changed and not what there is.
 */
export class AccessBook implements AccessSnapshot {
  readonly mode = 'live';
  readonly #sql: Sql;
  readonly #institutions = new Map<string, InstitutionInZone>();
  readonly #institutionNames = new Map<string, string>();
  readonly #rights = new Map<string, LiveRight>();
  readonly #renewals = new Map<string, string>();
  readonly #credentials = new Map<string, Credential>();
  readonly #users = new Map<string, string>();
  readonly #clientKeys = new Map<string, readonly ClientKey[]>();
  readonly #aliases = new Map<string, Map<string, string>>();
  #allNetworks = new NetworkSet([]);
  #epoch = '0';
  #refreshing: Promise<void> | undefined;
  #checking: Promise<void> = Promise.resolve();
  #nextCheck: Promise<void> | undefined;
  readonly #onRightChanged: (right: Right) => void;
  readonly #keys: Pick<KeyRing, 'refresh'> | undefined;

  /**
   * `onRightChanged` hears of every right whose terms or status changed after the first reading. `keys` are read before
   * an epoch counts here, because a rotation raises it: what is recorded under it is so with the keys of that moment.
   */
  constructor(sql: Sql, onRightChanged: (right: Right) => void = () => {}, keys?: Pick<KeyRing, 'refresh'>) {
    this.#sql = sql;
    this.#onRightChanged = onRightChanged;
    this.#keys = keys;
  }

  get epoch(): string {
    return this.#epoch;
  }

  /** Brings the snapshot to at least `epoch`; calls at the same time share one reading. */
  async refresh(epoch: string): Promise<void> {
    while (isNewer(epoch, this.#epoch)) {
      this.#refreshing ??= this.load().finally(() => {
        this.#refreshing = undefined;
      });
      await this.#refreshing;
    }
  }

  /**
   * Asks the database whether rights have changed, for a name that the snapshot does not know: it may be new. Whoever
   * asks while a check runs shares the next one, since the running one may have looked too early.
   */
  refreshIfChanged(): Promise<void> {
    this.#nextCheck ??= this.#checking.then(() => {
      this.#nextCheck = undefined;
      this.#checking = this.#check();
      return this.#checking;
    });
    return this.#nextCheck;
  }

  async #check(): Promise<void> {
    await this.refresh(await this.#currentEpoch());
  }

  /** Reads what changed since the snapshot's epoch; throws `database_unreachable`. */
  async load(): Promise<void> {
    const since = this.#epoch;
    const epoch = await this.#currentEpoch();
    const [institutions, rights, credentials, clientKeys, aliases] = [
      await institutionsSince(this.#sql, since),
      await rightsSince(this.#sql, since),
      await credentialsSince(this.#sql, since),
      await clientKeysSince(this.#sql, since),
      await aliasesSince(this.#sql, since),
    ];
    await this.#keys?.refresh(this.#sql);
    for (const institution of institutions) this.#setInstitution(institution);
    for (const right of rights) this.#setRight(right);
    for (const credential of credentials) this.#setCredential(credential);
    for (const key of clientKeys) this.#setClientKey(key);
    for (const { institutionId, alias, method } of aliases) {
      this.#aliases.set(institutionId, new Map(this.#aliases.get(institutionId)).set(alias, method));
    }
    if (rights.length > 0) this.#allNetworks = new NetworkSet(networksOf(this.#rights.values()));
    this.#epoch = epoch;
  }

  institutionByName(name: string): InstitutionInZone | undefined {
    return this.#institutions.get(this.#institutionNames.get(name) ?? '');
  }

  institution(institutionId: string): InstitutionInZone | undefined {
    return this.#institutions.get(institutionId);
  }

  right(rightId: string, on?: Day): LiveRight | undefined {
    const right = this.#rights.get(rightId);
    if (!right || on === undefined || on <= right.validUntil) return right;
    // One that was suspended or revoked when it ended takes its clients nowhere: a sanction is not over with the agreement.
    if (right.status === 'suspended' || right.status === 'revoked') return right;
    const renewal = this.#renewals.get(rightId);
    return renewal === undefined ? right : this.right(renewal, on);
  }

  credential(institutionId: string, kind: Credential['kind'], userId: string): Credential | undefined {
    return this.#credentials.get(this.#users.get(`${institutionId} ${kind} ${userId}`) ?? '');
  }

  credentialById(credentialId: string): Credential | undefined {
    return this.#credentials.get(credentialId);
  }

  clientKeys(credentialId: string): readonly ClientKey[] {
    return this.#clientKeys.get(credentialId) ?? NO_KEYS;
  }

  aliases(institutionId: string): ReadonlyMap<string, string> {
    return this.#aliases.get(institutionId) ?? NO_ALIASES;
  }

  isRegistered(address: string): boolean {
    return this.#allNetworks.has(address);
  }

  #setInstitution(institution: InstitutionInZone): void {
    this.#institutions.set(institution.institutionId, institution);
    this.#institutionNames.set(institution.slug, institution.institutionId);
    if (institution.customerId) this.#institutionNames.set(institution.customerId, institution.institutionId);
  }

  async #currentEpoch(): Promise<string> {
    const found = await this.#sql.query<{ value: string }>('SELECT value FROM access_epoch');
    return found.rows[0]?.value ?? this.#epoch;
  }

  #setRight(right: Right): void {
    if (this.#rights.has(right.rightId)) this.#onRightChanged(right);
    this.#rights.set(right.rightId, toLive(right));
    if (right.renews !== null) this.#renewals.set(right.renews, right.rightId);
  }

  #setClientKey(key: ClientKey): void {
    const others = this.clientKeys(key.credentialId).filter(({ keyId }) => keyId !== key.keyId);
    this.#clientKeys.set(key.credentialId, [...others, key]);
  }

  #setCredential(credential: Credential): void {
    this.#credentials.set(credential.credentialId, credential);
    this.#users.set(`${credential.institutionId} ${credential.kind} ${credential.userId}`, credential.credentialId);
  }
}

/**
 * Makes a right ready for many calls. The right comes last: V8 gives an object that begins with another's fields a shape
 * of its own (measured on Node 20), and looking at a thousand shapes cost each call a tenth.
 */
export function toLive(right: Right): LiveRight {
  const names = new Set<string>(right.elements);
  const granted = wireOrder.filter((element) => names.has(element.name));
  return { networkSet: new NetworkSet(right.networks), granted, ...right };
}

function networksOf(rights: Iterable<Right>): Set<string> {
  return new Set([...rights].flatMap((right) => (right.status === 'revoked' ? [] : right.networks)));
}
