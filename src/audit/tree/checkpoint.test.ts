import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/index.ts';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { EMPTY_ROOT } from './hash.ts';
import { formatNote, type NoteSignature, parseNote } from './note.ts';
import { type NoteKey, noteKey, parseNoteKey } from './note-key.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { cosignText, signText } from './sign-note.ts';
import { verifyNote } from './verify-note.ts';

/** The text of the example in C2SP tlog-checkpoint. */
const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const text = `example.com/behind-the-sofa\n20852163\n${root}\n`;

/** A checkpoint of a public log, as its log and witnesses signed it in May 2026, and the keys that those have published. */
const real = [
  'arche2025h1.staging.ct.transparency.dev',
  '1432088532',
  'U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=',
  '',
  '\u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=',
  '\u2014 transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==',
  '\u2014 witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==',
  '\u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==',
  '\u2014 witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==',
  '',
].join('\n');
const realWitnesses = [
  'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
  'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  'witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv',
].map((each) => parseNoteKey(each) as NoteKey);

const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => !/\p{Cc}/u.test(each));
const checkpoint = fc.record<Checkpoint>({
  origin: line,
  size: fc.maxSafeNat().filter((size) => size > 0),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  extensions: fc.array(line, { maxLength: 3 }),
});

describe('the text of a checkpoint', () => {
  it('is that of the specification', () => {
    const parsed = { origin: 'example.com/behind-the-sofa', size: 20_852_163, root: Buffer.from(root, 'base64') };
    expect(parseCheckpoint(text)).toEqual({ ...parsed, extensions: [] });
    expect(formatCheckpoint({ ...parsed, extensions: [] })).toBe(text);
  });

  it('is read back as what it was written from', () => {
    fc.assert(
      fc.property(checkpoint, (each) => {
        expect(parseCheckpoint(formatCheckpoint(each))).toEqual(each);
      }),
    );
  });

  it('of an empty log has the root of nothing', () => {
    const empty = { origin: 'a', size: 0, root: EMPTY_ROOT, extensions: [] };
    expect(parseCheckpoint(formatCheckpoint(empty))).toEqual(empty);
    expect(parseCheckpoint(`a\n0\n${root}\n`)).toEqual({ refusal: 'checkpoint_malformed' });
  });

  it.each([
    '',
    '\n',
    'a\n',
    'a\n5\n',
    `\n5\n${root}\n`,
    `a\n5\n${root}`,
    `a\n05\n${root}\n`,
    `a\n+5\n${root}\n`,
    `a\n-5\n${root}\n`,
    `a\n5.0\n${root}\n`,
    `a\n 5\n${root}\n`,
    `a\n\u0665\n${root}\n`,
    `a\n9007199254740992\n${root}\n`,
    `a\n5\n${root.slice(0, -1)}\n`,
    `a\n5\n${root.replace('I=', 'J=')}\n`,
    `a\n5\n${Buffer.alloc(31).toString('base64')}\n`,
    `a\n5\n${root} \n`,
    `a\u0001\n5\n${root}\n`,
    `\ud800\n5\n${root}\n`,
    `a\n5\n${root}\n\n`,
    `a\n5\n${root}\nmore\n\nmore\n`,
  ])('is not %j', (each) => {
    expect(parseCheckpoint(each)).toEqual({ refusal: 'checkpoint_malformed' });
  });

  it('of garbage is refused and never a fault', () => {
    const parts = fc.array(fc.oneof(fc.constantFrom('\n', 'a', '0', '5', root), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(parts, (each) => {
        const parsed = parseCheckpoint(each.join(''));
        if (!('refusal' in parsed)) expect(formatCheckpoint(parsed)).toBe(each.join(''));
      }),
    );
  });

  it('is not written when it could not be read back', () => {
    const good = { origin: 'a', size: 5, root: Buffer.alloc(32), extensions: [] };
    for (const bad of [{ origin: '' }, { origin: 'a\nb' }, { size: -1 }, { size: 0.5 }, { size: 2 ** 53 }]) {
      expect(() => formatCheckpoint({ ...good, ...bad })).toThrow(Fault);
    }
    expect(() => formatCheckpoint({ ...good, root: Buffer.alloc(31) })).toThrow(Fault);
    expect(() => formatCheckpoint({ ...good, extensions: [''] })).toThrow(Fault);
  });
});

describe('cosignatures', () => {
  it('of real witnesses fit the checkpoint that they have signed', () => {
    const verified = verifyNote(real, realWitnesses);
    const times = 'refusal' in verified ? verified.refusal : verified.verified.map(({ seconds }) => seconds);
    expect(times).toEqual([0x6a122120, 0x6a122120, 0x6a122120, 0x6a122120]);
  });

  it('of real witnesses do not fit another size, root or time', () => {
    const changes = [
      ['1432088532', '1432088533'],
      ['U7WM79', 'U7WM78'],
      ['2net5wAAAABqEiEg', '2net5wAAAABqEiEh'],
    ] as const;
    for (const [from, to] of changes) {
      expect(verifyNote(real.replace(from, to), realWitnesses)).toEqual({ refusal: 'signature_wrong' });
    }
  });

  const [log, witness, stranger] = [0, 1, 2].map(() => generateKeyPairSync('ed25519').privateKey);
  if (!log || !witness || !stranger) throw new Fault('invalid_input', 'There are three keys.');
  const origin = 'example.com/behind-the-sofa';
  const trust = {
    origin,
    logKeys: [noteKey(origin, 'note', log)],
    witnesses: [noteKey('w.example', 'cosignature', witness)],
  };
  const note = (...signatures: NoteSignature[]) => formatNote({ text, signatures });
  const signed = signText(text, origin, log);

  it('are told with the checkpoint, and those of strangers are not', () => {
    const others = cosignText(text, 's.example', stranger, 1_700_000_001);
    const opened = openCheckpoint(note(signed, others, cosignText(text, 'w.example', witness, 1_700_000_000)), trust);
    expect(opened).toMatchObject({ size: 20_852_163, text, cosignatures: [{ seconds: 1_700_000_000 }] });
    expect('refusal' in opened ? 0 : opened.cosignatures.length).toBe(1);
  });

  it('of a witness that signed twice are told once, by the last one', () => {
    const twice = [1_700_000_000, 1_700_000_060].map((seconds) => cosignText(text, 'w.example', witness, seconds));
    const opened = openCheckpoint(note(signed, ...twice), trust);
    expect('refusal' in opened ? [] : opened.cosignatures.map(({ seconds }) => seconds)).toEqual([1_700_000_060]);
  });

  it('do not stand for the signature of the log', () => {
    const cosigned = cosignText(text, 'w.example', witness, 1_700_000_000);
    expect(openCheckpoint(note(cosigned), trust)).toEqual({ refusal: 'signature_missing' });
  });

  it('and signatures are not taken for each other under one key', () => {
    const plain = signText(text, 'w.example', witness);
    const asCosignature = { ...plain, keyId: trust.witnesses[0]?.id ?? '' };
    expect(openCheckpoint(note(signed, plain), trust)).toMatchObject({ cosignatures: [] });
    expect(openCheckpoint(note(signed, asCosignature), trust)).toEqual({ refusal: 'signature_wrong' });
  });

  it('have a time: not none, and none that cannot be written', () => {
    const never = cosignText(text, 'w.example', witness, 0);
    expect(openCheckpoint(note(signed, never), trust)).toEqual({ refusal: 'signature_wrong' });
    for (const seconds of [-1, 0.5, 2 ** 53, Number.NaN]) {
      expect(() => cosignText(text, 'w.example', witness, seconds)).toThrow(Fault);
    }
  });

  it('and the log are of one origin', () => {
    const other = { ...trust, origin: 'example.com/elsewhere' };
    expect(openCheckpoint(note(signed), other)).toEqual({ refusal: 'origin_other' });
  });

  it('are wanted of checkpoints, not of any text that the log has signed', () => {
    const poem = formatNote({ text: 'no checkpoint\n', signatures: [signText('no checkpoint\n', origin, log)] });
    expect(openCheckpoint(poem, trust)).toEqual({ refusal: 'checkpoint_malformed' });
  });

  it('are refused when any bit of the note is another', () => {
    const bytes = Buffer.from(note(signed, cosignText(text, 'w.example', witness, 1_700_000_000)));
    const original = openCheckpoint(bytes, trust);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
        const opened = openCheckpoint(flipped, trust);
        // A flip in the witness's name or key id makes it a stranger's: the checkpoint stands, without that cosignature.
        if (!('refusal' in opened)) expect(opened).toEqual({ ...original, cosignatures: [] });
      }),
      { numRuns: 1_000 },
    );
    expect(parseNote(bytes)).toHaveProperty('signatures.length', 2);
  });
});
