import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { institutionQuery } from '../../institutions/queries.ts';
import { KeysOf } from './keys-of.tsx';

/** Keys of an institution, for its office, which hands out the first. */
export function Screen() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const { data: institution } = useSuspenseQuery(institutionQuery(id));
  return <KeysOf institution={institution} />;
}
