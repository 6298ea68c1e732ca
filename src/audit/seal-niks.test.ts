import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { SEALED_BYTES, sealNiks, unsealNik, unsealNiks } from './seal-niks.ts';

const niks = Object.values(personas).map(({ nik }) => nik);

/** NIST SP 800-38A F.5.6, CTR-AES256.Decrypt: counter blocks, ciphertext, plaintext. */
const vector = {
  key: '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
  blocks: [
    ['f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff', '601ec313775789a5b7a7f504bbf3d228', '6bc1bee22e409f96e93d7e117393172a'],
    ['f0f1f2f3f4f5f6f7f8f9fafbfcfdff00', 'f443e3ca4d62b59aca84e990cacaf5c5', 'ae2d8a571e03ac9c9eb76fac45af8e51'],
    ['f0f1f2f3f4f5f6f7f8f9fafbfcfdff01', '2b0930daa23de94ce87017ba2d84988d', '30c81c46a35ce411e5fbc1191a0a52ef'],
    ['f0f1f2f3f4f5f6f7f8f9fafbfcfdff02', 'dfc9c58db67aada613c2dd08457941a6', 'f69f2445df4f9b17ad2b417be66c3710'],
  ],
} as const;

describe('NIKs opened together', () => {
  it('are what counter mode opens, by the published vector', () => {
    const sealed = Buffer.from(vector.blocks.map(([counter, hidden]) => counter + hidden).join(''), 'hex');
    const opened = unsealNiks(Buffer.from(vector.key, 'hex'), sealed);
    expect(opened.map((text) => Buffer.from(text, 'latin1').toString('hex'))).toEqual(
      vector.blocks.map(([, , plain]) => plain),
    );
  });

  it('are those that are opened alone, of one batch or of several in any order', () => {
    const key = randomBytes(32);
    const sealed = Buffer.concat([sealNiks(key, niks.slice(2)), sealNiks(key, niks.slice(0, 2))]);
    expect(unsealNiks(key, sealed)).toEqual([...niks.slice(2), ...niks.slice(0, 2)]);
    expect(unsealNiks(key, sealed.subarray(0, SEALED_BYTES))).toEqual([
      unsealNik(key, sealed.subarray(0, SEALED_BYTES)),
    ]);
    expect(unsealNiks(key, Buffer.alloc(0))).toEqual([]);
  });
});
