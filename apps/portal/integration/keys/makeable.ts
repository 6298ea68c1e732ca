import type { RightForKeys } from './queries.ts';

type Maker = RightForKeys['keys'][number]['maker'];

/** Rights with the keys that one side makes; those without any are left out. */
export function makeableBy(rights: readonly RightForKeys[], maker: Maker): RightForKeys[] {
  return rights
    .map((right) => ({ ...right, keys: right.keys.filter((key) => key.maker === maker) }))
    .filter(({ keys }) => keys.length > 0);
}
