import { answerOf, api } from '../api/client.ts';
import {
  type Body,
  type DocumentVerified,
  type NotVerified,
  type PortalRight,
  portalRightsQuery,
  queryClient,
  type Verified,
} from '../api/queries.ts';
import { businessNow } from '../time/clock.ts';
import type { Desk } from './desk.ts';

/** A question about a person, and the key by which a retry of it costs nothing. */
export interface Question<Said> {
  readonly said: Said;
  readonly key: string;
}

/** What was said of a person. */
export interface SaidOfPerson {
  readonly nik: string;
  readonly elements: Body<'verifyAtPortal'>['elements'];
}

/** What was said of a document. */
export interface SaidOfDocument {
  readonly nik: string;
  readonly document: Body<'verifyDocumentAtPortal'>['document'];
}

/** The register's answer, and when it came. */
export interface Told<Found> {
  readonly answer: Found | NotVerified;
  readonly at: number;
}

/** Asks the register whether what was said of a person agrees with it. */
export function askAboutPerson(
  { rightId, caseRef }: Desk,
  { said, key }: Question<SaidOfPerson>,
): Promise<Told<Verified>> {
  const params = { path: { right: rightId }, header: { 'idempotency-key': key } };
  const body = { ...said, ...(caseRef && { caseRef }) };
  return told(rightId, api.POST('/portal/v1/rights/{right}/verifications', { params, body }));
}

/** Asks the register whether a document is the person's and in force. */
export function askAboutDocument(
  { rightId, caseRef }: Desk,
  { said, key }: Question<SaidOfDocument>,
): Promise<Told<DocumentVerified>> {
  const params = { path: { right: rightId }, header: { 'idempotency-key': key } };
  const body = { ...said, ...(caseRef && { caseRef }) };
  return told(rightId, api.POST('/portal/v1/rights/{right}/document-verifications', { params, body }));
}

/** The question that stands on the screen: while it stays the same it keeps its key, so that asking again costs nothing. */
export function questionOf<Said>(said: Said, before: Question<Said> | undefined): Question<Said> {
  if (before && JSON.stringify(before.said) === JSON.stringify(said)) return before;
  return { said, key: newKey() };
}

/** 128 random bits; `crypto.randomUUID` is not there on plain HTTP, which closed networks speak. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Called<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

async function told<T>(
  rightId: string,
  call: Promise<Called<T>>,
): Promise<{ readonly answer: NonNullable<T>; readonly at: number }> {
  const called = await call;
  noteQuota(rightId, called.response.headers);
  return { answer: await answerOf(Promise.resolve(called)), at: businessNow() };
}

/** Every answer says what is left of the day. */
function noteQuota(rightId: string, headers: Headers): void {
  const left = Number(headers.get('quota-remaining') ?? Number.NaN);
  if (!Number.isFinite(left)) return;
  const change = (right: PortalRight): PortalRight =>
    right.rightId === rightId ? { ...right, quota: { ...right.quota, left, used: right.quota.limit - left } } : right;
  queryClient.setQueryData(portalRightsQuery.queryKey, (rights) => rights?.map(change));
}
