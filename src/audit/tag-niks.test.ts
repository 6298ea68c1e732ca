import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { tagOf } from './keys/keys.ts';
import { tagNiks } from './tag-niks.ts';

const niks = Object.values(personas).map(({ nik }) => nik);

describe('tags of many NIKs', () => {
  it('are HMAC-SHA-256 of each, cut to 16 bytes, as the tag of one is', () => {
    const key = { keyNo: 1, bytes: randomBytes(32) };
    const tags = tagNiks(key, niks);
    niks.forEach((nik, i) => {
      const tag = tags.subarray(16 * i, 16 * (i + 1));
      expect(tag).toEqual(tagOf(key, nik));
      expect(tag).toEqual(createHmac('sha256', key.bytes).update(nik).digest().subarray(0, 16));
    });
  });
});
