import { TILE_WIDTH, type TilePlace } from './tile.ts';

/** The highest level that a path may name. */
const MOST_LEVEL = 63;

/**
 * Where a tile is served (C2SP tlog-tiles): `tile/<level>/<index>`, and `.p/<width>` behind it when it is not full. The
 * index is written in groups of three digits, an `x` before all but the last: 1234067 is `x001/x234/067`.
 */
export function tilePath({ level, index, width }: TilePlace): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const number = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${number}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** Reads a tile's path; undefined when it is none, or is not written as `tilePath` writes it. */
export function parseTilePath(path: string): TilePlace | undefined {
  const [, level, groups, width] =
    /^tile\/(0|[1-9]\d?)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (level === undefined || groups === undefined) return undefined;
  const place = {
    level: Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  if (place.level > MOST_LEVEL || !Number.isSafeInteger(place.index)) return undefined;
  // One tile has one path: `x000/001` and `.p/256` are other ways to write what has a way of its own.
  return tilePath(place) === path ? place : undefined;
}
