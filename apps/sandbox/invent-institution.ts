import { toLive } from '../../src/access/index.ts';
import {
  type ClientKey,
  type Credential,
  clientIdOf,
  hashPassword,
  newSecret,
  type readPublicKeys,
} from '../../src/identity/index.ts';
import type { InstitutionInZone } from '../../src/institutions/index.ts';
import { type Clock, type Day, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import { type DocumentKind, documentKinds, type ElementName, elements } from '../../src/reference/index.ts';
import type { Gate } from '../../src/verification/index.ts';

/** The one institution of a sandbox that runs alone, with what proves it. */
export interface InventedInstitution {
  /** Who may ask what; it never changes. */
  readonly book: Gate['book'];
  readonly slug: string;
  readonly userId: string;
  readonly password: string;
  readonly clientId: string;
}

/** Public keys as they were handed in. */
type PublicKeys = Awaited<ReturnType<typeof readPublicKeys>>;

const SLUG = 'SANDBOX';
const USER_ID = 'sandbox_ws';

/** Makes an institution with a right to everything that is compared, a user of the wire and a client with these keys. */
export async function inventInstitution(clock: Clock, jwks: PublicKeys): Promise<InventedInstitution> {
  const newId = () => uuidV7(clock.now());
  const institution = institutionOf(newId());
  const right = toLive(rightOf(newId(), institution.institutionId));
  const password = newSecret();
  const { institutionId } = institution;
  const owned = { institutionId, rightId: right.rightId, mode: 'sandbox', status: 'active' } as const;
  const rest = { requiresIpUser: false, ...owned };
  const wire: Credential = {
    ...rest,
    credentialId: newId(),
    kind: 'wire',
    userId: USER_ID,
    secretHash: await hashPassword(password),
  };
  const oauth: Credential = {
    ...rest,
    credentialId: newId(),
    kind: 'oauth',
    userId: 'sandbox_aplikasi',
    secretHash: '',
  };
  const { credentialId } = oauth;
  const addedAt = new Date(clock.now());
  const keys = jwks.map(
    (jwk): ClientKey => ({
      keyId: newId(),
      institutionId,
      credentialId,
      jwk,
      jwksUri: null,
      addedAt,
      status: 'active',
    }),
  );
  const book = bookOf(institution, right, [wire, oauth], keys);
  return { book, slug: SLUG, userId: USER_ID, password, clientId: clientIdOf(oauth) };
}

function bookOf(
  institution: InstitutionInZone,
  right: ReturnType<typeof toLive>,
  credentials: readonly Credential[],
  keys: readonly ClientKey[],
): Gate['book'] {
  return {
    epoch: '1',
    mode: 'sandbox',
    institutionByName: (name) => (name === institution.slug ? institution : undefined),
    institution: (id) => (id === institution.institutionId ? institution : undefined),
    right: (id) => (id === right.rightId ? right : undefined),
    credential: (_id, kind, userId) => credentials.find((one) => one.kind === kind && one.userId === userId),
    credentialById: (id) => credentials.find(({ credentialId }) => credentialId === id),
    clientKeys: (id) => keys.filter(({ credentialId }) => credentialId === id),
    aliases: () => new Map(),
    isRegistered: () => true,
    refresh: async () => undefined,
    refreshIfChanged: async () => undefined,
  };
}

function institutionOf(institutionId: Uuid): InstitutionInZone {
  return {
    institutionId,
    officeCode: '3278',
    slug: SLUG,
    customerId: null,
    name: 'Lembaga Rekaan',
    class: 'city',
    kind: 'regional_body',
    sector: 'umum',
    status: 'active',
    timeZone: 'WIB',
  };
}

/** Protected elements are in no right (UU 24/2013 art. 84), so they are not in this one. */
const granted: readonly ElementName[] = elements
  .filter(({ compare, sensitivity }) => compare !== 'biometric' && compare !== 'none' && sensitivity !== 'protected')
  .map(({ name }) => name);

/** Networks, hours, dates and quota are the sandbox's own, whatever stands here. */
function rightOf(rightId: Uuid, institutionId: Uuid) {
  return {
    rightId,
    institutionId,
    agreementId: rightId,
    method: 'web_service',
    purpose: 'public_service',
    elements: granted,
    documents: Object.keys(documentKinds) as DocumentKind[],
    requiresOfficer: false,
    requiresCase: false,
    connectionId: null,
    output: 'match',
    answerMode: 'match',
    valuesUntil: null,
    valuesApproval: null,
    answerSet: 'granted',
    regionScope: [],
    networks: [],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    opensMinute: 0,
    closesMinute: 1440,
    dailyQuota: 0,
    uplifts: [],
    restrictions: [],
    renews: null,
    emergencyReserve: 0,
    threshold: 80,
    thresholdFloor: null,
    validFrom: '2000-01-01' as Day,
    validUntil: '9999-12-31' as Day,
    status: 'active',
  } as const;
}
