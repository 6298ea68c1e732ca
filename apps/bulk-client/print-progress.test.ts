import { describe, expect, it } from 'vitest';
import type { BulkJob } from '../../sdk/src/index.ts';
import { showProgress } from './print-progress.ts';

const messages = { id: 'Kuota hari ini habis.', en: 'No quota left.' };
const quota: BulkJob['pause'] = { reason: 'quota_used_up', goesOnByItself: true, messages };

/** A job of a thousand rows of which some were asked. */
function jobAt(asked: number, state: BulkJob['state'], pause: BulkJob['pause'] = null): BulkJob {
  const counts = { rows: 1_000, readable: 1_000, asked, matched: asked, unmatched: 0, failed: 0, hits: asked };
  const file = { format: 'csv', delimiter: ';', encoding: 'utf-8', columns: [] } as const;
  const times = { createdAt: '2026-03-02T01:00:00Z', startedAt: null, endedAt: null };
  const said = { purpose: 'public_service', officer: null, caseRef: null } as const;
  return { id: 'j-1', state, pause, file: { ...file, columns: [] }, notices: [], ...said, ...counts, ...times };
}

/** What stands on a terminal after looks a second apart. */
function written(isTTY: boolean, looks: readonly BulkJob[], secondsApart = 1): string {
  let [text, now] = ['', 0];
  const show = showProgress({ isTTY, write: (more) => (text += more) }, { monotonic: () => now });
  for (const job of looks) {
    show(job);
    now += secondsApart * 1000;
  }
  return text;
}

describe('progress', () => {
  it('on a terminal is one line that is written over, and stays when the job is done', () => {
    const text = written(true, [jobAt(0, 'running'), jobAt(400, 'running'), jobAt(1_000, 'done')]);
    expect(text.split('\n')).toHaveLength(2);
    expect(text.split('\r\x1b[K').slice(-2)).toEqual([
      expect.stringContaining('400/1.000, 400 baris/detik'),
      expect.stringMatching(/^1\.000\/1\.000, 500 baris\/detik .*\n$/),
    ]);
  });

  it('elsewhere is a line now and then', () => {
    const looks = Array.from({ length: 40 }, (_, i) => jobAt(i * 20, 'running'));
    expect(written(false, looks).trim().split('\n')).toHaveLength(3);
    expect(written(false, looks)).not.toContain('\r');
  });

  it('says once why a job rests, and again when it rests anew', () => {
    const resting = jobAt(400, 'paused', quota);
    const once = written(true, [jobAt(0, 'running'), resting, resting, resting]);
    expect(once.match(/Kuota hari ini habis/g)).toHaveLength(1);
    expect(once).toContain('No quota left.');
    const twice = written(false, [resting, resting, jobAt(500, 'running'), resting]);
    expect(twice.match(/Kuota hari ini habis/g)).toHaveLength(2);
  });

  it('has nothing to say of a file that is being read', () => {
    expect(written(true, [jobAt(0, 'receiving'), jobAt(0, 'checked')])).toBe('');
  });
});
