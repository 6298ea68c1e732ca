import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../../account/own-session.ts';
import { institutionQuery } from '../../institutions/queries.ts';
import { KeysOf } from './keys-of.tsx';

/** Keys of one's own institution. */
export function Screen() {
  const { officer } = useOwnSession();
  const { data: institution } = useSuspenseQuery(institutionQuery(officer.institutionId ?? ''));
  return <KeysOf institution={institution} />;
}
