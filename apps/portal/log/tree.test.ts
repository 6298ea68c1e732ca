import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, joined } from './bytes.ts';
import { beginsWith } from './consistency.ts';
import { HASH_BYTES, hashNode, sha256 } from './hash.ts';
import { rootByInclusion } from './inclusion.ts';
import { proveFromTiles, tilePath } from './tiles.ts';

const bytes = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (hash: Bytes | undefined) => hash && Buffer.from(hash).toString('hex');

/** The eight leaves that the reference implementation of Certificate Transparency tests with, and roots over them. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots: Readonly<Record<number, string>> = {
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  5: '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  6: '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  7: 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
};

const leafOf = (hex: string) => sha256(joined(Uint8Array.of(0), bytes(hex)));

describe('the published proof that a leaf is in a tree leads to its root', () => {
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
  ])('%i in %i', async (index, size, proof) => {
    const leaf = await leafOf(leaves[index] ?? '');
    const root = (change: object) => rootByInclusion({ index, size, leaf, proof: proof.map(bytes), ...change });
    expect(hexOf(await root({}))).toBe(roots[size]);
    expect(await root({ proof: [...proof.map(bytes), leaf] })).toBeUndefined();
    if (size > 1) expect(await root({ proof: proof.slice(1).map(bytes) })).toBeUndefined();
    for (const other of [-1, size, 0.5, Number.NaN]) expect(await root({ index: other })).toBeUndefined();
  });
});

describe('the published proof that a tree begins with an older one', () => {
  it.each([
    [1, 1, []],
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
  ])('%i in %i holds, and no other does', async (from, to, hashes) => {
    const head = (size: number) => ({ size, root: bytes(roots[size] ?? '') });
    const proof = hashes.map(bytes);
    expect(await beginsWith(head(from), head(to), proof)).toBe(true);
    const wrong = [...proof, head(7).root];
    expect(await beginsWith(head(from), head(to), wrong)).toBe(false);
    expect(await beginsWith({ ...head(from), root: head(7).root }, head(to), proof)).toBe(false);
    expect(await beginsWith(head(from), { ...head(to), root: head(3).root }, proof)).toBe(false);
    for (const i of proof.keys()) {
      const changed = proof.map((hash, at) => (at === i ? hash.map((byte, j) => (j === 7 ? byte ^ 1 : byte)) : hash));
      expect(await beginsWith(head(from), head(to), changed)).toBe(false);
    }
  });

  it('is nothing that a shorter tree could give', async () => {
    expect(await beginsWith({ size: 8, root: bytes(`${roots[8]}`) }, { size: 3, root: bytes(`${roots[3]}`) }, [])).toBe(
      false,
    );
  });
});

/** More than a tile of the second level begins with. */
const MOST = 700;
/** Hashes of every level, and of those the tiles have each eighth. */
let levels: Bytes[][];

beforeAll(async () => {
  const first = await Promise.all(Array.from({ length: MOST }, (_, i) => leafOf(i.toString(16).padStart(4, '0'))));
  levels = [first];
  for (let row = first; row.length > 1; ) {
    const above: Promise<Bytes>[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) above.push(hashNode(row[i] as Bytes, row[i + 1] as Bytes));
    row = await Promise.all(above);
    levels.push(row);
  }
});

/** Serves tiles as a log does: of each width up to what it has. */
async function readTile(path: string): Promise<Bytes | undefined> {
  const [, level = '', number = '', width = '256'] = /^tile\/(\d)\/(\d{3})(?:\.p\/(\d+))?$/.exec(path) ?? [];
  const begin = Number(number) * 256;
  const hashes = (levels[Number(level) * 8] ?? []).slice(begin, begin + Number(width));
  return hashes.length === Number(width) ? joined(...hashes) : undefined;
}

/** The root as RFC 6962 section 2.1 writes it down. */
async function rootOf(row: readonly Bytes[]): Promise<Bytes> {
  const [only] = row;
  if (only && row.length === 1) return only;
  let k = 1;
  while (k * 2 < row.length) k *= 2;
  return hashNode(await rootOf(row.slice(0, k)), await rootOf(row.slice(k)));
}

describe('a proof made from public tiles', () => {
  it('shows any tree to begin with any smaller one, and with no other', async () => {
    const size = fc.oneof(fc.constantFrom(1, 2, 255, 256, 257, 512, 513, MOST), fc.integer({ min: 1, max: MOST }));
    await fc.assert(
      fc.asyncProperty(size, size, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const head = async (leafCount: number) => ({
          size: leafCount,
          root: await rootOf(levels[0]?.slice(0, leafCount) ?? []),
        });
        const [older, newer] = [await head(from), await head(to)];
        const proof = (await proveFromTiles(from, to, readTile)) ?? expect.fail('all tiles are there');
        expect(proof.every(({ length }) => length === HASH_BYTES)).toBe(true);
        expect(await beginsWith(older, newer, proof)).toBe(true);
        const changed = { ...older, root: older.root.map((byte, i) => (i === 3 ? byte ^ 4 : byte)) };
        expect(await beginsWith(changed, newer, proof)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('is none when a tile is missing', async () => {
    expect(await proveFromTiles(3, MOST + 300, readTile)).toBeUndefined();
  });
});

it.each([
  [0, 0, 256, 'tile/0/000'],
  [1, 7, 12, 'tile/1/007.p/12'],
  [0, 1_234_067, 256, 'tile/0/x001/x234/067'],
])('tile %i %i of %i is at %4$s', (level, index, width, path) => {
  expect(tilePath(level, index, width)).toBe(path);
});
