import { answered, type MalformedClass, questionText, questionWith, unread } from './malformed-class.ts';

/** Good bodies under a wrong label, and bodies of too many bytes: what is refused before a body is looked at. */
export function labelClasses(): MalformedClass[] {
  return [...labels(), ...lengths()];
}

function labels(): MalformedClass[] {
  const question = questionWith();
  const refused = (name: string, contentType: string | null) =>
    unread(`type_${name}`, `Content type ${contentType ?? 'missing'}`, question, [415, 'media_type_unsupported'], {
      contentType,
    });
  const taken = (name: string, contentType: string) =>
    answered(`type_${name}`, `Content type ${contentType}`, question, { contentType });
  return [
    refused('none', null),
    refused('text', 'text/plain'),
    refused('form', 'application/x-www-form-urlencoded'),
    refused('multipart', 'multipart/form-data; boundary=x'),
    refused('problem', 'application/problem+json'),
    refused('garbage', 'json'),
    refused('two', 'text/json, application/json'),
    taken('utf8', 'application/json; charset=utf-8'),
    taken('capitals', 'Application/JSON;Charset=UTF-8'),
    taken('latin1_claimed', 'application/json; charset=iso-8859-1'),
  ];
}

const MOST_BYTES = 16_384;

function lengths(): MalformedClass[] {
  const json = questionText();
  const padded = (length: number) => json + ' '.repeat(length - json.length);
  return [
    answered('longest', 'Exactly 16 KiB', padded(MOST_BYTES)),
    unread('too_long', '16 KiB and a byte', padded(MOST_BYTES + 1), [413, 'body_too_long']),
    unread('much_too_long', 'A mebibyte of brackets', '['.repeat(1_048_576), [413, 'body_too_long']),
  ];
}
