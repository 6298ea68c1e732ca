import { add, all, drop, type Edit, set } from './example-release.ts';

const post = 'paths /questions post';
const sent = 'components schemas Question';
const verdict = 'components schemas Verdict';
const found = 'components schemas Found';
const answers = `${post} responses 200 content application/json schema anyOf`;

/** Edits of the example that a release may make without asking anybody. */
export const additiveChanges: readonly (readonly [string, Edit])[] = [
  ['nothing at all', all()],
  ['another version', set('info version', '1.1.0')],
  ['a new path', set('paths /cards', { get: {} })],
  ['a new method', set('paths /questions delete', {})],
  ['a method marked as deprecated', set(`${post} deprecated`, true)],
  ['a new optional header', add(`${post} parameters`, { in: 'header', name: 'by' })],
  ['a header spelt in capitals', set(`${post} parameters 0 name`, 'Key')],
  ['another refusal', set(`${post} responses 422`, {})],
  ['another header of the answer', set(`${post} responses 200 headers Sunset`, {})],
  ['a second way in', add(`${post} security`, { card: [] })],
  ['a scope less', drop(`${post} security 0 client 0`)],
  ['a second flow of tokens', set('components securitySchemes client flows device', {})],
  ['a new property that may be sent', set(`${sent} properties by`, { type: 'string' })],
  ['a property that need not be sent', drop(`${sent} required 1`)],
  ['more room', set(`${sent} properties nik maxLength`, 60)],
  ['no pattern', drop(`${sent} properties nik pattern`)],
  ['fractions to send', set(`${sent} properties threshold type`, 'number')],
  ['another purpose', add(`${sent} properties purpose enum`, 'research')],
  ['text that may be null', set(`${sent} properties born type`, ['string', 'null'])],
  ['a new property of the answer', set(`${found} properties minor`, { type: 'boolean' })],
  ['a property that is always there', add(`${found} required`, 'at')],
  ['another reason', add(`${verdict} properties reason enum`, 'superseded')],
  ['a match that is always said', set(`${verdict} properties match`, { type: 'boolean' })],
  ['a lower greatest score', set(`${verdict} properties score maximum`, 99)],
  ['a further kind of answer', add(answers, { type: 'object', properties: { outcome: { const: 'waiting' } } })],
  [
    'a schema in place of its reference',
    set(`${found} properties elements additionalProperties`, {
      type: 'object',
      required: ['match', 'score'],
      properties: {
        match: { type: ['boolean', 'null'] },
        score: { type: 'integer', maximum: 100 },
        reason: { enum: ['different', 'equal'] },
      },
    }),
  ],
];
