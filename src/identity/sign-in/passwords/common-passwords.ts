import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installationFolder } from '../../../platform/database/index.ts';
import { coreOf, folded, LEAST_CORE } from './fold.ts';

const PREFIX_BYTES = 4;

let list: Buffer | undefined;

/**
 * True when a password was found in breaches, or is such a one with digits and signs around it. The list, with the
 * product as `data/passwords`, holds the first 32 bits of SHA-256 of each, in order; one in four thousand passwords that
 * are in no list is taken for one of it, and its owner takes another. It is read at first use.
 */
export function isCommon(password: string): boolean {
  const whole = folded(password);
  const core = coreOf(whole);
  return holds(whole) || (core.length >= LEAST_CORE && holds(core));
}

/** How many entries the list has. */
export function commonPasswords(): number {
  return loaded().length / PREFIX_BYTES;
}

function holds(text: string): boolean {
  const bytes = loaded();
  const wanted = createHash('sha256').update(text).digest().readUInt32BE(0);
  let [low, high] = [0, bytes.length / PREFIX_BYTES];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bytes.readUInt32BE(middle * PREFIX_BYTES) < wanted) low = middle + 1;
    else high = middle;
  }
  return low * PREFIX_BYTES < bytes.length && bytes.readUInt32BE(low * PREFIX_BYTES) === wanted;
}

function loaded(): Buffer {
  list ??= readFileSync(path.join(installationFolder(), 'data', 'passwords', 'common.bin'));
  return list;
}
