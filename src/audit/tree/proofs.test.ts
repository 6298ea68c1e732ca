import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../kernel/index.ts';
import { emptyEdge, growTree } from './grow-tree.ts';
import { EMPTY_ROOT, hashLeaf, hashNode, rootOf } from './hash.ts';
import { proveConsistency } from './prove-consistency.ts';
import { proveInclusion } from './prove-inclusion.ts';
import type { ReadTiles } from './read-hashes.ts';
import { tilesInMemory } from './tiles-in-memory.ts';
import { verifyConsistency } from './verify-consistency.ts';
import { type Inclusion, rootByInclusion, verifyInclusion } from './verify-inclusion.ts';

/** A stored tree over leaf hashes, with the root of each of its sizes. */
function tree(leaves: Buffer) {
  const store = tilesInMemory();
  store.keep(growTree(emptyEdge, leaves).tiles);
  const roots = new Map<number, Buffer>();
  const root = (size: number) => roots.get(size) ?? rootOf(leaves.subarray(0, size * 32));
  return {
    read: store.read,
    root: (size: number) => {
      roots.set(size, root(size));
      return root(size);
    },
    leaf: (index: number) => leaves.subarray(index * 32, (index + 1) * 32),
  };
}

/** The leaves that the reference implementation of Certificate Transparency tests with. */
const published = tree(
  Buffer.concat(
    ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((leaf) =>
      hashLeaf(Buffer.from(leaf, 'hex')),
    ),
  ),
);

const MOST = 70_000;
const large = tree(Buffer.concat(Array.from({ length: MOST }, (_, i) => hash('sha256', String(i), 'buffer'))));

const hex = (hashes: readonly Buffer[]) => hashes.map((each) => each.toString('hex'));
const flip = (bytes: Buffer, bit: number) => {
  const flipped = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % bytes.length;
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (bit % 8)), at);
  return flipped;
};
const flipOne = (proof: readonly Buffer[], which: number, bit: number) =>
  proof.map((each, i) => (i === which % proof.length ? flip(each, bit) : each));

/** Sizes around the edges of tiles, and any others. */
const size = fc.oneof(fc.constantFrom(1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, MOST), fc.nat(MOST - 1));
/** A size, and where in it. */
const place = fc.tuple(size, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const bit = fc.nat(255);

describe('the proof that a leaf is in a tree', () => {
  it.each([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('of leaf %i in %i is the published one', async (index, treeSize, expected) => {
    const proof = await proveInclusion(published.read, index, treeSize);
    expect(hex(proof)).toEqual(expected);
    const inclusion = { index, size: treeSize, leaf: published.leaf(index), proof };
    expect(verifyInclusion(inclusion, published.root(treeSize))).toBe(true);
  });

  it('holds for every leaf of every tree up to 80 leaves, and for no other place in it', async () => {
    for (let n = 1; n <= 80; n++) {
      for (let index = 0; index < n; index++) {
        const proof = await proveInclusion(large.read, index, n);
        const inclusion = { index, size: n, leaf: large.leaf(index), proof };
        const places = Array.from({ length: n }, (_, other) => ({ ...inclusion, index: other }));
        expect(places.filter((each) => verifyInclusion(each, large.root(n)))).toEqual([inclusion]);
      }
    }
  });

  it('holds in any tree, and not when a bit, the place, the size or the length is another', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.nat(), bit, async ([most, where], which, someBit) => {
        const n = Math.max(1, most);
        const index = Math.floor(where * n);
        const proof = await proveInclusion(large.read, index, n);
        const [root, right] = [large.root(n), { index, size: n, leaf: large.leaf(index), proof }];
        const holds = (change: Partial<Inclusion>, under = root) => verifyInclusion({ ...right, ...change }, under);
        expect(holds({})).toBe(true);
        expect(holds({ leaf: flip(right.leaf, someBit) })).toBe(false);
        expect(holds({}, flip(root, someBit))).toBe(false);
        if (proof.length > 0) expect(holds({ proof: flipOne(proof, which, someBit) })).toBe(false);
        expect(holds({ proof: [...proof, root] })).toBe(false);
        expect(holds({ proof: [root, ...proof] })).toBe(false);
        if (proof.length > 0) expect(holds({ proof: proof.slice(1) })).toBe(false);
        for (const other of [index - 1, index + 1, index + 2 ** 32]) expect(holds({ index: other })).toBe(false);
        // Only sizes that make the way from leaf to root another one can be told by the proof; the root is signed with its size.
        for (const other of [index, n * 2 + 1, n + 2 ** 32]) expect(holds({ size: other })).toBe(false);
      }),
    );
  });

  it('is read by asking for tiles once, and for few', async () => {
    const asked: number[] = [];
    const counted: ReadTiles = (places) => {
      asked.push(places.length);
      return large.read(places);
    };
    await proveInclusion(counted, 12_345, MOST);
    // The leaf's tiles on two levels, and those of the tree's last 4,464 leaves.
    expect(asked).toEqual([4]);
  });

  it('is not made for a leaf that is not there', async () => {
    for (const [index, n] of [
      [0, 0],
      [5, 5],
      [-1, 5],
      [0.5, 5],
      [0, 2 ** 53],
    ] as const) {
      await expect(proveInclusion(large.read, index, n)).rejects.toSatisfy((e) => isFault(e, 'invalid_input'));
      expect(rootByInclusion({ index, size: n, leaf: EMPTY_ROOT, proof: [] })).toBeUndefined();
    }
  });

  it('is refused when a hash in it has another length', () => {
    const proof = [Buffer.alloc(31)];
    expect(rootByInclusion({ index: 0, size: 2, leaf: EMPTY_ROOT, proof })).toBeUndefined();
    expect(rootByInclusion({ index: 0, size: 1, leaf: Buffer.alloc(0), proof: [] })).toBeUndefined();
  });

  it('leads to no root when it is longer or shorter than the way up', () => {
    const [one, two, three] = [1, 2, 3].map((n) => Array<Buffer>(n).fill(EMPTY_ROOT));
    const rootOver = (proof: readonly Buffer[] = []) => rootByInclusion({ index: 2, size: 4, leaf: EMPTY_ROOT, proof });
    expect([one, two, three].map((proof) => rootOver(proof) !== undefined)).toEqual([false, true, false]);
  });
});

describe('the proof that a tree begins with an older one', () => {
  it.each([
    [1, 1, []],
    [0, 5, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
    [
      6,
      7,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
  ])('of %i leaves in %i is the published one', async (older, newer, expected) => {
    const proof = await proveConsistency(published.read, older, newer);
    expect(hex(proof)).toEqual(expected);
    const heads = [older, newer].map((n) => ({ size: n, root: published.root(n) }));
    const [first = { size: -1, root: EMPTY_ROOT }, second = first] = heads;
    expect(verifyConsistency(first, second, proof)).toBe(true);
  });

  it('holds for every two sizes up to 70, and under no other older size', async () => {
    const head = (n: number) => ({ size: n, root: large.root(n) });
    for (let newer = 1; newer <= 70; newer++) {
      for (let older = 0; older <= newer; older++) {
        const proof = await proveConsistency(large.read, older, newer);
        expect(verifyConsistency(head(older), head(newer), proof)).toBe(true);
        const others = Array.from({ length: newer + 2 }, (_, other) => ({ ...head(older), size: other }));
        expect(others.filter((other) => verifyConsistency(other, head(newer), proof))).toEqual([head(older)]);
      }
    }
  });

  it('holds between any two sizes, and not when a bit, a root or the length is another', async () => {
    await fc.assert(
      fc.asyncProperty(size, size, fc.nat(), bit, async (a, b, which, someBit) => {
        const [older, newer] = [Math.min(a, b), Math.max(a, b)].map((n) => ({ size: n, root: large.root(n) }));
        if (!older || !newer) return;
        const proof = await proveConsistency(large.read, older.size, newer.size);
        expect(verifyConsistency(older, newer, proof)).toBe(true);
        expect(verifyConsistency({ ...older, root: flip(older.root, someBit) }, newer, proof)).toBe(false);
        expect(verifyConsistency(older, newer, [...proof, newer.root])).toBe(false);
        expect(verifyConsistency(older, newer, [newer.root, ...proof])).toBe(false);
        if (older.size < newer.size) expect(verifyConsistency(newer, older, proof)).toBe(false);
        if (older.size > 0) {
          expect(verifyConsistency(older, { ...newer, root: flip(newer.root, someBit) }, proof)).toBe(false);
        }
        if (proof.length === 0) return;
        expect(verifyConsistency(older, newer, flipOne(proof, which, someBit))).toBe(false);
        expect(verifyConsistency(older, newer, proof.slice(1))).toBe(false);
        expect(verifyConsistency(older, newer, proof.slice(0, -1))).toBe(false);
      }),
    );
  });

  it('does not hold from nothing unless the older root is that of nothing', () => {
    const newer = { size: 5, root: large.root(5) };
    expect(verifyConsistency({ size: 0, root: EMPTY_ROOT }, newer, [])).toBe(true);
    expect(verifyConsistency({ size: 0, root: newer.root }, newer, [])).toBe(false);
    expect(verifyConsistency({ size: 0, root: EMPTY_ROOT }, newer, [newer.root])).toBe(false);
  });

  it('does not hold for a log that was rewritten under an old checkpoint', async () => {
    const rewritten = tree(Buffer.concat([large.leaf(1), large.leaf(0), ...[2, 3, 4, 5, 6].map(large.leaf)]));
    const proof = await proveConsistency(rewritten.read, 4, 7);
    expect(verifyConsistency({ size: 4, root: large.root(4) }, { size: 7, root: rewritten.root(7) }, proof)).toBe(
      false,
    );
  });

  it('is not made from a larger tree', async () => {
    for (const [older, newer] of [
      [5, 4],
      [-1, 4],
      [1.5, 4],
    ] as const) {
      await expect(proveConsistency(large.read, older, newer)).rejects.toSatisfy((e) => isFault(e, 'invalid_input'));
    }
  });
});

describe('a log longer than 32 bits count', () => {
  const [common, odd]: [Buffer, Buffer] = [hash('sha256', 'common', 'buffer'), hash('sha256', 'odd', 'buffer')];
  const special = 2 ** 33 + 77_777;
  const uniform: Buffer[] = [common];
  for (let h = 1; h <= 53; h++) uniform.push(hashNode(uniform[h - 1] ?? common, uniform[h - 1] ?? common));

  /** A complete subtree of a log whose leaves are all alike but one, which nobody has to store. */
  function node(height: number, index: number): Buffer {
    if (Math.floor(special / 2 ** height) !== index) return uniform[height] ?? common;
    return height === 0 ? odd : hashNode(node(height - 1, index * 2), node(height - 1, index * 2 + 1));
  }
  const read = async (places: readonly { level: number; index: number; width: number }[]) =>
    places.map(({ level, index, width }) =>
      Buffer.concat(Array.from({ length: width }, (_, i) => node(level * 8, index * 256 + i))),
    );
  function root(from: number, to: number): Buffer {
    let power = 1;
    while (power * 2 < to - from) power *= 2;
    if (power * 2 === to - from || to - from === 1) {
      const span = to - from;
      return node(Math.log2(span), from / span);
    }
    return hashNode(root(from, from + power), root(from + power, to));
  }
  const sizes = [special + 1, special + 2, 2 ** 34, 2 ** 34 + 1, 2 ** 40 + 123_456_789, Number.MAX_SAFE_INTEGER];

  it.each(sizes)('of %i leaves proves that a leaf is in it', async (n) => {
    const proof = await proveInclusion(read, special, n);
    const inclusion = { index: special, size: n, leaf: odd, proof };
    expect(verifyInclusion(inclusion, root(0, n))).toBe(true);
    // The place in 32 bits would be this one.
    expect(verifyInclusion({ ...inclusion, index: special % 2 ** 32 }, root(0, n))).toBe(false);
    expect(verifyInclusion({ ...inclusion, leaf: common }, root(0, n))).toBe(false);
  });

  it('proves that it begins with what it was', async () => {
    const all = [3, 2 ** 31, 2 ** 32, 2 ** 32 + 1, ...sizes];
    for (const older of all) {
      for (const newer of all.filter((n) => n >= older)) {
        const proof = await proveConsistency(read, older, newer);
        const [first, second] = [older, newer].map((n) => ({ size: n, root: root(0, n) }));
        expect(first && second && verifyConsistency(first, second, proof)).toBe(true);
      }
    }
  });
});
