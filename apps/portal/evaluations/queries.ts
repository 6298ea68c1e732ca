import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { type Answer, type Query, queryClient } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import type { Search } from '../router/places.ts';

export type Evaluation = Answer<'getEvaluation'>;
export type ListedEvaluation = Answer<'listEvaluations'>['evaluations'][number];
export type EvaluationState = Evaluation['state'];
export type Attendee = Evaluation['attendance'][number];
export type FileKind = Evaluation['files'][number]['kind'];
export type DossierList = Answer<'listDossiers'>;
export type ListedDossier = DossierList['dossiers'][number];
export type Dossier = Answer<'getDossier'>;
export type DossierState = Dossier['state'];
export type OwnEvaluations = Answer<'listInstitutionEvaluations'>;

type Filter = Query<'listEvaluations'>;
type DossierFilter = Query<'listDossiers'>;

/** The evaluations that an address asks for. */
export function evaluationsOf({ keadaan, tahun, semester, kantor, setelah }: Search): Filter {
  const [state, half] = [keadaan as EvaluationState | undefined, semester as Filter['semester']];
  return given({ state, year: tahun, semester: half, office: kantor, after: setelah });
}

export const evaluationsQuery = (query: Filter) =>
  queryOptions({
    queryKey: ['evaluations', query],
    queryFn: () => answerOf(api.GET('/portal/v1/evaluations', { params: { query } })),
  });

export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: ['evaluation', id],
    queryFn: () => answerOf(api.GET('/portal/v1/evaluations/{id}', { params: { path: { id } } })),
  });

/** The dossiers of an evaluation that an address asks for: all of them fit into one page. */
export function dossiersOf({ berkas, perhatian }: Search): DossierFilter {
  const [state, notable] = [berkas as DossierState | undefined, perhatian as DossierFilter['notable']];
  return { ...given({ state, notable }), limit: '200' };
}

export const dossiersQuery = (id: string, query: DossierFilter) =>
  queryOptions({
    queryKey: ['evaluation', id, 'dossiers', query],
    queryFn: () => answerOf(api.GET('/portal/v1/evaluations/{id}/dossiers', { params: { path: { id }, query } })),
  });

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id],
    queryFn: () => answerOf(api.GET('/portal/v1/dossiers/{id}', { params: { path: { id } } })),
  });

/** What an institution is invited to, and its signed minutes. */
export const ownEvaluationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['institution', id, 'evaluations'],
    queryFn: () => answerOf(api.GET('/portal/v1/institutions/{id}/evaluations', { params: { path: { id } } })),
  });

/** Keeps an evaluation as a change has answered it; its lists and dossiers are read anew. */
export async function keepEvaluation(evaluation: Evaluation): Promise<void> {
  const { queryKey } = evaluationQuery(evaluation.evaluationId);
  queryClient.setQueryData(queryKey, evaluation);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['evaluations'] }),
    queryClient.invalidateQueries({ queryKey: [...queryKey, 'dossiers'] }),
    queryClient.invalidateQueries({ queryKey: ['dossier'] }),
  ]);
}

/** Keeps a dossier as a change has answered it; the list that it stands in is read anew. */
export async function keepDossier(dossier: Dossier): Promise<void> {
  queryClient.setQueryData(dossierQuery(dossier.dossierId).queryKey, dossier);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['evaluation', dossier.evaluationId, 'dossiers'] }),
    queryClient.invalidateQueries({ queryKey: ['follow-ups'] }),
  ]);
}

/** Officers of an office who can have signed for it. */
export const signersQuery = (office: string) =>
  queryOptions({
    queryKey: ['office', office, 'signers'],
    queryFn: async () => {
      const params = { path: { office }, query: { status: 'active', limit: '200' } } as const;
      return (await answerOf(api.GET('/portal/v1/offices/{office}/officers', { params }))).officers;
    },
  });
