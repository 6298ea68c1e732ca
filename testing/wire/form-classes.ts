import { accepted, type Caller, jsonOf, type MalformedClass, refused, requestOf } from './malformed-class.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Form-encoded bodies and headers that say something else than the body is. */
export function formClasses(caller: Caller): MalformedClass[] {
  const json = jsonOf(caller);
  const form = new URLSearchParams(requestOf(caller) as Record<string, string>).toString();
  return [
    accepted('form', 'A form under its own name', form, FORM_TYPE),
    accepted('form_as_json', 'A form that says it is JSON', form),
    accepted('form_unlabelled', 'A form without a content type', form, null),
    accepted('form_line_break', 'A line break after the form', `${form}\r\n`, FORM_TYPE),
    accepted('form_broken_escape', 'A broken percent escape in an unknown key', `${form}&x=%ZZ`, FORM_TYPE),
    accepted('form_doubled', 'A second NIK, empty, in another case', `${form}&nik=`, FORM_TYPE),
    refused('form_latin1', 'A percent escape that is not UTF-8', `${form}&ALAMAT=JOS%C9`, 'not_utf8'),
    refused('form_nul', 'NUL in a form', `${form}&ALAMAT=A%00B`, 'nul_character'),
    refused('form_201', 'A form with too many keys', `${form}${'&x=1'.repeat(200)}`, 'too_many_keys'),
    accepted('json_as_form', 'JSON that says it is a form', json, FORM_TYPE),
    accepted('json_charset', 'JSON with a charset', json, 'application/json; charset=ISO-8859-1'),
    accepted('json_two_headers', 'Two headers run together', json, 'application/json,Accept: application/json'),
    accepted('json_as_text', 'JSON as plain text', json, 'text/plain'),
    accepted('json_as_multipart', 'JSON that says it is multipart', json, 'multipart/form-data; boundary=x'),
    accepted('json_unlabelled', 'JSON without a content type', json, null),
    accepted('json_garbage_label', 'JSON under a content type that cannot be parsed', json, 'garbage'),
  ];
}
