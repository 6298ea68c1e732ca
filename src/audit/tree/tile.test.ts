import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeTiles, type TilePlace, tilesBetween, widthIn } from './tile.ts';
import { parseTilePath, tilePath } from './tile-path.ts';

const place = fc.record({
  level: fc.integer({ min: 0, max: 63 }),
  index: fc.maxSafeNat(),
  width: fc.integer({ min: 1, max: 256 }),
});

describe('the path of a tile', () => {
  it.each<[TilePlace, string]>([
    // The example of C2SP tlog-tiles.
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 999, width: 17 }, 'tile/1/999.p/17'],
    [{ level: 2, index: 1_000, width: 255 }, 'tile/2/x001/000.p/255'],
    [{ level: 63, index: Number.MAX_SAFE_INTEGER, width: 1 }, 'tile/63/x009/x007/x199/x254/x740/991.p/1'],
  ])('of %o is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it('is read back as what it was written from', () => {
    fc.assert(
      fc.property(place, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual(tile);
      }),
    );
  });

  it.each([
    ['tile/00/000', 'a level with a leading zero'],
    ['tile/64/000', 'a level beyond 63'],
    ['tile/0/x000/001', 'an index in more groups than it needs'],
    ['tile/0/001/234', 'a group without its x'],
    ['tile/0/x001/x234', 'an x before the last group'],
    ['tile/0/01', 'a group of two digits'],
    ['tile/0/000.p/0', 'a tile of no hashes'],
    ['tile/0/000.p/256', 'a full tile written as a partial one'],
    ['tile/0/000.p/07', 'a width with a leading zero'],
    ['tile/0/x999/x999/x999/x999/x999/999', 'an index beyond 2^53'],
    ['/tile/0/000', 'a slash before it'],
    ['tile/0/000\n', 'something behind it'],
    ['tile/entries/000', 'a bundle of entries'],
    ['tile/-1/000', 'a negative level'],
    ['', 'nothing'],
  ])('is not %j: %s', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  it('is nothing else, whatever is asked for', () => {
    const near = fc.stringMatching(/^tile\/[0-9x]{1,3}\/[0-9x/]{1,12}(\.p\/[0-9]{1,4})?$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (path) => {
        const tile = parseTilePath(path);
        if (tile) expect(tilePath(tile)).toBe(path);
      }),
    );
  });
});

describe('the tiles of a tree', () => {
  const counted = (size: number) =>
    [...tilesBetween(0, size)].reduce<Record<string, number>>((counts, { level, width }) => {
      const key = `${level}/${width}`;
      return Object.assign(counts, { [key]: (counts[key] ?? 0) + 1 });
    }, {});

  it('of 70,000 and of 256 leaves are those that C2SP tlog-tiles counts', () => {
    expect(counted(70_000)).toEqual({ '0/256': 273, '0/112': 1, '1/256': 1, '1/17': 1, '2/1': 1 });
    expect(counted(256)).toEqual({ '0/256': 1, '1/1': 1 });
  });

  it('that are new are those that were not there or were narrower', () => {
    const sizes = fc.tuple(fc.nat(140_000), fc.nat(3_000));
    fc.assert(
      fc.property(sizes, ([from, more]) => {
        const before = new Map([...tilesBetween(0, from)].map((tile) => [`${tile.level}/${tile.index}`, tile.width]));
        const expected = [...tilesBetween(0, from + more)].filter(
          ({ level, index, width }) => width > (before.get(`${level}/${index}`) ?? 0),
        );
        expect([...tilesBetween(from, from + more)]).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('at the edge are those that are not full', () => {
    expect(edgeTiles(0)).toEqual([]);
    expect(edgeTiles(70_000)).toEqual([...tilesBetween(0, 70_000)].filter(({ width }) => width < 256));
    expect(edgeTiles(2 ** 40 + 5)).toEqual([
      { level: 0, index: 2 ** 32, width: 5 },
      { level: 5, index: 0, width: 1 },
    ]);
  });

  it('have the widths that a size gives them, beyond 2^32 leaves too', () => {
    expect(widthIn(2 ** 40 + 5, 0, 2 ** 32 - 1)).toBe(256);
    expect(widthIn(2 ** 40 + 5, 0, 2 ** 32)).toBe(5);
    expect(widthIn(2 ** 40 + 5, 0, 2 ** 32 + 1)).toBe(0);
    expect([...tilesBetween(2 ** 40 - 1, 2 ** 40 + 1)].map(tilePath)).toEqual([
      'tile/0/x004/x294/x967/295',
      'tile/0/x004/x294/x967/296.p/1',
      'tile/1/x016/x777/215',
      'tile/2/x065/535',
      'tile/3/255',
      'tile/4/000',
      'tile/5/000.p/1',
    ]);
  });
});
