import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeNik } from '../../../../kernel/index.ts';
import { elements } from '../../../../reference/index.ts';
import { headerProblems, mapHeader } from '../index.ts';

describe('a column is known by what stands over it', () => {
  test.each([
    ['NIK', 'NIK'],
    ['No. KTP', 'NIK'],
    ['NIK KTP', 'NIK'],
    ['Nomor Induk Kependudukan', 'NIK'],
    ['nama lengkap', 'NAMA_LGKP'],
    ['NAMA', 'NAMA_LGKP'],
    ['Nama_Lgkp', 'NAMA_LGKP'],
    ['Full Name', 'NAMA_LGKP'],
    ['Tgl. Lahir', 'TGL_LHR'],
    ['TANGGAL LAHIR', 'TGL_LHR'],
    ['date_of_birth', 'TGL_LHR'],
    ['Tempat  Lahir', 'TMPT_LHR'],
    ['Nama Ibu Kandung', 'NAMA_LGKP_IBU'],
    ["Mother's maiden name", 'NAMA_LGKP_IBU'],
    ['No KK', 'NO_KK'],
    ['Nomor Kartu Keluarga', 'NO_KK'],
    ['Jenis Kelamin', 'JENIS_KLMIN'],
    ['L/P', 'JENIS_KLMIN'],
    ['Alamat', 'ALAMAT'],
    ['Kab/Kota', 'KAB_NAME'],
    ['Desa/Kelurahan', 'KEL_NAME'],
    ['RT', 'NO_RT'],
  ])('%s is %s', (name, element) => {
    const { columns } = mapHeader(element === 'NIK' ? [name, 'AGAMA'] : ['NIK', name]);
    expect(columns).toContain(element);
  });

  test('every element is known by its own name and its labels', () => {
    for (const { name, labelId, labelEn } of elements) {
      const found = [name, labelId, labelEn, name.toLowerCase().replaceAll('_', ' ')].map(
        (each) => mapHeader([each]).columns[0],
      );
      expect(found, name).toEqual([name, name, name, name]);
    }
  });

  test('the caller knows better', () => {
    const header = ['No', 'Kolom A', 'Nama', 'Catatan'];
    const { columns, problems, isUsable } = mapHeader(header, {
      'kolom a': 'nik',
      Nama: null,
      Catatan: 'NAMA_LGKP_IBU',
    });
    expect(columns).toEqual([null, 'NIK', null, 'NAMA_LGKP_IBU']);
    expect([problems, isUsable]).toEqual([[{ code: 'column_ambiguous', columns: [1] }], true]);
  });
});

describe('what is wrong is told', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string | null>>, readonly object[]]>([
    ['no NIK', ['NAMA'], {}, [{ code: 'nik_missing', columns: [] }]],
    [
      'nothing but the NIK',
      ['NIK', 'Foto'],
      {},
      [
        { code: 'column_unknown', columns: [2] },
        { code: 'no_element', columns: [] },
      ],
    ],
    [
      'one element twice',
      ['NIK', 'Nama', 'Nama Lengkap'],
      {},
      [{ code: 'element_twice', columns: [2, 3], element: 'NAMA_LGKP' }],
    ],
    [
      'a mapped column that is not there',
      ['NIK', 'Nama'],
      { Kolom: 'AGAMA' },
      [{ code: 'mapped_column_missing', columns: [], mapped: 'Kolom' }],
    ],
    [
      'a mapped element that is none',
      ['NIK', 'Nama', 'X'],
      { X: 'NAMA_ANJING' },
      [{ code: 'mapped_element_unknown', columns: [3], mapped: 'NAMA_ANJING' }],
    ],
    [
      'a mapped name that stands twice',
      ['NIK', 'Nama', 'X', 'X'],
      { X: 'AGAMA' },
      [
        { code: 'mapped_column_twice', columns: [3, 4], mapped: 'X' },
        { code: 'name_twice', columns: [3, 4] },
        { code: 'element_twice', columns: [3, 4], element: 'AGAMA' },
      ],
    ],
    ['a column without a name', ['NIK', '', 'Nama'], {}, [{ code: 'column_unnamed', columns: [2] }]],
    [
      'one column for two things',
      ['NIK', 'Nama', 'Tempat/Tgl Lahir', 'NAMA IBU/AYAH', 'RT/RW'],
      {},
      [
        { code: 'column_ambiguous', columns: [3] },
        { code: 'column_ambiguous', columns: [4] },
        { code: 'column_ambiguous', columns: [5] },
      ],
    ],
  ])('%s', (_, header, mapping, problems) => {
    expect(mapHeader(header, mapping).problems).toEqual(problems);
  });

  test('a first row of data is no header, and nothing of it is repeated', () => {
    const nik = composeNik('327806', '1990-04-15', 'L', 9001);
    for (const first of [nik, `'${nik}`, '3.27806E+15']) {
      const map = mapHeader([first, 'SITI AMINAH']);
      expect(map).toEqual({
        columns: [null, null],
        problems: [{ code: 'header_absent', columns: [1] }],
        isUsable: false,
      });
    }
  });

  test('a header is usable when nothing fatal is wrong with it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('NIK', 'Nama', 'RT/RW', ''))), (header) => {
        const { columns, problems, isUsable } = mapHeader(header);
        expect(columns).toHaveLength(header.length);
        expect(isUsable).toBe(problems.every(({ code }) => !headerProblems[code].isFatal));
        if (isUsable) expect(columns.filter((element) => element === 'NIK')).toHaveLength(1);
      }),
    );
  });

  test('names that are words of every object are columns like others', () => {
    expect(mapHeader(['NIK', 'Nama', 'constructor', '__proto__']).columns).toEqual(['NIK', 'NAMA_LGKP', null, null]);
  });
});
