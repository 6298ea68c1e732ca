import { add, all, drop, type Edit, set } from './example-release.ts';
import type { Rule } from './rules.ts';

const post = 'paths /questions post';
const get = 'paths /questions get';
const schemes = 'components securitySchemes client';
const sent = 'components schemas Question';
const verdict = 'components schemas Verdict';
const found = 'components schemas Found properties';
const told = 'POST /questions 200';

/** Edits that break the example, by the rule that each must meet: what it is, the edit, and the place that is told. */
export const breakingChanges: Readonly<Record<Rule, readonly (readonly [string, Edit, string])[]>> = {
  path_removed: [['a path is gone', drop('paths /questions'), '/questions']],
  operation_removed: [['a method is gone', drop(get), 'GET /questions']],
  operation_renamed: [['it has another name', set(`${post} operationId`, 'verify'), 'POST /questions']],
  security_stricter: [
    ['another scope is asked for', add(`${post} security 0 client`, 'write'), 'POST /questions'],
    ['an open door is closed', set(`${get} security`, [{ client: [] }]), 'GET /questions'],
    ['all doors are closed at once', set('security', [{ client: ['read'] }]), 'GET /questions'],
  ],
  scheme_changed: [
    ['tokens are had in another way', set(`${schemes} flows`, { authorizationCode: {} }), 'client'],
    ['it is another kind of door', set(`${schemes} type`, 'http'), 'client'],
  ],
  parameter_removed: [
    ['a header is no longer read', drop(`${post} parameters 0`), 'POST /questions key'],
    ['a header has become a query', set(`${post} parameters 0 in`, 'query'), 'POST /questions key'],
  ],
  parameter_newly_required: [
    ['a header must be there', set(`${post} parameters 0 required`, true), 'POST /questions key'],
    ['a new one', add(`${post} parameters`, { in: 'header', name: 'by', required: true }), 'POST /questions by'],
  ],
  body_newly_required: [['a body must be there', set(`${post} requestBody required`, true), 'POST /questions']],
  request_media_type_removed: [
    ['JSON is not read', set(`${post} requestBody content`, { 'a/b': {} }), 'POST /questions application/json'],
  ],
  response_status_removed: [['a refusal is gone', drop(`${post} responses 400`), 'POST /questions 400']],
  success_status_added: [['a second success', set(`${post} responses 202`, {}), 'POST /questions 202']],
  response_media_type_removed: [
    ['answers are not JSON', set(`${post} responses 200 content`, { 'a/b': {} }), `${told} application/json`],
  ],
  response_header_removed: [
    ['a header is gone', drop(`${post} responses 200 headers Quota-Limit`), `${told} Quota-Limit`],
  ],
  request_property_removed: [['it cannot be sent', drop(`${sent} properties threshold`), 'POST /questions.threshold']],
  request_property_newly_required: [
    ['one that was optional', add(`${sent} required`, 'threshold'), 'POST /questions.threshold'],
    [
      'one that is new',
      all(set(`${sent} properties by`, { type: 'string' }), add(`${sent} required`, 'by')),
      'POST /questions.by',
    ],
  ],
  request_retyped: [
    ['text, not a number', set(`${sent} properties threshold type`, 'string'), 'POST /questions.threshold'],
    ['items of a list', set(`${sent} properties labels items type`, 'integer'), 'POST /questions.labels[]'],
  ],
  request_narrowed: [
    ['less room', set(`${sent} properties nik maxLength`, 16), 'POST /questions.nik'],
    ['a higher least', set(`${sent} properties threshold minimum`, 1), 'POST /questions.threshold'],
    ['another pattern', set(`${sent} properties nik pattern`, '^[0-9]{16}$'), 'POST /questions.nik'],
    ['a pattern where there was none', set(`${sent} properties born pattern`, '^x$'), 'POST /questions.born'],
    ['a format where there was none', set(`${sent} properties born format`, 'date'), 'POST /questions.born'],
    ['a list where there was none', set(`${sent} properties born enum`, ['x']), 'POST /questions.born'],
    ['a bound on a header', set(`${post} parameters 0 schema maxLength`, 36), 'POST /questions key'],
  ],
  request_enum_value_removed: [
    ['a purpose is gone', drop(`${sent} properties purpose enum 1`), 'POST /questions.purpose budget'],
  ],
  request_closed: [['nothing else may be sent', set(`${sent} additionalProperties`, false), 'POST /questions']],
  response_property_removed: [
    ['a field is gone', drop(`${found} at`), `${told}.at`],
    ['a field of what two schemas make', drop(`${found} card allOf 0 properties kind`), `${told}.card.kind`],
  ],
  response_property_no_longer_required: [
    ['a field may be missing', drop(`${verdict} required 1`), `${told}.elements.*.match`],
  ],
  response_retyped: [
    ['a fraction, not a whole number', set(`${verdict} properties score type`, 'number'), `${told}.elements.*.score`],
    ['perhaps nothing', set(`${verdict} properties score type`, ['integer', 'null']), `${told}.elements.*.score`],
    ['a day, not an instant', set(`${found} at format`, 'date'), `${told}.at`],
    ['a header', set(`${post} responses 200 headers Quota-Limit schema type`, 'string'), `${told} Quota-Limit`],
  ],
  response_widened: [
    ['a score of a thousand', set(`${verdict} properties score maximum`, 1000), `${told}.elements.*.score`],
  ],
  response_enum_value_removed: [
    [
      'an outcome of another name',
      set('components schemas Missing properties outcome enum 1', 'not_found'),
      `${told}.outcome nobody`,
    ],
    ['the outcome that tells an answer', set(`${found} outcome const`, 'verified'), `${told}.outcome found`],
  ],
};
