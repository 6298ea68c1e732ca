import type { Application, ApplicationState, Step } from './queries.ts';

/** Stages of the way from the form to access, in their order; several states may lie in one. */
export type Stage =
  | 'form'
  | 'check'
  | 'decision'
  | 'mou'
  | 'pks'
  | 'juknis'
  | 'credentials'
  | 'network'
  | 'trial'
  | 'active';

/** A stage as an application stands to it. */
export interface ReachedStage {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'later';
  /** The step that led out of it, where it is done. */
  readonly left?: Step | undefined;
}

type Walked = Pick<Application, 'state' | 'way' | 'timeline'>;

/** The stages of an application's way: what is behind it, where it is, what is to come. */
export function stagesOf({ state, way, timeline }: Walked): ReachedStage[] {
  const states = statesOf(way);
  const stages = Object.keys(states) as Stage[];
  const present = stages.findIndex((stage) => states[stage]?.includes(state));
  return stages.map((stage, at) => {
    if (at > present) return { stage, state: 'later' };
    if (at === present && state !== 'active') return { stage, state: 'now' };
    return { stage, state: 'done', left: leaving(timeline, states[stage] ?? []) };
  });
}

/** The states in each stage, on a way: central applications are decided on where they are checked. */
function statesOf({ regional, mou }: Application['way']): Partial<Record<Stage, readonly ApplicationState[]>> {
  return {
    form: ['draft', 'returned'],
    check: ['submitted', 'under_review', ...(regional ? [] : (['refused'] as const))],
    ...(regional && { decision: ['forwarded', 'refused'] }),
    ...(mou && { mou: ['approved'] }),
    pks: mou ? ['mou', 'pks_drafted'] : ['approved', 'pks_drafted'],
    juknis: ['pks_signed'],
    credentials: ['juknis_signed'],
    network: ['credentials_requested', 'network_check'],
    trial: ['trial'],
    active: ['active'],
  };
}

/** The last step that led out of a stage; into it, where none leads on. */
function leaving(timeline: readonly Step[], states: readonly ApplicationState[]): Step | undefined {
  const isIn = (state: string | null) => states.some((one) => one === state);
  return timeline.findLast(({ from, to }) => isIn(from) && !isIn(to)) ?? timeline.findLast(({ to }) => isIn(to));
}
