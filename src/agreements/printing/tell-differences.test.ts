import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import type { Agreed, GivenAnnex, GivenRight } from '../annex/annex.ts';
import { completeAnnex } from '../annex/complete-annex.ts';
import { tellDifferences } from './tell-differences.ts';
import { tellHours, tellRegions } from './tell-terms.ts';

const right: GivenRight = { key: 'A', purpose: 'public_service', elements: ['NAMA_LGKP', 'NIK'], dailyQuota: 1_000 };
const saying = (annex: GivenAnnex, endsOn = '2026-12-31'): Agreed => ({
  endsOn: endsOn as Day,
  annex: completeAnnex(annex),
});
const changing = (to: Partial<GivenRight>) =>
  tellDifferences(saying({ rights: [right] }), saying({ rights: [{ ...right, ...to }] }));

describe('a right that changes', () => {
  it.each([
    [{ purpose: 'law_enforcement' }, 'tujuan', 'Pelayanan publik', 'Penegakan hukum dan pencegahan kriminal'],
    [{ elements: ['NIK', 'ALAMAT'] }, 'elemen data', 'NIK, Nama lengkap', 'NIK, Alamat'],
    [{ documents: ['ektp'] }, 'dokumen', 'tidak ada', 'KTP-el'],
    [{ dailyQuota: 25_000 }, 'kuota per hari', '1.000', '25.000'],
    [{ output: 'values' }, 'jawaban', 'sesuai / tidak sesuai', 'nilai elemen data'],
    [{ answerMode: 'values' }, 'jawaban metode lama', 'sesuai / tidak sesuai', 'nilai elemen data'],
    [{ valuesUntil: '2026-06-30' as Day }, 'tanggal pengalihan jawaban', 'tidak ada', '30 Juni 2026'],
    [{ valuesApproval: '470/1' }, 'persetujuan tertulis atas jawaban nilai', 'tidak ada', '470/1'],
    [{ answerSet: 'submitted' }, 'elemen dalam jawaban', 'semua elemen yang diberikan', 'elemen yang dikirim'],
    [{ regionScope: ['32', '3278'] }, 'cakupan wilayah', 'seluruh Indonesia', 'JAWA BARAT, KOTA TASIKMALAYA'],
    [{ networks: ['10.1.2.3'] }, 'jaringan', 'tidak ada', '10.1.2.3/32'],
    [{ weekdays: [1, 2, 3, 4, 5] }, 'hari akses', 'setiap hari', 'Senin s.d. Jumat'],
    [{ opensMinute: 450 }, 'jam mulai', '00.00', '07.30'],
    [{ closesMinute: 960 }, 'jam selesai', '24.00', '16.00'],
    [{ emergencyReserve: 10 }, 'cadangan kuota darurat per hari', '0', '10'],
    [{ threshold: 90 }, 'ambang kesesuaian', '80', '90'],
    [{ thresholdFloor: 70 }, 'ambang terendah', 'tidak ada', '70'],
    [{ requiresOfficer: true }, 'petugas disebut pada setiap akses', 'tidak', 'ya'],
    [{ requiresCase: true }, 'perkara disebut pada setiap akses', 'tidak', 'ya'],
    [{ validFrom: '2026-02-01' as Day }, 'hari pertama', 'hari pertama perjanjian', '1 Februari 2026'],
    [{ validUntil: '2026-11-30' as Day }, 'hari terakhir', 'hari terakhir perjanjian', '30 November 2026'],
  ] as const satisfies readonly (readonly [Partial<GivenRight>, string, string, string])[])(
    '%j is told with what it was and what it becomes',
    (to, term, before, after) => {
      expect(changing(to)).toEqual([{ provision: `Hak akses A (Web Service): ${term}`, before, after }]);
    },
  );

  it('names the method as it becomes', () => {
    const [told] = changing({ method: 'web_portal' });
    expect(told).toEqual({
      provision: 'Hak akses A (Web Portal): metode akses',
      before: 'Web Service',
      after: 'Web Portal',
    });
  });
});

it('what comes and what goes stands beside nothing, and what stays the same is not told', () => {
  const duty = { key: 'RM', kind: 'Nomor rekam medis', format: 'RM-000000', frequency: 'monthly' } as const;
  const before = saying({ rights: [right], feedback: [duty] });
  const after = saying({ rights: [right, { ...right, key: 'B' }] }, '2027-06-30');
  expect(tellDifferences(before, before)).toEqual([]);
  expect(tellDifferences(before, after)).toEqual([
    { provision: 'Hari terakhir perjanjian', before: '31 Desember 2026', after: '30 Juni 2027' },
    {
      provision: 'Hak akses B (Web Service)',
      before: 'tidak ada',
      after: expect.stringContaining('elemen data: NIK, Nama lengkap\nkuota per hari: 1.000\n'),
    },
    { provision: 'Data balikan RM', before: 'Nomor rekam medis (RM-000000), setiap bulan', after: 'tidak ada' },
  ]);
  const weekly = saying({ rights: [right], feedback: [{ ...duty, frequency: 'weekly' }] });
  expect(tellDifferences(before, weekly)).toEqual([
    { provision: 'Data balikan RM: waktu penyampaian', before: 'Setiap bulan', after: 'Setiap minggu' },
  ]);
});

it.each([
  [[1, 2, 3, 4, 5, 6, 7], 0, 1_440, 'setiap hari, 24 jam'],
  [[1, 2, 3, 4, 5], 420, 960, 'Senin s.d. Jumat, 07.00–16.00'],
  [[1, 3, 5], 0, 1_440, 'Senin, Rabu, Jumat, 24 jam'],
  [[6, 7], 480, 720, 'Sabtu, Minggu, 08.00–12.00'],
  [[2], 480, 720, 'Selasa, 08.00–12.00'],
] as const)('weekdays %j from minute %i to %i are told as hours', (weekdays, opensMinute, closesMinute, told) => {
  expect(tellHours({ weekdays, opensMinute, closesMinute })).toBe(told);
});

it('a region that the tables do not know is told by its code', () => {
  expect(tellRegions(['9999'])).toBe('9999');
});
