import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { institutionQuery } from '../institutions/queries.ts';
import { ConnectionsOf } from './connections-of.tsx';

/** Closed networks of an institution, for the office that looks after it. */
export function Screen() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const { data: institution } = useSuspenseQuery(institutionQuery(id));
  return <ConnectionsOf institution={institution} />;
}
