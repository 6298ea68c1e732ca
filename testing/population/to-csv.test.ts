import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/kernel/index.ts';
import { generatePopulation, populationToCsv } from './index.ts';

const families = [...generatePopulation({ seed: 5, residents: 3_000, asOf: '2021-11-18' as Day })];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gapura-population-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a population as CSV', () => {
  it('has one row a family, resident and change, and tells how many', async () => {
    const residents = families.flatMap(({ members }) => members);
    const counts = await populationToCsv(families, folder);
    const changes = residents.flatMap((resident) => resident.changes).length;
    expect(counts).toEqual({ families: families.length, residents: 3_000, changes });
    expect(await linesOf('families.csv')).toHaveLength(families.length + 1);
    expect(await linesOf('residents.csv')).toHaveLength(3_001);
    expect(await linesOf('changes.csv')).toHaveLength(changes + 1);
  });

  it('names the columns as the register does and leaves empty what it does not hold', async () => {
    const [header = '', first = ''] = await linesOf('residents.csv');
    const head = families[0]?.members[0] ?? expect.fail('nobody');
    expect(header.split(',').slice(0, 4)).toEqual(['nik', 'no_kk', 'status', 'nama_lgkp']);
    expect(first.split(',')[header.split(',').indexOf('nama_lgkp')]).toBe(head.nama_lgkp);
    expect(first.split(',')[header.split(',').indexOf('nik_ibu')]).toBe('');
  });

  it('quotes what holds commas and quotation marks', async () => {
    const withJson = (await linesOf('changes.csv')).find((line) => line.includes('""alamat""'));
    expect(withJson).toMatch(/^\d{16},1,[\d-]{10},[\d-]{10},move,"\{""alamat"":.*\}"$/);
  });
});

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
}
