import { recall, remember } from '../store.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import type { TreeHead } from './consistency.ts';
import { HASH_BYTES } from './hash.ts';

/** Under which this browser keeps what it saw of a log. */
const KEY = 'log-head';
/** Heads that are kept: the first one, which reaches back furthest, and the newest. */
const MOST = 10;

/** A tree that this browser has seen signed, and when, as an instant (ISO 8601). */
export interface SeenHead extends TreeHead {
  readonly at: string;
}

/** The trees that this browser has seen signed, the smallest first. */
export function seenHeads(): readonly SeenHead[] {
  return (recall(KEY) ?? '').split('\n').flatMap(readLine);
}

/** The largest tree that this browser has seen signed; undefined when it has seen none. */
export function seenHead(): TreeHead | undefined {
  return seenHeads().at(-1);
}

/** Keeps the size and root of a larger tree and when it was seen, and nothing else: none of it says anything about anybody. */
export function keepSeen({ size, root }: TreeHead, at: number): void {
  const [first, ...others] = [...seenHeads().filter((seen) => seen.size < size), { size, root, at: instantOf(at) }];
  const kept = [...(first ? [first] : []), ...others.slice(1 - MOST)];
  remember(KEY, kept.map((head) => `${head.size} ${toBase64(head.root)} ${head.at}`).join('\n'));
}

function instantOf(at: number): string {
  return new Date(at).toISOString();
}

function readLine(line: string): SeenHead[] {
  const [digits = '', base64 = '', at = ''] = line.split(' ');
  const [size, root] = [Number(digits), fromBase64(base64)];
  const isHead = Number.isSafeInteger(size) && size > 0 && root?.length === HASH_BYTES && !Number.isNaN(Date.parse(at));
  return isHead ? [{ size, root, at }] : [];
}
