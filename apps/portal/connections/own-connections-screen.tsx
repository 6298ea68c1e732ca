import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { institutionQuery } from '../institutions/queries.ts';
import { ConnectionsOf } from './connections-of.tsx';

/** Closed networks of one's own institution. */
export function Screen() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: institution } = useSuspenseQuery(institutionQuery(session?.officer.institutionId ?? ''));
  return <ConnectionsOf institution={institution} />;
}
