import { useSuspenseQuery } from '@tanstack/react-query';
import type { Act } from '../router/place.ts';
import { sessionQuery } from './queries.ts';

/** Where something lies: the office that holds it, and the institution that it is about. */
export interface Whose {
  readonly officeCode: string;
  readonly institutionId?: string;
}

/**
 * Whether an act may be done to what lies somewhere: by people of that very office, or of that institution. The server
 * decides; this is to offer nobody what would be refused.
 */
export function useMay(): (act: Act, whose: Whose) => boolean {
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (act, { officeCode, institutionId }) => {
    if (!session?.acts.includes(act)) return false;
    const { officer } = session;
    return officer.institutionId === null ? officer.officeCode === officeCode : officer.institutionId === institutionId;
  };
}
