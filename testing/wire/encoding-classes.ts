import { accepted, type Caller, jsonOf, type MalformedClass, refused } from './malformed-class.ts';

/** Bodies in the wrong encoding, or with bytes that are no text. */
export function encodingClasses(caller: Caller): MalformedClass[] {
  const json = jsonOf(caller);
  const utf16 = Buffer.from(json, 'utf16le');
  const named = (bytes: number[]) => replaceBytes(jsonOf(caller, { NAMA_LGKP: '@' }), bytes);
  return [
    refused('empty', 'No byte at all', '', 'body_empty'),
    refused('white_space', 'Only spaces and line breaks', ' \r\n\t ', 'body_empty'),
    refused('mark_only', 'Only a UTF-8 byte order mark', '\ufeff', 'body_empty'),
    accepted('utf8_mark', 'A UTF-8 byte order mark before the object', `\ufeff${json}`),
    accepted('white_space_around', 'Line breaks around the object', `\r\n  ${json}\r\n`),
    refused('utf16le_mark', 'UTF-16 little endian with its mark', join([0xff, 0xfe], utf16), 'not_utf8'),
    refused(
      'utf16be_mark',
      'UTF-16 big endian with its mark',
      join([0xfe, 0xff], Buffer.from(utf16).swap16()),
      'not_utf8',
    ),
    refused('utf16le_bare', 'UTF-16 without a mark: ASCII between NULs', utf16, 'json_malformed'),
    refused('latin1', 'A name in Windows-1252', named([0x4a, 0xe9]), 'not_utf8'),
    refused('overlong', 'An over-long UTF-8 form of a slash', named([0xc0, 0xaf]), 'not_utf8'),
    refused('surrogate', 'Half a surrogate pair in UTF-8', named([0xed, 0xa0, 0x80]), 'not_utf8'),
    refused('cut_letter', 'A letter cut in the middle', named([0xe2, 0x82]), 'not_utf8'),
    refused('gzip', 'Compressed bytes without saying so', Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0x3d]), 'not_utf8'),
    refused('nul_before', 'NUL before the object', `\0${json}`, 'not_an_object'),
    refused('nul_after', "NUL after the object, as from a C string's buffer", `${json}\0`, 'json_malformed'),
    refused('nul_raw', 'NUL inside a value', named([0x41, 0x00, 0x42]), 'json_malformed'),
    refused('nul_escaped', 'NUL inside a value, escaped', jsonOf(caller, { NAMA_LGKP: 'A\0B' }), 'nul_character'),
    refused('too_long', 'A body beyond 65,536 bytes', jsonOf(caller, { catatan: 'x'.repeat(70_000) }), 'body_too_long'),
  ];
}

function replaceBytes(json: string, bytes: number[]): Buffer {
  const at = json.indexOf('@');
  return Buffer.concat([Buffer.from(json.slice(0, at)), Buffer.from(bytes), Buffer.from(json.slice(at + 1))]);
}

function join(mark: number[], bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(mark), bytes]);
}
