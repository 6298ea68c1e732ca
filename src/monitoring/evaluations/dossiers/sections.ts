import type { DossierSection } from './section.ts';
import { agreementsSection } from './sections/agreements.ts';
import { answersSection } from './sections/answers.ts';
import { arrearsSection } from './sections/arrears.ts';
import { certificatesSection } from './sections/certificates.ts';
import { coverageSection } from './sections/coverage.ts';
import { networksSection } from './sections/networks.ts';
import { pastFindingsSection } from './sections/past-findings.ts';
import { sanctionsSection } from './sections/sanctions.ts';
import { upliftsSection } from './sections/uplifts.ts';
import { usageSection } from './sections/usage.ts';
import { usersSection } from './sections/users.ts';

/**
 * The sections of every dossier, in the order in which they are shown and printed. A room that has something to say of an
 * institution gets a file in `sections/`, which asks at its door, and one line here.
 */
export const sections: readonly DossierSection[] = [
  agreementsSection,
  answersSection,
  usageSection,
  upliftsSection,
  usersSection,
  networksSection,
  certificatesSection,
  arrearsSection,
  coverageSection,
  sanctionsSection,
  pastFindingsSection,
];
