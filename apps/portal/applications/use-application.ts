import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Application, applicationQuery } from './queries.ts';

/** The application that the address is about. */
export function useApplication(): Application {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false });
  return useSuspenseQuery(applicationQuery(id)).data;
}

/** True while the form can be written on by whoever reads it. */
export function canWrite({ moves }: Application): boolean {
  return moves.some(({ move, permitted }) => move === 'submit' && permitted);
}
