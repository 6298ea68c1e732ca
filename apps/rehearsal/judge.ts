import type { Bilingual } from '../../src/verification/index.ts';
import { type Exchange, isQuestion } from './exchange.ts';
import { type Ended, sceneRules, type Verdict, wholeRules } from './rules/index.ts';
import type { Door, Scenario } from './scenario.ts';

/** What a rule found. */
export interface Finding {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly saw: Bilingual;
}

/** What happened in one scene. */
export interface SceneReport {
  readonly name: string;
  readonly nik: string;
  readonly about: Bilingual;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Its questions: when they came, in milliseconds since the rehearsal began, and what they got. */
  readonly requests: readonly Pick<Exchange, 'at' | 'until' | 'played' | 'status' | 'code' | 'retryAfterS' | 'left'>[];
  /** How the client ended, where it was run for the scene. */
  readonly ended: Ended | null;
}

/** The report of a rehearsal. Its shape is stable: fields are added, never renamed. */
export interface Report {
  readonly door: Door | 'both';
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly scenarios: readonly SceneReport[];
  /** Rules about everything that came. */
  readonly overall: readonly Finding[];
  /** What each rule asks, why, and what to do. */
  readonly rules: Readonly<Record<string, { asks: Bilingual; because: Bilingual; source: string; remedy: Bilingual }>>;
}

/** Judges what a client did. `ended`: how it ended in each scene that it was run for, by name. */
export function judge(
  door: Door | 'both',
  scenarios: readonly Scenario[],
  exchanges: readonly Exchange[],
  ended: ReadonlyMap<string, Ended>,
): Report {
  const inOrder = exchanges.toSorted((a, b) => a.at - b.at);
  const scenes = scenarios.map((scenario) => judgeScene(scenario, inOrder, ended.get(scenario.name)));
  const overall = wholeRules
    .filter((rule) => door === 'both' || rule.door === 'both' || rule.door === door)
    .map((rule) => ({ rule: rule.name, ...rule.judge(inOrder) }));
  const all = [...scenes, ...overall];
  const count = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length;
  return {
    door,
    counts: { fail: count('fail'), warn: count('warn'), pass: count('pass'), not_seen: count('not_seen') },
    scenarios: scenes,
    overall,
    rules: Object.fromEntries(
      [...sceneRules, ...wholeRules].map(({ name, asks, because, source, remedy }) => [
        name,
        { asks, because, source, remedy },
      ]),
    ),
  };
}

function judgeScene(scenario: Scenario, exchanges: readonly Exchange[], ended: Ended | undefined): SceneReport {
  const ofScene = exchanges.filter((one) => one.scenario === scenario.name).filter(isQuestion);
  // Of several rounds the last one counts: what came before has been mended since, or will show again.
  const questions = ofScene.filter(({ round }) => round === ofScene.at(-1)?.round);
  const findings = sceneRules.flatMap((rule) => {
    const judgement = rule.judge({ scenario, questions, ended });
    return judgement ? [{ rule: rule.name, ...judgement }] : [];
  });
  // A client that was refused for its login or its body has not met the scene.
  const wasPlayed = questions.some(({ played }) => played !== 'refused');
  const worst = worstOf(findings.map(({ verdict }) => verdict));
  return {
    name: scenario.name,
    nik: scenario.nik,
    about: scenario.about,
    verdict: worst === 'fail' || wasPlayed ? (worst ?? 'pass') : 'not_seen',
    findings,
    requests: questions.map(({ at, until, played, status, code, retryAfterS, left }) => ({
      at,
      until,
      played,
      status,
      code,
      retryAfterS,
      left,
    })),
    ended: ended ?? null,
  };
}

function worstOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return (['fail', 'warn', 'pass'] as const).find((verdict) => verdicts.includes(verdict));
}
