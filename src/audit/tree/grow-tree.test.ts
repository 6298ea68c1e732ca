import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../kernel/index.ts';
import { edgeRoot, emptyEdge, growTree, openEdge } from './grow-tree.ts';
import { rootOf } from './hash.ts';
import { readRoot } from './read-hashes.ts';
import { type Tile, tilesBetween } from './tile.ts';
import { tilePath } from './tile-path.ts';
import { tilesInMemory } from './tiles-in-memory.ts';

/** Leaf hashes of a log, each of its own. */
const leaves = Buffer.concat(Array.from({ length: 140_000 }, (_, i) => hash('sha256', String(i), 'buffer')));
const upTo = (from: number, to: number) => leaves.subarray(from * 32, to * 32);
const byPath = (tiles: readonly Tile[]) => new Map(tiles.map((tile) => [tilePath(tile), tile.hashes.toString('hex')]));

const steps = fc.array(fc.oneof(fc.nat(3), fc.nat(300), fc.nat(9_000)), { minLength: 1, maxLength: 12 });

describe('a tree that grows', () => {
  it('in any steps has the tiles and the root of the whole', () => {
    fc.assert(
      fc.property(steps, (counts) => {
        const kept = new Map<string, string>();
        let edge = emptyEdge;
        for (const count of counts) {
          const from = edge.size;
          const growth = growTree(edge, upTo(from, from + count));
          edge = growth.edge;
          expect(growth.tiles.map(tilePath)).toEqual([...tilesBetween(from, edge.size)].map(tilePath));
          for (const [path, hashes] of byPath(growth.tiles)) kept.set(path, hashes);
        }
        for (const [path, hashes] of byPath(growTree(emptyEdge, upTo(0, edge.size)).tiles)) {
          expect(kept.get(path)).toBe(hashes);
        }
        expect(edgeRoot(edge).equals(rootOf(upTo(0, edge.size)))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('has in each tile of a level above the roots of the full tiles below', () => {
    const tiles = byPath(growTree(emptyEdge, upTo(0, 70_000)).tiles);
    const root = (path: string) => rootOf(Buffer.from(tiles.get(path) ?? '', 'hex')).toString('hex');
    expect(tiles.get('tile/0/005')).toBe(upTo(5 * 256, 6 * 256).toString('hex'));
    expect(tiles.get('tile/1/001.p/17')?.slice(-64)).toBe(root('tile/0/272'));
    expect(tiles.get('tile/2/000.p/1')).toBe(root('tile/1/000'));
  });

  it('goes on from its stored tiles as if it had never been away', async () => {
    for (const size of [0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 131_072, 131_500]) {
      const store = tilesInMemory();
      const before = growTree(emptyEdge, upTo(0, size));
      store.keep(before.tiles);
      const opened = await openEdge(store.read, size);
      expect(opened).toEqual(before.edge);
      expect(growTree(opened, upTo(size, size + 600))).toEqual(growTree(before.edge, upTo(size, size + 600)));
    }
  });

  it('has its root in its tiles, that of each size which it has passed', async () => {
    const store = tilesInMemory();
    store.keep(growTree(emptyEdge, upTo(0, 70_000)).tiles);
    for (const size of [0, 1, 2, 255, 256, 257, 5_000, 65_536, 69_999, 70_000]) {
      expect((await readRoot(store.read, size)).equals(rootOf(upTo(0, size)))).toBe(true);
    }
  });

  it('leaves the edge that it grew from as it was, for whoever lost the race', () => {
    const { edge } = growTree(emptyEdge, upTo(0, 300));
    const root = edgeRoot(edge);
    growTree(edge, upTo(300, 900));
    expect(edge.size).toBe(300);
    expect(edgeRoot(edge).equals(root)).toBe(true);
  });

  it('by nothing has nothing new', () => {
    const { edge } = growTree(emptyEdge, upTo(0, 300));
    expect(growTree(edge, Buffer.alloc(0))).toEqual({ edge, tiles: [] });
  });

  it('goes on beyond 2^32 leaves', () => {
    const size = 2 ** 40 - 1;
    const full = upTo(0, 255);
    const grown = growTree({ size, rows: [full, full, full, full, full] }, upTo(255, 257));
    expect(grown.tiles.map(tilePath)).toEqual([...tilesBetween(size, size + 2)].map(tilePath));
    expect(grown.edge.rows.map((row) => row.length / 32)).toEqual([1, 0, 0, 0, 0, 1]);
  });

  it('does not open on a tile that is missing or too short', async () => {
    const missing = openEdge(async (places) => places.map(() => undefined), 300);
    const short = openEdge(async (places) => places.map(() => Buffer.alloc(32)), 300);
    for (const edge of [missing, short]) {
      await expect(edge).rejects.toSatisfy((error) => isFault(error, 'not_found'));
    }
  });
});
