import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { reportText } from './print-report.ts';
import type { Ended } from './rules/index.ts';
import { scenarios } from './scenarios.ts';
import { atNative, atWire, dropped, forToken, inScene, outage } from './testing/exchanges.ts';

const scenes = (...names: string[]) => scenarios.filter(({ name }) => names.includes(name));
const ended = (name: string, of: Partial<Ended>) => new Map([[name, inScene(name, [], of).ended as Ended]]);

describe('the report as text', () => {
  it('says in a line what each request of a scene got, and after how long', () => {
    const exchanges = [
      atWire({ scenario: 'wire-two-outages', ...outage, code: null }),
      atWire({ scenario: 'wire-two-outages', ...outage, code: null, retryAfterS: 2, at: 1_110, until: 1_120 }),
      atWire({ scenario: 'wire-two-outages', at: 3_220 }),
      atNative({ scenario: 'native-dropped', ...dropped, at: 4_000 }),
    ];
    const text = reportText(
      judge('both', scenes('wire-two-outages', 'native-dropped', 'native-match'), exchanges, new Map()),
    );
    expect(text).toContain('  lulus  wire-two-outages  503 · +1.1 s 503 · +2.1 s 200\n');
    expect(text).toContain('  lulus  native-dropped    putus (dropped)\n');
    expect(text).toContain('    -    native-match      belum ditanyakan (not asked yet)\n');
  });

  it('tells each defect once: where, what was seen, why, what to do and where that is written', () => {
    const again = (scenario: string, code: string) => [0, 900].map((at) => atWire({ scenario, code, at }));
    const exchanges = [...again('wire-code-11', '11'), ...again('wire-code-13', '13')];
    const text = reportText(judge('wire', scenes('wire-code-11', 'wire-code-13'), exchanges, new Map()));
    const [, defects = ''] = text.split('YANG PERLU DIPERBAIKI');
    expect(defects.match(/GAGAL/g)).toHaveLength(1);
    expect(defects).toContain('GAGAL  final-answer di 2 adegan (scenes: 2)');
    expect(defects).toMatch(/adegan {5}wire-code-11, wire-code-13/);
    for (const label of ['terlihat', '(seen)', 'sebab', '(why)', 'perbaiki', '(mend)', 'acuan'])
      expect(defects).toContain(label);
    expect(text).toMatch(/^2 gagal · 0 ingat · \d+ lulus · 0 tak terlihat/m);
  });

  it('keeps to the width of a terminal where it explains', () => {
    const exchanges = [atNative({}, { key: null }), forToken({}, { refusal: 'audience_wrong' })];
    const text = reportText(judge('native', scenes('native-match'), exchanges, new Map()));
    const [, defects = ''] = text.split('YANG PERLU DIPERBAIKI');
    expect(Math.max(...defects.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it('quotes the last words of a client that asked nothing', () => {
    const end = ended('native-match', { exitCode: 1, lastWords: 'kunci tidak terbaca' });
    const text = reportText(judge('native', scenes('native-match'), [], end));
    expect(text).toContain('Tidak bertanya apa pun; kode keluar 1. kunci tidak terbaca');
  });

  it('says nothing to mend where nothing is', () => {
    const text = reportText(judge('wire', scenes('wire-match'), [atWire({ scenario: 'wire-match' })], new Map()));
    expect(text).not.toContain('YANG PERLU DIPERBAIKI');
  });
});

describe('judging a scene', () => {
  it('counts the last of its rounds', () => {
    const twice = [0, 900].map((at) => atWire({ scenario: 'wire-code-11', code: '11', at }));
    const later = atWire({ scenario: 'wire-code-11', code: '11', at: 90_000, round: 2 });
    const [first] = judge('wire', scenes('wire-code-11'), twice, new Map()).scenarios;
    const [mended] = judge('wire', scenes('wire-code-11'), [...twice, later], new Map()).scenarios;
    expect([first?.verdict, mended?.verdict]).toEqual(['fail', 'pass']);
  });

  it('has not seen a scene whose client was refused for its login', () => {
    const refused = atWire({ scenario: 'wire-match', played: 'refused', code: '03' }, { credentials: 'wrong' });
    const report = judge('wire', scenes('wire-match'), [refused], new Map());
    expect(report.scenarios[0]?.verdict).toBe('not_seen');
    expect(report.overall.find(({ rule }) => rule === 'wire-login')?.verdict).toBe('fail');
  });
});
