import type { components } from './schema.ts';

type Schemas = components['schemas'];

/**
 * Name of an element as the register spells it.
 *
 * @example
 * const asked: ElementName[] = ['NAMA_LGKP', 'TGL_LHR'];
 */
export type ElementName = keyof Schemas['VerificationRequest']['elements'];

/**
 * A question about a person: what was said of them, by element. All values are text, dates as `dd-mm-yyyy` or
 * `yyyy-mm-dd`.
 *
 * @example
 * const question: Question = {
 *   nik: '3278011205809990',
 *   purpose: 'public_service',
 *   elements: { NAMA_LGKP: 'HENDRA WIJAYA', TGL_LHR: '12-05-1980' },
 * };
 */
export type Question = Schemas['VerificationRequest'];

/**
 * A question about a document: its kind, its number, and whose it is said to be.
 *
 * @example
 * const question: DocumentQuestion = {
 *   nik: '3278010802159991',
 *   purpose: 'public_service',
 *   document: { kind: 'birth_certificate', number: '3278-LU-16022015-9990' },
 * };
 */
export type DocumentQuestion = Schemas['DocumentVerificationRequest'];

/**
 * What is said of one element or document: `match` (sesuai), how alike the values are (0 to 100), and why.
 *
 * @example
 * if (verdict.match === null) console.log(`nothing is said: ${verdict.reason}`);
 */
export type Verdict = Schemas['Verdict'];

/**
 * Sentences of a refusal, in Indonesian (`id`) and English (`en`): `user` may be shown as it is to the person at the
 * screen, `operator` is for whoever runs the application.
 *
 * @example
 * screen.show(messages.user.id);
 */
export type Messages = Schemas['Messages'];

/**
 * Hits of the right's day. `reset` is in seconds, until the office's midnight.
 *
 * @example
 * if (answer.quota && answer.quota.remaining < 100) warnTheOperator();
 */
export interface Quota {
  readonly limit: number;
  readonly remaining: number;
  readonly reset: number;
}

/**
 * What is coming up: little quota is left, or the right ends soon. The sentence to it is in {@link Me}`.notices`.
 *
 * @example
 * if (answer.notices.includes('right_ending')) warnTheOperator();
 */
export type NoticeCode = Schemas['Me']['notices'][number]['code'];

/**
 * What comes with each answer.
 *
 * @example
 * log.info({ requestId: answer.requestId, left: answer.quota?.remaining });
 */
export interface AnswerDetail {
  /** Id of this request. `id` of the answer is that of the recorded call: of the first, when the answer is replayed. */
  readonly requestId: string;
  /** Undefined when the gate told none. */
  readonly quota: Quota | undefined;
  readonly notices: readonly NoticeCode[];
  /** True when this is the answer to an earlier request with the same idempotency key; it cost no second hit. */
  readonly replayed: boolean;
}

/**
 * The person was found, and each element that was asked about has its verdict.
 *
 * @example
 * const name = answer.elements.NAMA_LGKP;
 * if (name?.match) console.log(`the name agrees (${name.reason})`);
 */
export type Verified = Omit<Schemas['Verified'], 'elements'> & {
  readonly elements: { readonly [Name in ElementName]?: Verdict };
};

/**
 * The person was found, and `document` says whether the document is theirs and in force.
 *
 * @example
 * console.log(answer.document.match, answer.document.reason);
 */
export type DocumentVerified = Schemas['DocumentVerified'];

/**
 * The register was asked and there is nothing to compare with: nobody, or nobody alive. One hit was counted, as for any
 * answer.
 *
 * @example
 * if (answer.outcome !== 'verified') screen.show(answer.messages.user.id);
 */
export type NotVerified = Schemas['NotVerified'];

/**
 * The answer to a question about a person; `outcome` tells which it is. Later versions of the gate may know further
 * outcomes: take what you do not know for not verified.
 *
 * @example
 * if (answer.outcome === 'verified') console.log(answer.elements.NAMA_LGKP?.match);
 * else console.log(answer.messages.user.id);
 */
export type Answer = (Verified | NotVerified) & AnswerDetail;

/**
 * The answer to a question about a document; `outcome` tells which it is.
 *
 * @example
 * if (answer.outcome === 'verified') console.log(answer.document.match);
 */
export type DocumentAnswer = (DocumentVerified | NotVerified) & AnswerDetail;

/**
 * What the caller is and may do: its right, networks, quota, keys and notices.
 *
 * @example
 * const { right, quota } = await gapura.me();
 * console.log(right.elements, quota.left, right.validUntil);
 */
export type Me = Schemas['Me'] & Pick<AnswerDetail, 'requestId'>;
