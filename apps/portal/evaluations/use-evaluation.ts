import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMay } from '../api/use-may.ts';
import { type Evaluation, evaluationQuery } from './queries.ts';

/** The evaluation that the address of a page names. */
export function useEvaluation(): Evaluation {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return useSuspenseQuery(evaluationQuery(id)).data;
}

/** Whether the reader conducts evaluations of an office. */
export function useMayConduct({ officeCode }: Pick<Evaluation, 'officeCode'>): boolean {
  return useMay()('evaluation.conduct', { officeCode });
}
