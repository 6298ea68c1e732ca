import { api } from '../../api/client.ts';
import type { Body } from '../../api/queries.ts';
import { LostNetwork } from '../../api/refusal.ts';
import { type Call, nativeCall } from '../calls/call.ts';

/** A question that is tried: about what was said of a person, or about a document. */
export type Question =
  | { readonly about: 'person'; readonly body: Body<'tryVerification'> }
  | { readonly about: 'document'; readonly body: Body<'tryDocumentVerification'> };

/** A question and what came back; `status` is null where nothing did. */
export interface Tried {
  readonly call: Call;
  readonly status: number | null;
  readonly answer: string;
}

/** Headers that a client of `/v1` looks at. */
const TOLD_HEADERS = ['gapura-mode', 'quota-limit', 'quota-remaining', 'quota-reset', 'retry-after', 'x-request-id'];

/** Tries a question with a test key. A refusal is an answer here: it is what one wants to see. */
export async function tryQuestion(credential: string, question: Question): Promise<Tried> {
  const call = nativeCall(question.body, question.about);
  try {
    const { data, error, response } = await send(credential, question);
    const headers = TOLD_HEADERS.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [`${name}: ${value}`];
    });
    const body = JSON.stringify(data ?? error, null, 2);
    return { call, status: response.status, answer: [...headers, '', body].join('\n') };
  } catch (error) {
    if (error instanceof LostNetwork) return { call, status: null, answer: '' };
    throw error;
  }
}

function send(credential: string, question: Question) {
  const params = { path: { credential } };
  return question.about === 'person'
    ? api.POST('/portal/v1/sandbox/credentials/{credential}/verifications', { params, body: question.body })
    : api.POST('/portal/v1/sandbox/credentials/{credential}/document-verifications', { params, body: question.body });
}
