import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useZone } from '../account/own-session.ts';
import { useMay } from '../api/use-may.ts';
import { useOfficeName } from '../offices/offices.ts';
import { Columns } from '../pieces/columns.tsx';
import { Facts } from '../pieces/facts.tsx';
import { History } from '../pieces/history.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ClosePattern } from './close-pattern.tsx';
import { PatternEvidence } from './pattern-evidence.tsx';
import { PatternState } from './pattern-state.tsx';
import { patternAdviceWords, patternKindWords, patternWords } from './pattern-words.ts';
import { type Pattern, type PatternKind, patternQuery } from './queries.ts';

/** One unusual pattern: why it was marked, what is recorded, and what was done about it. */
export function Screen() {
  const said = useWords(patternWords);
  const kinds = useWords(patternKindWords);
  const advice = useWords(patternAdviceWords);
  const spoken = useStore(language);
  const officeName = useOfficeName();
  const { pattern: id = '' }: { pattern?: string } = useParams({ strict: false });
  const { data: pattern } = useSuspenseQuery(patternQuery(id));
  const kind = pattern.kind as PatternKind;
  return (
    <>
      <PageHead title={kinds[kind]} beside={<PatternState closedAt={pattern.closedAt} />}>
        {pattern.explanation[spoken]}
      </PageHead>
      <Columns beside={<FollowUp pattern={pattern} />}>
        <Sheet title={said.evidence}>
          <Facts
            facts={[
              [said.institution, <InstitutionLink pattern={pattern} key="institution" />],
              [said.office, officeName(pattern.officeCode)],
              [said.day, formatDay(pattern.day, spoken)],
            ]}
          />
          <PatternEvidence evidence={pattern.evidence} />
        </Sheet>
        <Sheet title={said.advice}>
          <p>{advice[kind]}</p>
        </Sheet>
      </Columns>
    </>
  );
}

function InstitutionLink({ pattern: { institutionId, institution } }: { readonly pattern: Pattern }) {
  const said = useWords(patternWords);
  if (institutionId === null) return said.several;
  return (
    <PlaceLink place="institutionUsage" of={{ institution: institutionId }}>
      {institution}
    </PlaceLink>
  );
}

function FollowUp({ pattern }: { readonly pattern: Pattern }) {
  const said = useWords(patternWords);
  const spoken = useStore(language);
  const zone = useZone();
  const may = useMay();
  const { foundAt, closedAt, closedBy, remark, institutionId, officeCode } = pattern;
  const found = { key: 'found', sign: 'due', what: said.found, when: formatInstant(foundAt, spoken, zone) } as const;
  const closed = closedAt !== null && {
    ...{ key: 'closed', sign: 'ok' as const, what: said.closedBy(`${closedBy}`) },
    ...{ when: formatInstant(closedAt, spoken, zone), note: remark },
  };
  return (
    <Sheet title={said.followUp}>
      <History happenings={closed ? [found, closed] : [found]} />
      <div className="sheet__acts">
        {closedAt === null && may('pattern.close', { officeCode }) && <ClosePattern patternId={pattern.patternId} />}
        {closedAt === null && !may('pattern.close', { officeCode }) && <p className="hint">{said.others}</p>}
        {institutionId !== null && may('sanction.propose', { officeCode }) && (
          <PlaceLink place="proposeSanction" of={{ institution: institutionId }}>
            {said.propose}
          </PlaceLink>
        )}
      </div>
    </Sheet>
  );
}
