import type { AnnexValues, RightValues } from './annex-values.ts';

/** Where a term of a right is typed, by what the body of the API calls it and by what the rules of rights do. */
const rightFields: readonly (readonly [body: string, rule: string, field: keyof RightValues])[] = [
  ['purpose', 'purpose', 'purpose'],
  ['method', 'method', 'method'],
  ['elements', 'elements', 'elements'],
  ['documents', 'documents', 'documents'],
  ['dailyQuota', 'quota', 'quota'],
  ['emergencyReserve', 'reserve', 'reserve'],
  ['networks', 'networks', 'networks'],
  ['weekdays', 'weekdays', 'weekdays'],
  ['opensMinute', 'hours', 'opens'],
  ['regionScope', 'scope', 'scope'],
  ['threshold', 'threshold', 'threshold'],
  ['valuesUntil', 'values-until', 'valuesUntil'],
  ['valuesApproval', 'values-approval', 'valuesApproval'],
];

const dutyFields = ['kind', 'format', 'frequency'] as const;

/** A field of an annex, by its path in a form. */
export type AnnexField = `rights.${number}.${keyof RightValues}` | `feedback.${number}.${(typeof dutyFields)[number]}`;

/** The field of everything that the API may say of an annex: by its place in the body, and by the key of its right. */
export function annexFields({ rights, feedback }: AnnexValues): Readonly<Record<string, AnnexField>> {
  const ofRights = rights.flatMap(({ key }, at) =>
    rightFields.flatMap(([body, rule, field]): [string, AnnexField][] => [
      [`annex.rights.${at}.${body}`, `rights.${at}.${field}`],
      [`rights.${key}.${rule}`, `rights.${at}.${field}`],
    ]),
  );
  const ofDuties = feedback.flatMap(({ key }, at) =>
    dutyFields.flatMap((field): [string, AnnexField][] => [
      [`annex.feedback.${at}.${field}`, `feedback.${at}.${field}`],
      [`feedback.${key}.${field}`, `feedback.${at}.${field}`],
    ]),
  );
  return Object.fromEntries([...ofRights, ...ofDuties]);
}
