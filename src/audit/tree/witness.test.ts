import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSignatureLines } from './note.ts';
import { noteKey } from './note-key.ts';
import { cosignText, signText } from './sign-note.ts';
import { formatWitnessSize, readWitnessAnswer, SIZE_MEDIA_TYPE } from './witness-answer.ts';
import { formatAddCheckpoint, parseAddCheckpoint } from './witness-request.ts';

/** The text of the example in C2SP tlog-checkpoint, and the request for it in C2SP tlog-witness. */
const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const note = `${text}\n\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`;
const hashes = [
  'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=',
  'jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=',
  '5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=',
  '/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=',
];
const body = `old 20852014\n${hashes.join('\n')}\n\n${note}`;

describe('a request to a witness', () => {
  it('is that of the specification', () => {
    const parsed = { oldSize: 20_852_014, proof: hashes.map((each) => Buffer.from(each, 'base64')), note };
    expect(parseAddCheckpoint(body)).toEqual(parsed);
    expect(formatAddCheckpoint(parsed)).toBe(body);
  });

  it('from nothing has no proof', () => {
    expect(formatAddCheckpoint({ oldSize: 0, proof: [], note })).toBe(`old 0\n\n${note}`);
    expect(parseAddCheckpoint(Buffer.from(`old 0\n\n${note}`))).toEqual({ oldSize: 0, proof: [], note });
  });

  it.each([
    ['', 'request_malformed'],
    ['old 5', 'request_malformed'],
    ['old 5\n', 'request_malformed'],
    [`old 05\n\n${note}`, 'request_malformed'],
    [`old -1\n\n${note}`, 'request_malformed'],
    [`old  5\n\n${note}`, 'request_malformed'],
    [`old5\n\n${note}`, 'request_malformed'],
    [`size 5\n\n${note}`, 'request_malformed'],
    [`old 9007199254740992\n\n${note}`, 'request_malformed'],
    [`\n\n${note}`, 'request_malformed'],
    [`old 5\n${note}`, 'request_malformed'],
    [`old 5\nAAAA\n\n${note}`, 'request_malformed'],
    [`old 5\n${hashes[0]} \n\n${note}`, 'request_malformed'],
    [`old 5\r\n\r\n${note}`, 'request_malformed'],
    [`old 5\n${`${hashes[0]}\n`.repeat(64)}\n${note}`, 'request_malformed'],
    [`old 5\n\n${'a'.repeat(300_000)}`, 'too_long'],
    [Buffer.from([0xc3, 0x28]), 'text_malformed'],
  ])('is not %j: %s', (input, refusal) => {
    expect(parseAddCheckpoint(input)).toEqual({ refusal });
  });

  it('may have as many hashes as the specification allows', () => {
    const most = `old 5\n${`${hashes[0]}\n`.repeat(63)}\n${note}`;
    expect(parseAddCheckpoint(most)).toHaveProperty('proof.length', 63);
  });

  it('of garbage is refused, or written again as it was read', () => {
    const pieces = fc.constantFrom('old ', '5', '0', '\n', '\n\n', hashes[0] ?? '', note);
    const garbage = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(garbage, fc.uint8Array()), (input) => {
        const parsed = parseAddCheckpoint(input);
        if (!('refusal' in parsed)) expect(formatAddCheckpoint(parsed)).toBe(Buffer.from(input).toString());
      }),
    );
  });
});

describe('the answer of a witness', () => {
  const [own, other] = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ed25519').privateKey];
  const keys = [noteKey('w.example', 'cosignature', own)];
  const answer = (status: number, content: string | Uint8Array, mediaType = 'text/plain') =>
    readWitnessAnswer({ status, mediaType, body: content }, text, keys);
  const cosigned = cosignText(text, 'w.example', own, 1_700_000_000);

  it('with cosignatures tells those of the keys that are known', () => {
    const stranger = cosignText(text, 'w.example', other, 1_700_000_000);
    expect(answer(200, formatSignatureLines([stranger, cosigned]))).toEqual({
      outcome: 'cosigned',
      cosignatures: [{ key: keys[0], signature: cosigned, seconds: 1_700_000_000 }],
    });
  });

  it('is unusable without one that fits', () => {
    const stranger = cosignText(text, 'w.example', other, 1_700_000_000);
    const elsewhere = cosignText(text.replace('20852163', '20852164'), 'w.example', own, 1_700_000_000);
    const plain = signText(text, 'w.example', own);
    const lines = [[stranger], [elsewhere], [cosigned, elsewhere], [plain]].map(formatSignatureLines);
    for (const content of [...lines, '', '\n', 'thank you\n', Buffer.from([0xff])]) {
      expect(answer(200, content)).toEqual({ outcome: 'unusable' });
    }
  });

  it('is unusable when a key that it signs notes by has signed without a time', () => {
    const known = [...keys, noteKey('w.example', 'note', own)];
    const body = formatSignatureLines([signText(text, 'w.example', own)]);
    expect(readWitnessAnswer({ status: 200, mediaType: '', body }, text, known)).toEqual({ outcome: 'unusable' });
  });

  it('with a size says where to prove from', () => {
    expect(answer(409, formatWitnessSize(20_852_100), SIZE_MEDIA_TYPE)).toEqual({
      outcome: 'size_other',
      size: 20_852_100,
    });
    expect(answer(409, '0\n', 'text/x.tlog.size; charset=utf-8')).toEqual({ outcome: 'size_other', size: 0 });
    for (const content of ['', '50', '050\n', '-1\n', '50\n\n', '9007199254740992\n']) {
      expect(answer(409, content, SIZE_MEDIA_TYPE)).toEqual({ outcome: 'unusable' });
    }
  });

  it.each([
    [400, 'unusable'],
    [403, 'signature_untrusted'],
    [404, 'log_unknown'],
    [409, 'root_other'],
    [422, 'proof_wrong'],
    [500, 'unusable'],
    [302, 'unusable'],
  ])('with %i means %s', (status, outcome) => {
    expect(answer(status, 'whatever it says')).toEqual({ outcome });
  });

  it('of garbage is never a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(200, 403, 404, 409, 422, 500),
        fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array()),
        fc.oneof(fc.constant(SIZE_MEDIA_TYPE), fc.string()),
        (status, content, mediaType) => {
          expect(answer(status, content, mediaType).outcome).not.toBe('cosigned');
        },
      ),
    );
  });
});
