import {
  answered,
  documentWith,
  invalid,
  type MalformedClass,
  type NamedParameter,
  questionWith,
  wrong,
} from './malformed-class.ts';

/** What a caller says of its call: officer, case, idempotency key, and the document that it asks about. */
export function declaredClasses(): MalformedClass[] {
  return [...references('officer'), ...references('caseRef'), ...keys(), ...documents()];
}

function references(parameter: 'officer' | 'caseRef'): MalformedClass[] {
  const of = (name: string, description: string, value: unknown, code: Parameters<typeof wrong>[1]) =>
    invalid(`${parameter}_${name}`, description, questionWith({ [parameter]: value }), [wrong(parameter, code)]);
  return [
    of('empty', 'Empty', '', 'blank'),
    of('blank', 'Spaces', '  ', 'blank'),
    of('number', 'A number', 19800101, 'not_text'),
    of('null', 'null', null, 'not_text'),
    of('long', '101 letters', 'x'.repeat(101), 'too_long'),
    of('control', 'A tab', 'loket\t3', 'control_character'),
    of('surrogate', 'Half a surrogate pair', 'loket \udc00', 'control_character'),
    of('nik', 'A NIK', '3278011205809990', 'looks_like_nik'),
    of('nik_split', 'A NIK with separators', 'NIK 3278-0112 0580.9990', 'looks_like_nik'),
    of('nik_beside', 'A NIK beside another number', '2026 3278011205809990', 'looks_like_nik'),
    answered(`${parameter}_nip`, 'A staff number of 18 digits', questionWith({ [parameter]: '198001012005011001' })),
    answered(`${parameter}_longest`, '100 letters, some beyond ASCII', questionWith({ [parameter]: 'é'.repeat(100) })),
  ];
}

function keys(): MalformedClass[] {
  const headerWrong: NamedParameter = { name: 'Idempotency-Key', in: 'header', code: 'key_malformed' };
  const of = (name: string, description: string, key: string) =>
    invalid(`key_${name}`, description, questionWith(), [headerWrong], { headers: { 'idempotency-key': key } });
  return [
    of('empty', 'Empty', ''),
    of('blank', 'With a space', 'a b'),
    of('non_ascii', 'A letter beyond ASCII', 'kunci-\u00e9'),
    of('long', '256 characters', 'x'.repeat(256)),
    of('two', 'Two keys run together', 'a, b'),
    invalid(
      'key_and_body',
      'Key and body wrong',
      questionWith({ threshold: 101 }),
      [headerWrong, wrong('threshold', 'out_of_range')],
      {
        headers: { 'idempotency-key': 'a b' },
      },
    ),
    answered('key_longest', '255 characters', questionWith(), { headers: { 'idempotency-key': 'x'.repeat(255) } }),
    answered('key_quoted', "In the quotes of the draft's form", questionWith(), {
      headers: { 'idempotency-key': '"8e03978e"' },
    }),
  ];
}

function documents(): MalformedClass[] {
  const path = '/v1/document-verifications';
  const of = (name: string, description: string, change: object, [parameter, code]: Parameters<typeof wrong>) =>
    invalid(`document_${name}`, description, documentWith({ ...change }), [wrong(`document.${parameter}`, code)], {
      path,
    });
  const whole = (name: string, description: string, document: unknown, code: Parameters<typeof wrong>[1]) =>
    invalid(`document_${name}`, description, { ...documentWith(), document }, [wrong('document', code)], { path });
  return [
    whole('missing', 'Left out', undefined, 'missing'),
    whole('text', 'Its number alone', '3278011403129990', 'not_an_object'),
    whole('array', 'In an array', [], 'not_an_object'),
    of('kind_missing', 'Kind left out', { kind: undefined }, ['kind', 'missing']),
    of('kind_unknown', 'A passport', { kind: 'passport' }, ['kind', 'not_in_list']),
    of('kind_proto', 'A kind that every object has', { kind: 'constructor' }, ['kind', 'not_in_list']),
    of('kind_number', 'A number for a kind', { kind: 1 }, ['kind', 'not_text']),
    of('number_missing', 'Number left out', { number: undefined }, ['number', 'missing']),
    of('number_empty', 'Empty', { number: '' }, ['number', 'blank']),
    of('number_blank', 'Spaces', { number: '  ' }, ['number', 'blank']),
    of('number_number', 'A number without quotes', { number: 3278011403129990 }, ['number', 'not_text']),
    of('number_long', '101 letters', { number: 'x'.repeat(101) }, ['number', 'too_long']),
    of('further', 'A member too many', { date: '2012-03-14' }, ['date', 'unknown']),
    invalid(
      'document_and_elements',
      'Elements beside a document',
      { ...documentWith(), elements: { NAMA_LGKP: 'X' } },
      [wrong('elements', 'unknown')],
      {
        path,
      },
    ),
    invalid('document_elsewhere', 'A document among the elements', { ...questionWith(), ...documentWith() }, [
      wrong('document', 'unknown'),
    ]),
  ];
}
