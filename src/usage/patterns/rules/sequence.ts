import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Settings } from '../../../settings/index.ts';
import type { PatternRule } from '../model.ts';

/** NIKs one after the other that a credential asked about on a day. */
export interface Sequence {
  readonly credentialId: Uuid;
  /** Times that it asked about the NIK next to one that it had asked about: eleven in a row are ten. */
  readonly pairs: number;
  /** Id of one of the calls, by which an officer finds its record. */
  readonly requestId: Uuid;
}

/**
 * True when NIKs seem to be walked along. Neighbours have the district and the date of birth in common, so a clerk meets
 * some by chance (twins), and a list of a whole district has more.
 */
export function isSequence({ pairs }: Pick<Sequence, 'pairs'>, { sequencePairs }: Settings): boolean {
  return pairs >= sequencePairs;
}

interface Row extends Sequence {
  readonly institutionId: Uuid;
  readonly officeCode: string;
  readonly day: Day;
}

const neighboursSql = `
SELECT c.institution_id AS "institutionId", i.office_code AS "officeCode", n.day::text, n.credential_id AS "credentialId",
  n.pairs, n.request_id AS "requestId"
FROM usage_neighbour n JOIN credential c USING (credential_id) JOIN institution i ON i.institution_id = c.institution_id`;

/** NIK berurutan: many NIKs in sequence by one credential on a day. */
export const sequence: PatternRule<Sequence> = {
  kind: 'sequence',
  quietDays: () => 0,
  async find(sql, { settings }) {
    const { rows } = await sql.query<Row & Record<string, unknown>>(neighboursSql);
    return rows
      .filter((row) => isSequence(row, settings))
      .map(({ institutionId, officeCode, day, ...evidence }) => {
        return { officeCode, institutionId, subject: evidence.credentialId, day, evidence };
      });
  },
  explain: ({ pairs }) => ({
    id: `${pairs} kali dalam sehari satu kredensial menanyakan NIK tepat di sebelah NIK yang sudah ditanyakannya.`,
    en: `${pairs} times on one day one credential asked about the NIK next to one that it had asked about.`,
  }),
};
