import { accepted, type Caller, ends, jsonOf, jsonWith, type MalformedClass, refused } from './malformed-class.ts';

/** Well-formed JSON objects with odd or unusable values, and odd keys. */
export function valueClasses(caller: Caller): MalformedClass[] {
  return [...unusableValues(caller), ...oddNiks(caller), ...oddKeys(caller)];
}

function unusableValues(caller: Caller): MalformedClass[] {
  const threshold = (name: string, value: unknown) =>
    refused(name, `The threshold ${value}`, jsonOf(caller, { TRESHOLD: value }), 'not_0_to_100');
  return [
    refused('nik_object', 'The NIK is an object', jsonOf(caller, { NIK: { value: caller.nik } }), 'nested'),
    refused('nik_array', 'The NIK is an array', jsonOf(caller, { NIK: [caller.nik] }), 'nested'),
    refused('name_object', 'The name is an object', jsonOf(caller, { NAMA_LGKP: {} }), 'nested'),
    refused('name_long', 'A name of 501 characters', jsonOf(caller, { NAMA_LGKP: 'A'.repeat(501) }), 'value_too_long'),
    refused('huge_number', 'A number beyond every double', jsonWith(caller, '"NO_RT":1e400'), 'number_inexact'),
    threshold('threshold_negative', -1),
    threshold('threshold_101', 101),
    threshold('threshold_fraction', 80.5),
    threshold('threshold_word', 'tinggi'),
    threshold('threshold_percent', '80%'),
    accepted('threshold_number', 'The threshold as a number', jsonOf(caller, { TRESHOLD: 80 })),
    accepted('threshold_float', 'The threshold as "80.0"', jsonOf(caller, { TRESHOLD: ' 80.0 ' })),
    accepted('threshold_blank', 'The threshold is blank', jsonOf(caller, { TRESHOLD: ' ' })),
    ends('credentials_empty', 'user_blank', 'The user is a space', jsonOf(caller, { USER_ID: ' ' })),
    ends('credentials_empty', 'password_null', 'The password is null', jsonOf(caller, { PASSWORD: null })),
    ends('credentials_empty', 'user_object', 'The user is an object', jsonOf(caller, { USER_ID: {} })),
  ];
}

function oddNiks(caller: Caller): MalformedClass[] {
  const { nik } = caller;
  const bare = (text: string) => jsonOf(caller).replace(`"${nik}"`, text);
  const spaced = nik.replace(/(\d{4})(?=\d)/g, '$1 ');
  return [
    refused('nik_absent', 'No NIK', jsonOf(caller, { NIK: undefined }), 'missing'),
    refused('nik_blank', 'The NIK is a space', jsonOf(caller, { NIK: ' ' }), 'missing'),
    refused('nik_null', 'The NIK is null', jsonOf(caller, { NIK: null }), 'missing'),
    refused('nik_exponent', 'A NIK in scientific notation beyond 2^53', bare('9.171015001990001E15'), 'number_inexact'),
    ends('nik_malformed', 'nik_15_digits', 'A NIK of 15 digits', jsonOf(caller, { NIK: nik.slice(1) })),
    ends('nik_malformed', 'nik_17_digits', 'A bare number of 17 digits', bare(`${nik}1`)),
    ends('nik_malformed', 'nik_letters', 'A NIK with a letter', jsonOf(caller, { NIK: `${nik.slice(0, 15)}O` })),
    ends('nik_malformed', 'nik_true', 'The NIK is true', jsonOf(caller, { NIK: true })),
    ends('nik_malformed', 'nik_fraction', 'A bare number with a fraction', bare(`${nik.slice(0, 14)}.5`)),
    accepted('nik_number', 'The NIK as a bare number', bare(nik)),
    accepted('nik_apostrophe', "The NIK with a spreadsheet's apostrophe", jsonOf(caller, { NIK: `'${nik}` })),
    accepted('nik_spaces', 'The NIK in groups', jsonOf(caller, { NIK: ` ${spaced} ` })),
    accepted('nik_hyphens', 'The NIK with hyphens', jsonOf(caller, { NIK: spaced.replaceAll(' ', '-') })),
  ];
}

function oddKeys(caller: Caller): MalformedClass[] {
  const { userId, password, nik, name } = caller;
  const camel = { userId, password, ipUser: '127.0.0.1', threshold: 80, nik, nama_lgkp: name };
  const doubled = jsonOf(caller, { nik: '', Nik: ' ', user_id: null });
  return [
    accepted('keys_camel', 'Keys in camel and lower case', JSON.stringify(camel)),
    accepted('keys_doubled', 'A second NIK, empty, in another case', doubled),
    accepted('keys_lower', 'All keys in lower case', jsonOf(caller).replaceAll(/"([A-Z_]+)":/g, lowerCased)),
  ];
}

function lowerCased(key: string): string {
  return key.toLowerCase();
}
