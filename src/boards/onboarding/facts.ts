import type { AgreementState, Application, Step, Way } from '../../agreements/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Traveller } from './model.ts';

/** What is known of an institution's way. */
export interface Facts {
  readonly institution: Traveller;
  /** The application that it came by; undefined for one whose agreement was entered as it stood. */
  readonly applied: Applied | undefined;
  /** Agreements that are signed or drafted, those that end first at the top. */
  readonly agreements: readonly { readonly state: AgreementState; readonly startsOn: Day }[];
  readonly admins: number;
  readonly firstUserOn: Day | null;
  /** Since when data balikan is owed; null where none is. */
  readonly owedSince: Day | null;
  readonly arrearsSince: Day | null;
  readonly lastDelivery: Day | null;
  readonly firstHit: Day | null;
}

/** An application with what its way depends on. */
export interface Applied {
  readonly application: Pick<Application, 'applicationId' | 'state' | 'stateSince' | 'channel' | 'holder'>;
  readonly way: Way;
  readonly steps: readonly Pick<Step, 'from' | 'to' | 'day'>[];
  /** Whether the minutes of the trial are among its papers. */
  readonly hasMinutes: boolean;
}
