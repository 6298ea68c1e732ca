import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Settings } from '../../../settings/index.ts';
import type { PatternRule } from '../model.ts';

/** One user who called from many addresses on a day. */
export interface SharedCredential {
  readonly credentialId: Uuid;
  readonly userId: string;
  /** The officer as the client names it; null where it names nobody, and the client itself is the user. */
  readonly officerRef: string | null;
  /** Fifty at most. */
  readonly addresses: readonly string[];
}

/** True when a user is at more places than one person or server is. */
export function isShared({ addresses }: Pick<SharedCredential, 'addresses'>, { sharedAddresses }: Settings): boolean {
  return addresses.length >= sharedAddresses;
}

interface Row extends SharedCredential {
  readonly institutionId: Uuid;
  readonly officeCode: string;
  readonly day: Day;
}

const addressesSql = `
SELECT c.institution_id AS "institutionId", i.office_code AS "officeCode", a.day::text, a.credential_id AS "credentialId",
  c.user_id AS "userId", a.officer_ref AS "officerRef", a.addresses
FROM usage_address a JOIN credential c USING (credential_id) JOIN institution i ON i.institution_id = c.institution_id
WHERE cardinality(a.addresses) >= $1`;

/** Kredensial dipakai bersama: one user, many addresses. */
export const sharedCredential: PatternRule<SharedCredential> = {
  kind: 'shared_credential',
  quietDays: () => 0,
  async find(sql, { settings }) {
    const { rows } = await sql.query<Row & Record<string, unknown>>(addressesSql, [settings.sharedAddresses]);
    return rows
      .filter((row) => isShared(row, settings))
      .map(({ institutionId, officeCode, day, ...evidence }) => {
        const subject = `${evidence.credentialId} ${evidence.officerRef ?? ''}`;
        return { officeCode, institutionId, subject, day, evidence };
      });
  },
  explain: ({ userId, officerRef, addresses }) => ({
    id: `${officerRef === null ? `Kredensial ${userId}` : `Petugas ${officerRef}`} memanggil dari ${addresses.length} alamat dalam sehari.`,
    en: `${officerRef === null ? `Credential ${userId}` : `Officer ${officerRef}`} called from ${addresses.length} addresses on one day.`,
  }),
};
