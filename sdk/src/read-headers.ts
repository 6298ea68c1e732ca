import type { AnswerDetail, NoticeCode, Quota } from './answers.ts';

/** What an answer's headers say beside its body. */
export function readDetail(headers: Headers): AnswerDetail {
  return {
    requestId: readRequestId(headers),
    quota: readQuota(headers),
    notices: (headers.get('gapura-notice') ?? '').split(/\s*,\s*/).filter(Boolean) as NoticeCode[],
    replayed: headers.get('idempotent-replayed') === 'true',
  };
}

/** The id that the gate gave a request; empty when somebody else answered. */
export function readRequestId(headers: Headers): string {
  return headers.get('x-request-id') ?? '';
}

/** Seconds of Retry-After (RFC 9110 section 10.2.3), from now on: a number, or an HTTP date. */
export function readRetryAfter(headers: Headers, now: number = Date.now()): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

function readQuota(headers: Headers): Quota | undefined {
  const [limit, remaining, reset] = ['quota-limit', 'quota-remaining', 'quota-reset'].map((name) =>
    Number.parseInt(headers.get(name) ?? '', 10),
  );
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  return [limit, remaining, reset].some(Number.isNaN) ? undefined : { limit, remaining, reset };
}
