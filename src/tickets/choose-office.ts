import { PUSAT } from '../access/index.ts';
import type { Nik } from '../kernel/index.ts';
import type { Routing } from './model.ts';

/** The office that is asked about a NIK, and why that one. */
export interface Routed {
  readonly officeCode: string;
  readonly routedBy: Routing;
}

/**
 * The office that a ticket is for: that of the regency or city whose code begins the NIK; where it does not work here, that
 * of its province; else Ditjen Dukcapil; and in an installation without it the office that looks after the institution.
 * Where the person is registered now is not asked: the institution would learn it from the answer.
 */
export function chooseOffice(nik: Nik, offices: ReadonlySet<string>, holder: string): Routed {
  const candidates: readonly Routed[] = [
    { officeCode: nik.slice(0, 4), routedBy: 'regency' },
    { officeCode: nik.slice(0, 2), routedBy: 'province' },
    { officeCode: PUSAT, routedBy: 'pusat' },
  ];
  const found = candidates.find(({ officeCode }) => offices.has(officeCode));
  return found ?? { officeCode: holder, routedBy: 'institution' };
}
