import { applicationsSection } from './sections/applications.ts';
import { arrearsSection } from './sections/arrears.ts';
import { connectionsSection } from './sections/connections.ts';
import { deathHintsSection } from './sections/death-hints.ts';
import { decisionsSection } from './sections/decisions.ts';
import { evaluationSection } from './sections/evaluation.ts';
import { followUpsSection } from './sections/follow-ups.ts';
import { nearEndSection } from './sections/near-end.ts';
import { patternsSection } from './sections/patterns.ts';
import { reportsSection } from './sections/reports.ts';
import { sanctionsSection } from './sections/sanctions.ts';
import { switchLettersSection } from './sections/switch-letters.ts';
import { ticketsSection } from './sections/tickets.ts';
import { toSignSection } from './sections/to-sign.ts';
import { upliftsSection } from './sections/uplifts.ts';
import { usageSection } from './sections/usage.ts';

/** All sections of the start page, in the order in which they ask for attention. */
export const sections = {
  decisions: decisionsSection,
  applications: applicationsSection,
  tickets: ticketsSection,
  toSign: toSignSection,
  sanctions: sanctionsSection,
  switchLetters: switchLettersSection,
  connections: connectionsSection,
  deathHints: deathHintsSection,
  nearEnd: nearEndSection,
  uplifts: upliftsSection,
  arrears: arrearsSection,
  reports: reportsSection,
  followUps: followUpsSection,
  evaluation: evaluationSection,
  patterns: patternsSection,
  usage: usageSection,
} as const;
