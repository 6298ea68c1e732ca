#!/usr/bin/env node
// Derives data/regions/*.csv from an unpacked copy of the npm package idn-area-data:
//   npm pack idn-area-data@4.0.1 && tar xzf idn-area-data-4.0.1.tgz && node tools/regions/derive-regions.mjs package
//
// One file a level, `code,name`, codes without dots, names as SIAK spells them: upper case, cities as KOTA TASIKMALAYA,
// regencies bare (TASIKMALAYA), the two provinces with a short official name by that name. retired.csv is kept by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';

const LEVELS = ['provinces', 'regencies', 'districts', 'villages'];
const target = join(import.meta.dirname, '../../data/regions');
const source = argv[2];
if (source === undefined) {
  console.error('usage: derive-regions.mjs <folder of the unpacked package idn-area-data>');
  exit(2);
}

for (const level of LEVELS) {
  const lines = readFileSync(join(source, 'data', `${level}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const rows = lines.map((line) => `${code(line)},${registerName(lastField(line))}`).sort();
  writeFileSync(join(target, `${level}.csv`), `code,name\n${rows.join('\n')}\n`);
  console.log(`${level}: ${rows.length}`);
}

function code(line) {
  return line.slice(0, line.indexOf(',')).replaceAll('.', '');
}

/** The name is the last field and the only one that can be quoted; a code never holds a quote. */
function lastField(line) {
  const quoted = line.indexOf(',"');
  if (quoted >= 0) return line.slice(quoted + 2, -1).replaceAll('""', '"');
  return line.slice(line.lastIndexOf(',') + 1);
}

/** Apostrophes come as ', ’ and "; commas would end a field and occur only between Roman numerals. */
function registerName(name) {
  return name
    .toUpperCase()
    .replace(/^DAERAH KHUSUS IBUKOTA JAKARTA$/, 'DKI JAKARTA')
    .replace(/^KABUPATEN /, '')
    .replace(/^(KOTA )?ADMINISTRASI /, '$1ADM. ')
    .replace(/["’]/g, "'")
    .replace(/\*/g, '')
    .replace(/ *, */g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
