import { gzipSync } from 'node:zlib';
import { answered, invalid, type MalformedClass, questionText, wrong } from './malformed-class.ts';

/** Bodies that are not the JSON object they should be. */
export function bodyClasses(): MalformedClass[] {
  return [...emptyBodies(), ...otherThings(), ...brokenJson(), ...encodings(), ...hostileJson()];
}

function emptyBodies(): MalformedClass[] {
  const empty = (
    name: string,
    description: string,
    body: string | null,
    contentType: string | null = 'application/json',
  ) => invalid(name, description, body, [wrong('', 'body_empty')], { contentType });
  return [
    empty('no_body', 'No body and no content type', null, null),
    empty('empty', 'No byte, under JSON', ''),
    empty('blank', 'Spaces and line breaks', ' \r\n\t '),
    empty('mark_only', 'A byte order mark alone', '\ufeff'),
  ];
}

function otherThings(): MalformedClass[] {
  const other = (name: string, description: string, body: string) =>
    invalid(name, description, body, [wrong('', 'not_an_object')]);
  return [
    other('null', 'null', 'null'),
    other('array', 'The question in an array', `[${questionText()}]`),
    other('text', 'The question in a JSON text', JSON.stringify(questionText())),
    other('number', 'A number', '3278011205809990'),
    other('boolean', 'true', 'true'),
    other('false', 'false', 'false'),
    other('deep_array', '8,000 arrays in each other', '['.repeat(8_000) + ']'.repeat(8_000)),
    invalid('empty_object', 'Nothing in it', '{}', [
      wrong('nik', 'missing'),
      wrong('purpose', 'missing'),
      wrong('elements', 'missing'),
    ]),
  ];
}

function brokenJson(): MalformedClass[] {
  const json = questionText();
  const broken = (name: string, description: string, body: string | Buffer) =>
    invalid(name, description, body, [wrong('', 'json_malformed')]);
  return [
    broken('cut', 'The second half is missing', json.slice(0, json.length / 2)),
    broken('lone_brace', 'An opening brace', '{'),
    broken('trailing_comma', 'A comma before the closing brace', json.replace(/\}$/, ',}')),
    broken('single_quotes', 'Single quotes', json.replaceAll('"', "'")),
    broken('bare_keys', 'Keys without quotes', json.replaceAll(/"(\w+)":/g, '$1:')),
    broken('bare_quote', 'An unescaped quote in a value', questionText('"officer":"Ny. "Siti""')),
    broken('bare_line_break', 'A line break in a value', questionText('"officer":"Ny.\nSiti"')),
    broken('raw_nul', 'NUL in a value', questionText('"officer":"A\0B"')),
    broken('nan', 'NaN', questionText('"threshold":NaN')),
    broken('leading_zero', 'A number with a leading zero', questionText('"threshold":080')),
    broken('comment', 'A comment', questionText('/* batas */"threshold":90')),
    broken('two_objects', 'Two objects in a row', json + json),
    broken('text_after', 'Text after the object', `${json} OK`),
    broken('nul_after', 'NUL after the object', `${json}\0`),
    broken('form', 'A form that says it is JSON', 'nik=3278011205809990&purpose=public_service'),
    broken('xml', 'XML that says it is JSON', '<nik>3278011205809990</nik>'),
    broken('utf16_bare', 'UTF-16 without a mark', Buffer.from(json, 'utf16le')),
  ];
}

function encodings(): MalformedClass[] {
  const json = questionText();
  const utf16 = Buffer.from(json, 'utf16le');
  const other = (name: string, description: string, body: Buffer, headers = {}) =>
    invalid(name, description, body, [wrong('', 'not_utf8')], { headers });
  return [
    answered('utf8_mark', 'A byte order mark before the object', `\ufeff${json}`),
    answered('white_space_around', 'Line breaks around the object', `\r\n ${json}\r\n`),
    other('utf16', 'UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])),
    other('latin1', 'Latin-1', Buffer.from(questionText('"officer":"Andr\u00e9"'), 'latin1')),
    other('cut_letter', 'A letter cut in two', Buffer.concat([Buffer.from(json), Buffer.from([0xe2, 0x82])])),
    other('gzip', 'Compressed, without saying so', gzipSync(json)),
    other('gzip_declared', 'Compressed, with Content-Encoding', gzipSync(json), { 'content-encoding': 'gzip' }),
  ];
}

function hostileJson(): MalformedClass[] {
  const deep = `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`;
  const unknown = (name: string, description: string, extra: string, parameter: string) =>
    invalid(name, description, questionText(extra), [wrong(parameter, 'unknown')]);
  return [
    answered('doubled_last_good', 'A NIK twice, the last one good', questionText().replace('{', '{"nik":5,')),
    invalid('doubled_last_bad', 'A NIK twice, the last one a number', questionText('"nik":5'), [
      wrong('nik', 'not_text'),
    ]),
    unknown('proto', 'A key __proto__ with a question in it', `"__proto__":${questionText()}`, '__proto__'),
    unknown('constructor', 'A key constructor', '"constructor":{"prototype":{}}', 'constructor'),
    unknown('to_string', 'A key of every object', '"toString":"x"', 'toString'),
    unknown('deep_unknown', '2,000 levels under an unknown key', `"lain":${deep}`, 'lain'),
    unknown('unknown_key', 'A key in another case', '"Threshold":90', 'Threshold'),
    unknown('empty_key', 'A key without a name', '"":"x"', ''),
    unknown('nik_as_key', 'A NIK in the place of a key', '"3278011205809990":"x"', '[number]'),
    unknown('nik_as_key_split', 'A NIK with separators as a key', '"NIK 3278.0112.0580.9990":"x"', 'NIK [number]'),
    unknown('long_key', 'A key of 300 letters', `"${'x'.repeat(300)}":1`, 'x'.repeat(60)),
    invalid('proto_only', 'A question hidden under __proto__', `{"__proto__":${questionText()}}`, [
      wrong('nik', 'missing'),
      wrong('purpose', 'missing'),
      wrong('elements', 'missing'),
      wrong('__proto__', 'unknown'),
    ]),
  ];
}
