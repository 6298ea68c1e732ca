import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/index.ts';
import { emptyFrontier, extendFrontier, frontierRoot } from './frontier.ts';
import { EMPTY_ROOT, hashLeaf, hashNode, rootOf } from './hash.ts';

/** The eight leaves that the reference implementation of Certificate Transparency tests with, and the roots over them. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashes = Buffer.concat(leaves.map((leaf) => hashLeaf(Buffer.from(leaf, 'hex'))));

/** A tree as RFC 6962 section 2.1 writes it down. */
function mth(list: readonly Buffer[]): Buffer {
  const [only = EMPTY_ROOT] = list;
  if (list.length < 2) return only;
  let k = 1;
  while (k * 2 < list.length) k *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(mth(list.slice(0, k)))
    .update(mth(list.slice(k)))
    .digest();
}

const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const frontierOf = (...runs: Buffer[]) => runs.reduce(extendFrontier, emptyFrontier);

describe('the hashes of a tree', () => {
  it('are those of the published roots over none to eight leaves', () => {
    expect(roots.map((_, n) => rootOf(hashes.subarray(0, n * 32)).toString('hex'))).toEqual(roots);
  });

  it('are the same by a frontier that is extended one leaf at a time', () => {
    const seen = [frontierRoot(emptyFrontier).toString('hex')];
    let frontier = emptyFrontier;
    for (let n = 0; n < 8; n++) {
      frontier = extendFrontier(frontier, hashes.subarray(n * 32, (n + 1) * 32));
      seen.push(frontierRoot(frontier).toString('hex'));
    }
    expect(seen).toEqual(roots);
  });

  it('of a node tell left from right and a node from a leaf with the same bytes', () => {
    const [a, b] = [hashes.subarray(0, 32), hashes.subarray(32, 64)];
    expect(hashNode(a, b).toString('hex')).toBe(roots[2]);
    expect(hashNode(b, a).equals(hashNode(a, b))).toBe(false);
    expect(hashLeaf(Buffer.concat([a, b])).equals(hashNode(a, b))).toBe(false);
  });

  it('are those of the definition, at once and in runs, for any leaves', () => {
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 70 }), fc.nat(70), (list, at) => {
        const cut = Math.min(at, list.length);
        const runs = [list.slice(0, cut), list.slice(cut)].map((run) => Buffer.concat(run));
        const expected = mth(list).toString('hex');
        expect(rootOf(Buffer.concat(list)).toString('hex')).toBe(expected);
        expect(frontierRoot(frontierOf(...runs)).toString('hex')).toBe(expected);
      }),
    );
  });

  it('leave what they are taken over as it was', () => {
    const before = Buffer.from(hashes);
    const frontier = frontierOf(hashes.subarray(0, 96));
    extendFrontier(frontier, hashes.subarray(96));
    expect(hashes.equals(before)).toBe(true);
    expect(frontierRoot(frontier).toString('hex')).toBe(roots[3]);
  });
});

describe('a frontier', () => {
  it('has one hash for each 1 in its size', () => {
    const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => frontierOf(hashes.subarray(0, n * 32)).hashes.length);
    expect(sizes).toEqual([0, 1, 1, 2, 1, 2, 2, 3, 1]);
  });

  it('carries on beyond 2^32 leaves', () => {
    const [one = hashes] = [hashes.subarray(0, 32)];
    // 2^33 + 1: one large subtree and one leaf; the next leaf joins the small one.
    const grown = extendFrontier({ size: 2 ** 33 + 1, hashes: [one, one] }, one);
    expect(grown).toEqual({ size: 2 ** 33 + 2, hashes: [one, hashNode(one, one)] });
  });

  it('is not made from half a hash, nor beyond 2^53 leaves, nor from fewer hashes than its size says', () => {
    expect(() => frontierOf(hashes.subarray(0, 31))).toThrow(Fault);
    expect(() => extendFrontier({ size: Number.MAX_SAFE_INTEGER, hashes: [] }, hashes)).toThrow(Fault);
    expect(() => extendFrontier({ size: 3, hashes: [] }, hashes)).toThrow(Fault);
  });
});
