import type { Restriction, RestrictionKind } from '../../access/index.ts';
import type { ProblemRestriction } from './answer-schemas.ts';
import type { Bilingual } from './parameter-problems.ts';

/** What each kind does to access, from a day on. */
const effects: Readonly<Record<RestrictionKind, (restriction: Restriction) => Bilingual>> = {
  quota_cut: ({ percent }) => ({
    id: `Kuota dikurangi ${percent} %`,
    en: `The quota is cut by ${percent} %`,
  }),
  shut_off: () => ({ id: 'Akses ditutup sementara', en: 'Access is shut off for the time being' }),
  revoked: () => ({ id: 'Hak akses dicabut', en: 'The access right was revoked' }),
};

/** A restriction as its holder is told: what was decided, by which letter, for what reason, and whom to call. */
export function tellRestriction(restriction: Restriction): ProblemRestriction {
  const { kind, reason, letterNo, from, contact } = restriction;
  const { id, en } = effects[kind](restriction);
  const message = {
    id: `${id} sejak ${from} dengan surat nomor ${letterNo}. Hubungi ${contact}.`,
    en: `${en} since ${from} by letter ${letterNo}. Call ${contact}.`,
  };
  return { kind, reason, letterNo, from, contact, message };
}
