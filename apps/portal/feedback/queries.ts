import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import { ROWS } from '../lists/next-after.ts';

export type Delivery = Answer<'getFeedbackDelivery'>;
export type ListedDelivery = Answer<'listFeedbackDeliveries'>['receipts'][number];
export type Duties = Answer<'listFeedbackDuties'>;
export type Duty = Duties['duties'][number];
export type RowError = Delivery['errors'][number];

export const dutiesQuery = (institution: string) =>
  queryOptions({
    queryKey: ['feedback-duties', institution],
    queryFn: () =>
      answerOf(api.GET('/portal/v1/institutions/{institution}/feedback-duties', { params: { path: { institution } } })),
  });

/** Receipts of an institution, newest first; `after` is the id of the last one of the page before. */
export const deliveriesQuery = (institution: string, after: string | undefined) =>
  queryOptions({
    queryKey: ['feedback-deliveries', institution, after],
    queryFn: async () => {
      const params = { path: { institution }, query: given({ after }) };
      return (await answerOf(api.GET('/portal/v1/institutions/{institution}/feedback-deliveries', { params })))
        .receipts;
    },
  });

export const deliveryQuery = (delivery: string) =>
  queryOptions({
    queryKey: ['feedback-delivery', delivery],
    queryFn: () => answerOf(api.GET('/portal/v1/feedback-deliveries/{delivery}', { params: { path: { delivery } } })),
  });

/** A page of the values that were new in a delivery, masked. */
export const itemsQuery = (delivery: string, page: string) =>
  queryOptions({
    queryKey: ['feedback-delivery', delivery, 'items', page],
    queryFn: async () => {
      const params = { path: { delivery }, query: { page, limit: `${ROWS}` } };
      return (await answerOf(api.GET('/portal/v1/feedback-deliveries/{delivery}/items', { params }))).items;
    },
  });
