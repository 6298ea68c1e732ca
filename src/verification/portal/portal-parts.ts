import type { PortalParts } from '../../identity/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Gates } from '../gate.ts';
import type { BulkDesk } from '../native/index.ts';

/** What the portal's screens of verification work with; the first of the gates is the register's. */
export interface PortalDoorParts extends PortalParts {
  readonly gates: Gates;
  readonly metrics: Metrics;
  /** Where lists of people are handed in; undefined where there are none. */
  readonly bulk?: BulkDesk | undefined;
}
