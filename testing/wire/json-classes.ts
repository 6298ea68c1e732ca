import {
  accepted,
  type Caller,
  ends,
  jsonOf,
  jsonWith,
  type MalformedClass,
  refused,
  requestOf,
} from './malformed-class.ts';

/** Bodies that are not the JSON object they should be. */
export function jsonClasses(caller: Caller): MalformedClass[] {
  return [...brokenJson(caller), ...otherThings(caller), ...hostileJson(caller)];
}

/** Built by concatenation, or cut on the way. */
function brokenJson(caller: Caller): MalformedClass[] {
  const json = jsonOf(caller);
  const broken = (name: string, description: string, body: string) =>
    refused(name, description, body, 'json_malformed');
  const unquoted = json.replaceAll(/"([A-Z_]+)":/g, '$1:');
  return [
    broken('bare_quote', 'An unescaped quote in a name', jsonWith(caller, '"ALAMAT":"GG "MAWAR" 2"')),
    broken('bare_backslash', 'An unescaped backslash in an address', jsonWith(caller, '"ALAMAT":"KP.\\CIBEUREUM"')),
    broken('bare_line_break', 'A line break inside a value', jsonWith(caller, '"ALAMAT":"JL.\nMAWAR"')),
    broken('cut', 'The second half is missing', json.slice(0, json.length / 2)),
    broken('no_closing_brace', 'The last brace is missing', json.slice(0, -1)),
    broken('trailing_comma', 'A comma before the closing brace', json.replace(/\}$/, ',}')),
    broken('single_quotes', 'Single quotes instead of double ones', json.replaceAll('"', "'")),
    broken('bare_keys', 'Keys without quotes', unquoted),
    broken('python_none', "Python's None", jsonWith(caller, '"ALAMAT":None')),
    broken('not_a_number', 'NaN as a value', jsonWith(caller, '"NO_RT":NaN')),
    broken('comment', 'A comment inside', jsonWith(caller, '/* rt */"NO_RT":"1"')),
    broken('two_objects', 'Two objects in a row', json + json),
    broken('text_after', 'Text after the object', `${json} OK`),
    broken('leading_zero', 'A bare number with leading zeros', jsonWith(caller, '"NO_RT":005')),
    broken(
      'long_leading_zero',
      'A bare long number with a leading zero',
      jsonWith(caller, '"NO_KK":01234567890123456'),
    ),
    broken(
      'digits_then_letters',
      'A bare long number that ends in letters',
      jsonWith(caller, '"NO_KK":3278010101019001abc'),
    ),
    broken('number_as_key', 'A long number in the place of a key', jsonWith(caller, '3278010101019001:"x"')),
    broken('lone_brace', 'An opening brace and nothing else', '{'),
  ];
}

/** Well-formed, but something else than an object. */
function otherThings(caller: Caller): MalformedClass[] {
  const json = jsonOf(caller);
  const other = (name: string, description: string, body: string) => refused(name, description, body, 'not_an_object');
  const part = `--x\r\nContent-Disposition: form-data; name="NIK"\r\n\r\n${caller.nik}\r\n--x--`;
  return [
    other('array', 'The object inside an array', `[${json}]`),
    other('json_in_json', 'The object inside a JSON string', JSON.stringify(json)),
    other('number', 'A bare number', caller.nik),
    other('null', 'null', 'null'),
    other('boolean', 'true', 'true'),
    other('text', 'A sentence', 'cek nik tolong'),
    other('xml', 'XML with attributes', `<request nik="${caller.nik}"/>`),
    other('multipart', 'Multipart form data', part),
    other('escaped_object', 'The object percent-encoded as a whole', encodeURIComponent(json)),
    other('deep_array', '20,000 opening brackets', '['.repeat(20_000)),
  ];
}

/** Well-formed and hostile. */
function hostileJson(caller: Caller): MalformedClass[] {
  const deep = `"x":${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const hidden = `{"__proto__":${JSON.stringify(requestOf(caller))}}`;
  const many = (count: number) =>
    jsonOf(caller, Object.fromEntries(Array.from({ length: count - 6 }, (_, i) => [`k${i}`, i])));
  return [
    accepted('deep_unknown', '20,000 levels under an unknown key', jsonWith(caller, deep)),
    refused('deep_known', '20,000 levels as an address', jsonWith(caller, deep.replace('x', 'ALAMAT')), 'nested'),
    ends('credentials_empty', 'proto_hides', 'The whole request under __proto__', hidden),
    ends('credentials_empty', 'empty_object', 'An object without keys', '{}'),
    accepted('proto_beside', '__proto__ beside the request', jsonWith(caller, '"__proto__":{"NIK":"1"}')),
    accepted('constructor', 'constructor.prototype beside it', jsonWith(caller, '"constructor":{"prototype":{"a":1}}')),
    accepted('keys_200', 'As many keys as allowed', many(200)),
    refused('keys_201', 'One key too many', many(201), 'too_many_keys'),
    accepted('unknown_object', 'An object under an unknown key', jsonOf(caller, { transactionId: { a: [1, 2] } })),
    accepted('unknown_long', 'A long value under an unknown key', jsonOf(caller, { foto: 'x'.repeat(50_000) })),
  ];
}
