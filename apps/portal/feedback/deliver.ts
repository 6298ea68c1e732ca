import { answerOf, api } from '../api/client.ts';
import { queryClient } from '../api/queries.ts';
import { Refusal } from '../api/refusal.ts';
import { paperBody } from '../forms/paper-body.ts';
import { sayField } from '../words/problems.ts';
import { type Delivery, deliveryQuery, type RowError } from './queries.ts';

/** What is told of a delivery beside its file. */
export interface DeliveryFacts {
  readonly period?: { readonly from: string; readonly until: string };
  readonly letter?: { readonly number: string; readonly dated: string };
}

/** Delivers a file of data balikan for an institution, and keeps its receipt. */
export async function deliver(institution: string, facts: DeliveryFacts, file: File): Promise<Delivery> {
  const sent = { params: { path: { institution } }, ...paperBody(facts, file) };
  const delivery = await answerOf(api.POST('/portal/v1/institutions/{institution}/feedback-deliveries', sent));
  queryClient.setQueryData(deliveryQuery(delivery.deliveryId).queryKey, delivery);
  const changed = ['feedback-deliveries', 'feedback-duties', 'feedback-arrears'];
  await Promise.all(changed.map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
  return delivery;
}

/** The rows that a refusal names, where none of a file could be kept. */
export function refusedRows(error: unknown): readonly RowError[] {
  const parameters = error instanceof Refusal ? (error.problem.parameters ?? []) : [];
  return parameters.flatMap((parameter) => {
    const [, place, field = ''] = /^row (\d+)(?:, (.+))?$/.exec(parameter.name) ?? [];
    const reason = parameter.code as RowError['reason'];
    const remedy = { id: sayField(parameter, 'id'), en: sayField(parameter, 'en') };
    return place === undefined ? [] : [{ place: Number(place), field, reason, remedy }];
  });
}

/** A copy of a file as it is now; undefined when it has changed on the disk since it was chosen, and has to be chosen anew. */
export async function copyOf(file: File): Promise<File | undefined> {
  try {
    return new File([await file.arrayBuffer()], file.name);
  } catch {
    return undefined;
  }
}
