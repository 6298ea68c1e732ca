import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/index.ts';
import { formatNote, parseNote } from './note.ts';
import { formatNoteKey, type NoteKey, noteKey, parseNoteKey } from './note-key.ts';
import { signText } from './sign-note.ts';
import { verifyNote } from './verify-note.ts';

/** Key and note of the C2SP signed-note specification's example. */
const example = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: 'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};

/** Keys, text and signatures of the tests of golang.org/x/mod/sumdb/note; the secret is Peter's published one, behind its kind. */
const go = {
  seed: Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').toString('hex', 1),
  peter: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  enoch: 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  byPeter:
    '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
  byEnoch:
    '\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n',
};

function key(text: string): NoteKey {
  const parsed = parseNoteKey(text);
  if ('refusal' in parsed) throw new Fault('invalid_input', parsed.refusal);
  return parsed;
}

/** A private key from its 32 bytes (RFC 8410 section 7). */
function privateKey(seed: string): KeyObject {
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

describe('a note', () => {
  it('of the specification is verified by its key', () => {
    const verified = verifyNote(example.note, [key(example.key)]);
    expect(verified).toMatchObject({ text: 'This is an example message.\n', verified: [{ key: { id: '530d903a' } }] });
  });

  it('of two signers is verified by either key and by both', () => {
    const note = `${go.text}\n${go.byPeter}${go.byEnoch}`;
    const [peter, enoch] = [key(go.peter), key(go.enoch)];
    const names = (keys: NoteKey[]) => {
      const verified = verifyNote(note, keys);
      return 'refusal' in verified ? verified.refusal : verified.verified.map((each) => each.key.name);
    };
    expect(names([peter])).toEqual(['PeterNeumann']);
    expect(names([enoch])).toEqual(['EnochRoot']);
    expect(names([enoch, peter])).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(names([key(example.key)])).toBe('signature_missing');
    expect(names([])).toBe('signature_missing');
  });

  it('is signed to the same bytes as other programs sign it', () => {
    const signature = signText(go.text, 'PeterNeumann', privateKey(go.seed));
    expect(formatNote({ text: go.text, signatures: [signature] })).toBe(`${go.text}\n${go.byPeter}`);
  });

  it('is written again as it was read', () => {
    const note = `${go.text}\n${go.byPeter}${go.byEnoch}`;
    const parsed = parseNote(Buffer.from(note));
    expect('refusal' in parsed ? parsed.refusal : formatNote(parsed)).toBe(note);
  });

  it('with an altered text, or a signature of a known key that does not fit, is refused as a whole', () => {
    const keys = [key(go.peter), key(go.enoch)];
    const altered = `${go.text.replace('answer', 'cause')}\n${go.byPeter}`;
    const half = `${go.text}\n${go.byPeter}${go.byEnoch.replace('5n2tiOHp', '5n2tiOHq')}`;
    expect(verifyNote(altered, keys)).toEqual({ refusal: 'signature_wrong' });
    expect(verifyNote(half, keys)).toEqual({ refusal: 'signature_wrong' });
  });

  it('ignores a signature that shares only name or only id with a known key', () => {
    const mallory = generateKeyPairSync('ed25519');
    const peter = key(go.peter);
    const sameName = signText(go.text, peter.name, mallory.privateKey);
    const sameId = { ...signText(go.text, 'Mallory', mallory.privateKey), keyId: peter.id };
    const note = (signatures: (typeof sameName)[]) => formatNote({ text: go.text, signatures });
    expect(verifyNote(note([sameName, sameId]), [peter])).toEqual({ refusal: 'signature_missing' });
    const right = signText(go.text, peter.name, privateKey(go.seed));
    expect(verifyNote(note([sameName, sameId, right]), [peter])).toMatchObject({ verified: [{ signature: right }] });
    expect(verifyNote(note([{ ...sameId, name: peter.name }]), [peter])).toEqual({ refusal: 'signature_wrong' });
  });

  it('counts a key once, however often it signed', () => {
    const verified = verifyNote(`${go.text}\n${go.byPeter}${go.byPeter}`, [key(go.peter)]);
    expect(verified).toMatchObject({ verified: [{ key: { name: 'PeterNeumann' } }] });
    expect('refusal' in verified ? 0 : verified.verified.length).toBe(1);
  });

  it('may have empty lines in its text, which the last one ends', () => {
    const signature = signText('one\n\ntwo\n', 'PeterNeumann', privateKey(go.seed));
    const note = formatNote({ text: 'one\n\ntwo\n', signatures: [signature] });
    expect(verifyNote(note, [key(go.peter)])).toMatchObject({ text: 'one\n\ntwo\n' });
  });

  it('may have as many signatures as the specification wants to be read, and not any number', () => {
    expect(parseNote(`${go.text}\n${go.byPeter.repeat(16)}`)).toHaveProperty('signatures.length', 16);
    expect(parseNote(`${go.text}\n${go.byPeter.repeat(65)}`)).toEqual({ refusal: 'too_long' });
    expect(parseNote(`${'a'.repeat(262_144)}\n\n${go.byPeter}`)).toEqual({ refusal: 'too_long' });
  });

  const line = go.byPeter.slice(0, -1);
  it.each([
    ['', 'note_malformed'],
    [go.text, 'note_malformed'],
    [`${go.text}\n`, 'note_malformed'],
    [`${go.text}${line}\n`, 'note_malformed'],
    [`${go.text}\n${line}`, 'note_malformed'],
    [`${go.text}\n${line}\njunk`, 'note_malformed'],
    [`${go.text}\n${line}\njunk\n`, 'signature_malformed'],
    [`${go.text}\n${line}\n\n`, 'note_malformed'],
    [`${go.text}\n${line} \n`, 'signature_malformed'],
    [`${go.text}\n ${line}\n`, 'signature_malformed'],
    [`${go.text}\n${line.replace('\u2014', '-')}\n`, 'signature_malformed'],
    [`${go.text}\n${line.replace('PeterNeumann', 'Peter+Neumann')}\n`, 'signature_malformed'],
    [`${go.text}\n${line.replace('PeterNeumann', 'Peter\u00a0Neumann')}\n`, 'signature_malformed'],
    [`${go.text}\n${line.replace('PeterNeumann ', ' ')}\n`, 'signature_malformed'],
    [`${go.text}\n${line.replace('=', '')}\n`, 'signature_malformed'],
    [`${go.text}\n${line.replace('AM=', 'AN=')}\n`, 'signature_malformed'],
    [`${go.text}\n\u2014 PeterNeumann x08gow==\n`, 'signature_malformed'],
    [`${go.text}\n${line}\r\n`, 'text_malformed'],
    [`a\tb\n\n${line}\n`, 'text_malformed'],
    [`a\0b\n\n${line}\n`, 'text_malformed'],
    [`\ud800\n\n${line}\n`, 'text_malformed'],
    [Buffer.from([0xff, 0x0a, 0x0a]), 'text_malformed'],
  ])('is not %j: %s', (note, refusal) => {
    expect(parseNote(note)).toEqual({ refusal });
  });

  it('of garbage is refused and never a fault', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('\n', '\n\n', '\u2014 ', 'name', ' ', '+', line, go.text),
        fc.string({ unit: 'binary' }),
      ),
    );
    const garbage = fc.oneof(
      pieces.map((parts) => parts.join('')),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(garbage, (input) => {
        const note = parseNote(input);
        const written = 'refusal' in note ? input : formatNote(note);
        expect(Buffer.from(written).equals(Buffer.from(input))).toBe(true);
        expect(verifyNote(input, [key(go.enoch)])).toHaveProperty('refusal');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a key for notes', () => {
  it.each([
    [example.key, 'note'],
    [go.peter, 'note'],
    ['TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6', 'note'],
    ['remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2', 'cosignature'],
  ])('%s is read and written again', (text, kind) => {
    expect(key(text).kind).toBe(kind);
    expect(formatNoteKey(key(text))).toBe(text);
  });

  it('is the same from the private key, and has another id for another name or kind', () => {
    const secret = privateKey(go.seed);
    expect(formatNoteKey(noteKey('PeterNeumann', 'note', secret))).toBe(go.peter);
    const ids = [
      noteKey('PeterNeumann', 'note', secret).id,
      noteKey('PeterNeumann', 'cosignature', secret).id,
      noteKey('PeterNewman', 'note', secret).id,
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    ['', 'key_malformed'],
    ['bananas.example+12344556', 'key_malformed'],
    [go.peter.replace('c74f20a3', 'c74f20a4'), 'key_malformed'],
    [go.peter.replace('c74f20a3', 'C74F20A3'), 'key_malformed'],
    [go.peter.replace('PeterNeumann', 'Peter Neumann'), 'key_malformed'],
    [go.peter.slice(0, -4), 'key_malformed'],
    [`${go.peter}\n`, 'key_malformed'],
    ['rekor.example+12345678+AwEB', 'key_unsupported'],
    ['rekor.example+12345678+THIS_IS_NOT_BASE64!', 'key_malformed'],
  ])('is not %j: %s', (text, refusal) => {
    expect(parseNoteKey(text)).toEqual({ refusal });
  });

  it('of any text is refused or read, and never a fault', () => {
    const text = fc
      .tuple(fc.string(), fc.stringMatching(/^[0-9a-f]{8}$/), fc.base64String())
      .map((parts) => parts.join('+'));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        const parsed = parseNoteKey(any);
        if (!('refusal' in parsed)) expect(formatNoteKey(parsed)).toBe(any);
      }),
    );
  });

  it('whose bytes are no point of the curve, or a weak one, verifies nothing of others', () => {
    for (const byte of [0, 1, 2, 255]) {
      const x = Buffer.alloc(32, byte).toString('base64url');
      const known = noteKey('weak', 'note', createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }));
      const signature = { ...signText('a\n', 'weak', privateKey(go.seed)), keyId: known.id };
      const note = formatNote({ text: 'a\n', signatures: [signature] });
      expect(verifyNote(note, [key(formatNoteKey(known))])).toEqual({ refusal: 'signature_wrong' });
    }
  });

  it('is an Ed25519 key with a name that can stand in a line', () => {
    expect(() => noteKey('a', 'note', generateKeyPairSync('x25519').publicKey)).toThrow(Fault);
    for (const name of ['', 'a b', 'a+b', 'a\nb', 'a\u0001b', '\ud800']) {
      expect(() => noteKey(name, 'note', privateKey(go.seed))).toThrow(Fault);
    }
  });
});
