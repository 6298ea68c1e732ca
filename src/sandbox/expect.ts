import { outcomes, refusalTexts } from '../verification/index.ts';
import { forcedScores } from './force-verdicts.ts';
import type { ForcedOutcome, ForcedReason, Script, Scripted } from './scripts.ts';

/** Of a right that says nothing else. */
const USUAL_THRESHOLD = 80;

/** What an integrator sees at each door, in short; null where the NIK plays nothing. */
export interface Expectation {
  /** Name of the outcome, reason or behaviour. */
  readonly name: string;
  /** The code of the wire, the text of its elements, or the HTTP status of an outage. */
  readonly wire: string | null;
  /** HTTP status and code, or match, score and reason. */
  readonly native: string | null;
}

/** What comes of asking about a NIK whose outcome is written down, at the threshold of 80. */
export function expectationOf({ script, doors }: Scripted): Expectation {
  const { name, wire, native } = expected(script);
  return { name, wire: doors === 'native' ? null : wire, native: doors === 'wire' ? null : native };
}

function expected(script: Script): { readonly name: string; readonly wire: string; readonly native: string } {
  switch (script.does) {
    case 'end':
      return { name: script.outcome, wire: onWire(script.outcome), native: onNative(script.outcome) };
    case 'judge':
      return { name: script.reason, ...expectedVerdict(script.reason) };
    case 'delay': {
      const answer = `answers after ${script.seconds} s`;
      return { name: `slow_${script.seconds}`, wire: answer, native: answer };
    }
    case 'fail':
      return { name: 'outage', wire: '503', native: '503 database_unreachable' };
    case 'fail_once':
      return { name: 'outage_once', wire: '503, then an answer', native: '503 database_unreachable, then an answer' };
    case 'limit':
      return { name: 'rate_limited', wire: '', native: '429 rate_limited' };
  }
}

function expectedVerdict(reason: ForcedReason): { readonly wire: string; readonly native: string } {
  if (reason === 'withheld') return { wire: onWire('nik_withheld'), native: 'match null, score null' };
  const score = forcedScores[reason];
  const match = score >= USUAL_THRESHOLD;
  return { wire: `${match ? 'Sesuai' : 'Tidak Sesuai'} (${score})`, native: `match ${match}, score ${score}` };
}

function onWire(outcome: ForcedOutcome): string {
  const texts: Readonly<Record<string, { readonly text: string }>> = refusalTexts;
  return [outcomes[outcome].wire, texts[outcome]?.text].filter(Boolean).join(' ');
}

function onNative(outcome: ForcedOutcome): string {
  return `${outcomes[outcome].native ?? ''} ${outcome}`;
}
