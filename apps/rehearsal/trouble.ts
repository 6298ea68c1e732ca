import { type Door, matching, type Scenario, say, scene } from './scenario.ts';

/** What can happen on the way, at either door. `from`: first of 20 sequences. */
export function troubleAt(door: Door, from: number): readonly Scenario[] {
  return [
    scene(
      `${door}-outage`,
      from,
      say('503 dengan Retry-After 1, lalu jawaban', '503 with Retry-After 1, then the answer'),
      {
        steps: [{ does: 'outage', retryAfterS: 1 }],
      },
    ),
    scene(
      `${door}-two-outages`,
      from + 1,
      say('503 dua kali, Retry-After 1 lalu 2, lalu jawaban', '503 twice, Retry-After 1 and then 2, then the answer'),
      {
        steps: [
          { does: 'outage', retryAfterS: 1 },
          { does: 'outage', retryAfterS: 2 },
        ],
      },
    ),
    scene(
      `${door}-dropped`,
      from + 2,
      say('koneksi putus tanpa jawaban, lalu jawaban', 'the connection drops without an answer, then the answer'),
      {
        steps: [{ does: 'drop' }],
        answer: door === 'native' ? { gives: 'verdicts', match: true, replayed: true } : matching(),
      },
    ),
    scene(
      `${door}-cut-off`,
      from + 3,
      say('isi jawaban terpotong, lalu jawaban utuh', 'a body that is cut off, then the whole answer'),
      {
        steps: [{ does: 'cut' }],
        answer: door === 'native' ? { gives: 'verdicts', match: true, replayed: true } : matching(),
      },
    ),
    scene(
      `${door}-page-500`,
      from + 4,
      say('HTTP 500 berisi HTML, lalu jawaban', 'HTTP 500 with HTML, then the answer'),
      {
        steps: [{ does: 'page', status: 500 }],
      },
    ),
    scene(
      `${door}-page-502`,
      from + 5,
      say('HTTP 502 berisi HTML, lalu jawaban', 'HTTP 502 with HTML, then the answer'),
      {
        steps: [{ does: 'page', status: 502 }],
      },
    ),
    scene(`${door}-slow`, from + 6, say('jawaban lambat (6 detik)', 'a slow answer (6 seconds)'), {
      steps: [{ does: 'slow' }],
    }),
  ];
}
