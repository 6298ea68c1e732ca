import { join } from 'node:path';
import { listRights, type Right } from '../../src/access/index.ts';
import { enterSignedAgreement, type GivenRight, listAgreements } from '../../src/agreements/index.ts';
import type { Administration } from '../../src/audit/index.ts';
import { issueCredential, listCredentials, rotateCredential } from '../../src/identity/index.ts';
import {
  changeLetterhead,
  createInstitution,
  createOffice,
  listInstitutions,
  listOffices,
} from '../../src/institutions/index.ts';
import { type Day, Fault, type Uuid } from '../../src/kernel/index.ts';
import { scanOf } from '../../testing/papers/index.ts';
import { type EnteredClient, enterClient } from './enter-client.ts';
import type { DemoInstitution } from './institutions.ts';
import { demoUsers } from './staff.ts';

/** An institution of the demo with the secrets that its clients need. */
export interface EnteredInstitution {
  readonly name: string;
  readonly slug: string;
  readonly customerId: string;
  readonly ip: string;
  readonly userId: string;
  readonly password: string;
  readonly token: string;
  readonly right: Right;
  readonly native: EnteredClient;
  readonly sandbox: {
    readonly native: EnteredClient;
    readonly wire: { readonly userId: string; readonly password: string };
  };
}

const offices = [
  {
    office: { officeCode: '00', name: 'Ditjen Kependudukan dan Pencatatan Sipil', timeZone: 'WIB' },
    government: 'KEMENTERIAN DALAM NEGERI',
  },
  {
    office: { officeCode: '32', name: 'Disdukcapil Provinsi Jawa Barat', timeZone: 'WIB' },
    government: 'PEMERINTAH PROVINSI JAWA BARAT',
  },
  {
    office: { officeCode: '3278', name: 'Disdukcapil Kota Tasikmalaya', timeZone: 'WIB' },
    government: 'PEMERINTAH KOTA TASIKMALAYA',
  },
  {
    office: { officeCode: '91', name: 'Disdukcapil Provinsi Papua', timeZone: 'WIT' },
    government: 'PEMERINTAH PROVINSI PAPUA',
  },
] as const;

/** Enters the offices of the demo that are not there yet, with letterheads whose addresses are invented. */
export async function enterOffices(by: Administration): Promise<void> {
  const known = new Set((await listOffices(by.pool)).map(({ officeCode }) => officeCode));
  for (const { office, government } of offices.filter((one) => !known.has(one.office.officeCode))) {
    await createOffice(by, office);
    const contact = `dukcapil.${office.officeCode}@contoh.go.id`;
    await changeLetterhead(by, office.officeCode, { government, address: 'Jalan Contoh No. 1', contact });
  }
}

/**
 * Enters one institution with its agreements, right and credentials, through the same use cases as an officer would.
 * Keys of its clients are written into a folder. What an interrupted load has left is taken up; secrets that were lost with it are made anew.
 */
export async function enterInstitution(
  by: Administration,
  demo: DemoInstitution,
  today: Day,
  keyFolder: string,
): Promise<EnteredInstitution> {
  const { institution, ip } = demo;
  const known = (await listInstitutions(by.pool)).find(({ slug }) => slug === institution.slug);
  const institutionId = known?.institutionId ?? (await createInstitution(by, institution));
  await enterAgreements(by, institutionId, demo, today);
  const right = await findRight(by, institutionId, demo, today);
  const userId = `${institution.slug.toLowerCase()}_ws`;
  const password = await secretOf(by, right, 'wire', userId);
  const token = await secretOf(by, right, 'feedback', 'balikan');
  const native = await enterClient(by, right, 'live', join(keyFolder, `${institution.slug}.pem`));
  const sandbox = {
    native: await enterClient(by, right, 'sandbox', join(keyFolder, `${institution.slug}.sandbox.pem`)),
    wire: { userId: `sandbox_${userId}`, password: await secretOf(by, right, 'wire', `sandbox_${userId}`) },
  };
  const { name, slug, customerId } = institution;
  return { name, slug, customerId: customerId ?? '', ip, userId, password, token, right, native, sandbox };
}

/** An agreement that begins later than the demo's day is not signed yet. */
async function enterAgreements(
  by: Administration,
  institutionId: Uuid,
  { institution, agreements, terms, ip, feedback = [] }: DemoInstitution,
  today: Day,
): Promise<void> {
  const known = new Map((await listAgreements(by.pool, institutionId)).map((one) => [one.number, one.agreementId]));
  let renews: Uuid | null = null;
  for (const agreement of agreements.filter(({ startsOn }) => startsOn <= today)) {
    const { number, startsOn } = agreement;
    const enter = async () => {
      const entered = await enterSignedAgreement(by, {
        ...agreement,
        institutionId,
        renews,
        annexNumber: `${number}/juknis`,
        annex: {
          rights: [{ key: 'A', networks: [`${ip}/32`], ...terms }, ...portalRights(institution.slug, terms)],
          feedback,
        },
        agreementPaper: scanOf(`PKS ${number}`, startsOn),
        annexPaper: scanOf(`Juknis ${number}`, startsOn),
      });
      return entered.agreementId;
    };
    renews = known.get(number) ?? (await enter());
  }
}

/** Institutions with users verify at the portal too, in a browser of this machine; a wider network would make all of loopback known. */
function portalRights(slug: string, terms: DemoInstitution['terms']): GivenRight[] {
  if (!(slug in demoUsers)) return [];
  return [{ ...terms, key: 'B', method: 'web_portal', networks: ['127.0.0.1/32'], dailyQuota: 500 }];
}

/** The right of its clients, under the agreement that is in force. */
async function findRight(by: Administration, institutionId: Uuid, demo: DemoInstitution, today: Day): Promise<Right> {
  const inForce = (await listAgreements(by.pool, institutionId)).filter(({ startsOn }) => startsOn <= today).at(-1);
  const rights = await listRights(by.pool, institutionId);
  const found = rights.find(
    ({ agreementId, method }) => agreementId === inForce?.agreementId && method === 'web_service',
  );
  if (!found) throw new Fault('not_found', `${demo.institution.name} has no right in force.`);
  return found;
}

async function secretOf(by: Administration, right: Right, kind: 'wire' | 'feedback', userId: string): Promise<string> {
  const { institutionId, rightId } = right;
  const known = (await listCredentials(by.pool, institutionId)).find(
    (one) => one.kind === kind && one.userId === userId,
  );
  if (known) return rotateCredential(by, known);
  const mode = userId.startsWith('sandbox_') ? 'sandbox' : 'live';
  return (await issueCredential(by, { institutionId, rightId, kind, userId, mode })).secret;
}
