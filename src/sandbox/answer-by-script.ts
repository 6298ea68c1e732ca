import { permit } from '../access/index.ts';
import {
  type Answer,
  type Finding,
  outcomes,
  type Question,
  RateLimited,
  type Term,
  terms,
  verify,
} from '../verification/index.ts';
import { forceVerdicts } from './force-verdicts.ts';
import type { SandboxParts } from './parts-in-memory.ts';
import { lostLookup, type OutageOnce, slowLookup } from './play-outages.ts';
import type { ForcedOutcome, Script } from './scripts.ts';

/** What scripts need beside the parts of verification. */
export interface ScriptParts extends SandboxParts {
  readonly outages: OutageOnce;
  pause(milliseconds: number): Promise<void>;
}

/**
 * Answers as a script says. Every call goes the way of any other as far as it can: a caller that is refused hears why, a
 * charged outcome costs its hit and is kept for a retry, and only the last word is the script's.
 */
export async function answerByScript(question: Question, script: Script, parts: ScriptParts): Promise<Answer> {
  const { lookup, outages, pause } = parts;
  switch (script.does) {
    case 'judge':
      // The wire has no word for an element that is withheld: there the whole answer is.
      if (script.reason === 'withheld' && !question.declared) return endAs(question, 'nik_withheld', parts);
      return forceVerdicts(await verify(question, parts), script.reason, question);
    case 'end':
      return endAs(question, script.outcome, parts);
    case 'delay':
      return verify(question, { ...parts, lookup: slowLookup(lookup, script.seconds, pause) });
    case 'fail':
      return verify(question, { ...parts, lookup: lostLookup });
    case 'fail_once': {
      const caller = await permittedCaller(question, parts);
      const id = caller?.credential.credentialId ?? '';
      return verify(question, { ...parts, lookup: outages.lookupFor(question, id, lookup) });
    }
    case 'limit':
      if (await permittedCaller(question, parts)) throw new RateLimited();
      return verify(question, parts);
  }
}

async function endAs(question: Question, outcome: ForcedOutcome, parts: SandboxParts): Promise<Answer> {
  if (!outcomes[outcome].charged) return refuse(question, outcome, parts);
  const answer = await verify(question, parts);
  if (answer.outcome !== 'verified') return answer;
  const { id, replayed, left, right, day } = answer;
  return { ...findingOf(outcome), id, replayed, minor: null, left, right, day };
}

/** A refusal costs nothing. Whoever would be refused anyway hears the true reason. */
async function refuse(question: Question, outcome: ForcedOutcome, parts: SandboxParts): Promise<Answer> {
  const caller = await permittedCaller(question, parts);
  if (!caller) return verify(question, parts);
  const told = { ...findingOf(outcome), id: question.requestId, replayed: false, minor: null } as const;
  if (strangers.has(outcome)) return { ...told, left: null };
  const { right, day } = caller;
  const left = outcome === 'quota_used_up' ? 0 : await parts.meter.left(right.rightId, day);
  return { ...told, left: left ?? right.dailyQuota, right, day };
}

/** Of a caller that has not proven itself nothing is known, and so nothing is told of its right. */
const strangers: ReadonlySet<ForcedOutcome> = new Set(['credentials_empty', 'login_failed', 'token_invalid']);

function findingOf(outcome: ForcedOutcome): Finding {
  return outcome === 'terms_unmet' ? { outcome, unmet: Object.keys(terms) as Term[] } : { outcome };
}

async function permittedCaller(question: Question, { book, clock }: SandboxParts) {
  const caller = await question.authenticate(book);
  if ('refusal' in caller) return undefined;
  const { credential } = caller;
  const permitted = permit({ credential, peer: question.peer }, book, clock);
  return permitted.granted ? { credential, right: permitted.right, day: permitted.day } : undefined;
}
