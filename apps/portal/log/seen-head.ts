import { recall, remember } from '../store.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import type { TreeHead } from './consistency.ts';
import { HASH_BYTES } from './hash.ts';

/** Under which this browser keeps what it saw of a log. */
const KEY = 'log-head';

/** The largest tree that this browser has seen signed; undefined when it has seen none. */
export function seenHead(): TreeHead | undefined {
  const [digits = '', base64 = ''] = (recall(KEY) ?? '').split(' ');
  const [size, root] = [Number(digits), fromBase64(base64)];
  return Number.isSafeInteger(size) && size > 0 && root?.length === HASH_BYTES ? { size, root } : undefined;
}

/** Keeps the size and root of a tree, and nothing else: neither says anything about anybody. */
export function keepSeen({ size, root }: TreeHead): void {
  remember(KEY, `${size} ${toBase64(root)}`);
}
