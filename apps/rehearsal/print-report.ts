import type { Bilingual } from '../../src/verification/index.ts';
import type { Finding, Report, SceneReport } from './judge.ts';
import type { Verdict } from './rules/index.ts';

/** The words of the verdicts; all of one width. */
const words: Readonly<Record<Verdict, string>> = { fail: 'GAGAL', warn: 'ingat', pass: 'lulus', not_seen: '  -  ' };
/** Characters of a line, for a terminal of ordinary width. */
const WIDTH = 100;

/** A report for a person at a terminal: what each scene came to, and then each defect once with all it concerns. */
export function reportText(report: Report): string {
  return [...sceneLines(report), '', ...overallLines(report), '', ...defectLines(report), summary(report)].join('\n');
}

function sceneLines({ scenarios }: Report): string[] {
  const width = Math.max(0, ...scenarios.map(({ name }) => name.length));
  const lines = scenarios.map((scene) =>
    `  ${words[scene.verdict]}  ${scene.name.padEnd(width)}  ${timeline(scene)}`.trimEnd(),
  );
  return ['ADEGAN (scenes): apa yang didapat setiap kiriman (what each request got)', '', ...lines];
}

/** `503 · +1.1 s 200`: what each request got, and how long after it the next one came. */
function timeline({ requests, ended, findings }: SceneReport): string {
  const steps = requests.map((one, place) => {
    const before = requests[place - 1];
    const pause = before ? `+${(Math.max(0, one.at - before.until) / 1000).toFixed(1)} s ` : '';
    return `${pause}${gotten(one)}`;
  });
  const shown = steps.length > 6 ? [...steps.slice(0, 6), `... ${steps.length} kiriman`] : steps;
  if (shown.length > 0) return shown.join(' · ');
  if (!ended) return 'belum ditanyakan (not asked yet)';
  const saw = findings[0]?.saw.id ?? '';
  return ended.lastWords === '' ? saw : `${saw} ${ended.lastWords}`;
}

function gotten({ status, code, played, left }: SceneReport['requests'][number]): string {
  if (left) return 'diputus klien (client hung up)';
  if (played === 'drop') return 'putus (dropped)';
  if (played === 'cut') return 'terpotong (cut off)';
  return [status, code, played === 'slow' ? 'lambat (slow)' : ''].filter(Boolean).join(' ');
}

function overallLines({ overall, rules }: Report): string[] {
  const width = Math.max(0, ...overall.map(({ rule }) => rule.length));
  const lines = overall.map(({ rule, verdict, saw }) => {
    const note = verdict === 'pass' ? (rules[rule]?.asks.id ?? '') : saw.id;
    const remark = verdict === 'pass' && saw.id.startsWith('Catatan') ? ` ${saw.id}` : '';
    return `  ${words[verdict]}  ${rule.padEnd(width)}  ${note}${remark}`;
  });
  return ['KESELURUHAN (overall)', '', ...lines];
}

/** One rule that was broken: where, and what was seen there. */
interface Defect {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly saw: readonly Bilingual[];
  readonly scenes: readonly string[];
}

function defectsOf({ scenarios, overall, rules }: Report): Defect[] {
  const found: (Finding & { readonly scene?: string })[] = [
    ...scenarios.flatMap(({ name, findings }) => findings.map((finding) => ({ ...finding, scene: name }))),
    ...overall,
  ];
  const defects = (['fail', 'warn'] as const).flatMap((verdict) =>
    Object.keys(rules).map((rule) => {
      const ofRule = found.filter((one) => one.rule === rule && one.verdict === verdict);
      const scenes = ofRule.flatMap(({ scene }) => (scene === undefined ? [] : [scene]));
      return { rule, verdict, scenes, saw: ofRule.map(({ saw }) => saw) };
    }),
  );
  return defects.filter(({ saw }) => saw.length > 0);
}

function defectLines(report: Report): string[] {
  const defects = defectsOf(report);
  if (defects.length === 0) return [];
  const lines = defects.flatMap((defect) => [...defectText(defect, report), '']);
  return ['YANG PERLU DIPERBAIKI (what to mend)', '', ...lines];
}

function defectText({ rule, verdict, saw, scenes }: Defect, { rules }: Report): string[] {
  const about = rules[rule];
  if (!about) return [];
  const where = scenes.length === 0 ? '' : ` di ${scenes.length} adegan (scenes: ${scenes.length})`;
  const first = saw[0] ?? { id: '', en: '' };
  return [
    `  ${words[verdict]}  ${rule}${where}`,
    ...both('terlihat', 'seen', first),
    ...(scenes.length === 0 ? [] : field('adegan', scenes.join(', '))),
    ...both('sebab', 'why', about.because),
    ...both('perbaiki', 'mend', about.remedy),
    ...field('acuan', about.source),
  ];
}

function both(labelId: string, labelEn: string, { id, en }: Bilingual): string[] {
  return [...field(labelId, id), ...(id === en ? [] : field(`(${labelEn})`, en))];
}

/** A labelled paragraph, broken between words. */
function field(label: string, text: string): string[] {
  const indent = ' '.repeat(20);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + word.length < WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, place) => (place === 0 ? `         ${label.padEnd(11)}${line}` : `${indent}${line}`));
}

function summary({ counts: { fail, warn, pass, not_seen: notSeen } }: Report): string {
  return [
    `${fail} gagal · ${warn} ingat · ${pass} lulus · ${notSeen} tak terlihat`,
    `(${fail} failed · ${warn} to mind · ${pass} passed · ${notSeen} not seen)`,
  ].join('  ');
}
