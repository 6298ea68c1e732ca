import { type LiveRight, type Right, toLive } from '../../access/index.ts';
import { elementResults } from '../../audit/index.ts';
import { type Looking, type LookParts, maskValue, showPerson } from '../../disclosure/index.ts';
import type { Nik } from '../../kernel/index.ts';
import { type ElementName, getElement } from '../../reference/index.ts';
import { asResident, type Resident } from '../../register/index.ts';
import { sandboxPeople } from '../../sandbox/index.ts';
import { committedKnowledge, type Knowledge, previewAnswers, type RunningKnowledge } from '../../verification/index.ts';
import { type SideBySide, tellAnswers } from './tell-answers.ts';

/** What an institution's client would send. */
export interface Tried {
  readonly nik: Nik;
  readonly submitted: ReadonlyMap<ElementName, string>;
  /** Score from which a scored element is sesuai; null leaves it to the right. */
  readonly threshold: number | null;
}

/** Both answers, or why nothing is shown: nobody of that NIK in the office's region, or the day's looks are used up. */
export type TryAnswer =
  | { readonly outcome: 'shown'; readonly answers: SideBySide }
  | { readonly outcome: 'nobody' | 'limit_reached' };

/** What trying works with. */
export interface TryParts extends LookParts {
  readonly knowledge: Pick<RunningKnowledge, 'current'>;
}

/**
 * Shows an officer what an old method and what the new one would answer about a person of the register under a right. It is
 * a look by staff: for a case, in the log before it is on the screen, one of the day's looks; the institution is charged
 * nothing and its budgets of guesses stay as they are. Values of the old answer are masked.
 */
export async function compareAnswers(
  right: Right,
  tried: Tried,
  looking: Omit<Looking, 'nik'>,
  parts: TryParts,
): Promise<TryAnswer> {
  const live = toLive(right);
  const knowledge = parts.knowledge.current();
  const showing = {
    reads: [...new Set([...right.elements, ...tried.submitted.keys()])],
    method: 'side_by_side',
    show: (resident: Resident) => answersAbout(resident, live, tried, knowledge),
    told: learnt,
  };
  const found = await showPerson({ ...looking, nik: tried.nik }, showing, parts);
  return found.outcome === 'shown' ? { outcome: 'shown', answers: found.shown } : found;
}

/** The same about a person of the sandbox, who is nobody: no look, no case, no record. */
export function compareAboutNobody(right: Right, tried: Tried): TryAnswer {
  const person = sandboxPeople.find(({ member }) => member.nik === tried.nik);
  if (!person) return { outcome: 'nobody' };
  const resident = asResident(person.family, person.member);
  return { outcome: 'shown', answers: answersAbout(resident, toLive(right), tried, committedKnowledge) };
}

function answersAbout(resident: Resident, right: LiveRight, tried: Tried, knowledge: Knowledge): SideBySide {
  return tellAnswers(previewAnswers(tried, resident, right, knowledge), maskValue);
}

/** What an officer learns of a person by both answers: how each value that it typed compares. */
function learnt({ now }: SideBySide) {
  const told = now.elements.filter(({ submitted }) => submitted);
  return {
    elements: told.map(({ name }) => getElement(name).no),
    results: told.map(({ match }) => (match ? elementResults.match : elementResults.mismatch)),
  };
}
