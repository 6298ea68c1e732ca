import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noScan } from '../../src/platform/files/index.ts';
import { aPdf } from '../../testing/files/index.ts';
import { AddendumFile, AgreementFile, readAgreementFile, readPaper } from './agreement-file.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/agreements.md'), 'utf8');
const [agreement = '', addendum = ''] = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, block]) => block);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gapura-agreement-'));
  writeFileSync(path.join(folder, 'pks.pdf'), aPdf());
});

afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const file = path.join(folder, 'agreement.json');
  writeFileSync(file, text);
  return file;
}

describe('the file of an agreement', () => {
  it('is as the documents show it', () => {
    expect(readAgreementFile(fileOf(agreement), AgreementFile)).toEqual(JSON.parse(agreement));
    expect(readAgreementFile(fileOf(addendum), AddendumFile)).toEqual(JSON.parse(addendum));
  });

  it('names its papers from its own folder', async () => {
    const file = fileOf(agreement);
    const { paper } = readAgreementFile(file, AgreementFile);
    expect(await readPaper(paper, file, noScan)).toMatchObject({
      how: 'scan',
      file: { name: 'pks.pdf', content: aPdf(), mediaType: 'application/pdf' },
    });
    await expect(readPaper({ ...paper, file: 'tiada.pdf' }, file, noScan)).rejects.toMatchObject({
      code: 'not_found',
      field: 'FILE',
    });
  });

  it.each<[string, string, string]>([
    ['an element that does not exist', agreement.replace('TGL_LHR', 'GAJI'), 'annex.rights.0.elements.2'],
    ['a day that does not exist', agreement.replace('2029-02-28', '2029-02-29'), 'endsOn'],
    ['a field too many', agreement.replace('"number"', '"nomor": 1, "number"'), 'nomor'],
    ['no signatory', agreement.replace(/"office": \{[^}]*\},/, ''), 'paper'],
    ['no JSON', '{', 'FILE'],
  ])('with %s is refused by name', (_, text, field) => {
    expect(() => readAgreementFile(fileOf(text), AgreementFile)).toThrow(
      expect.objectContaining({ code: 'invalid_input', field }),
    );
  });
});
