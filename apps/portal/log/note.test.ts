import { describe, expect, it } from 'vitest';
import { type NoteKey, parseCheckpoint, parseNote, parseNoteKey } from './note.ts';
import { canCheck, signedBy } from './signature.ts';

/** Key and note of the C2SP signed-note specification's example. */
const example = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: 'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};
/** Of the tests of golang.org/x/mod/sumdb/note. */
const go = {
  peter: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
};

async function keyOf(text: string): Promise<NoteKey> {
  return (await parseNoteKey(text)) ?? expect.fail('it is a key');
}

const signers = async (note: string, ...keys: string[]) =>
  signedBy(parseNote(note) ?? expect.fail('it is a note'), await Promise.all(keys.map(keyOf)));

describe('a note', () => {
  it.each([
    ['of the specification', example.note, example.key],
    ['of the Go checksum database', go.note, go.peter],
  ])('%s is verified by its key, and by no other', async (_, note, key) => {
    const other = key === go.peter ? example.key : go.peter;
    expect(await signers(note, other, key)).toBe('yes');
    expect(await signers(note, other)).toBe('unknown');
    expect(await signers(note.replace('is', 'was'), key)).toBe('wrong');
    const [name = '', id = '', material = ''] = key.split('+');
    expect(await parseNoteKey(`${name}x+${id}+${material}`)).toBeUndefined();
  });

  it.each([
    '',
    'text\n',
    'text\n\n\n',
    'text\n\n- name AAAAAAA=\n',
    'text\n\n\u2014 name AAAA\n',
    'text\n\n\u2014 name AAAAAAAAAA==',
  ])('%j is none', (note) => {
    expect(parseNote(note)).toBeUndefined();
  });
});

describe('the text of a checkpoint', () => {
  const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

  it('states log, size and root', () => {
    const checkpoint = parseCheckpoint(`example.com/behind-the-sofa\n20852163\n${root}\n`);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpoint?.root).toHaveLength(32);
  });

  it.each([
    `log\n01\n${root}\n`,
    `log\n-1\n${root}\n`,
    `log\n9999999999999999\n${root}\n`,
    'log\n1\nAAAA\n',
    'log\n1\n',
  ])('%j is none', (text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});

it('whoever has Ed25519 can check', async () => {
  expect(await canCheck()).toBe(true);
});
