import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOwnSession } from '../../account/own-session.ts';
import { useMay } from '../../api/use-may.ts';
import type { Institution } from '../../institutions/queries.ts';
import { ChoiceFilter, FilterBar } from '../../lists/filter-bar.tsx';
import { useFilters } from '../../lists/use-filters.ts';
import { Empty } from '../../pieces/empty.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { useWords } from '../../words/language.ts';
import { modeWords } from '../mode-words.ts';
import { KeyTable } from './key-table.tsx';
import { keyWords, statusWords } from './key-words.ts';
import { MakeDialog } from './make-dialog.tsx';
import { makeableBy } from './makeable.ts';
import { keysQuery } from './queries.ts';
import { type Once, SecretOnce } from './secret-once.tsx';
import '../../pieces/sheet.css';

/** The keys of an institution, those in force first. What was told once stands on top until it is put away, each by itself. */
export function KeysOf({ institution }: { readonly institution: Institution }) {
  const said = useWords(keyWords);
  const { data } = useSuspenseQuery(keysQuery(institution.institutionId));
  const [told, tell] = useState<readonly Once[]>([]);
  const tellOnce = (once: Once) => tell((before) => [once, ...before]);
  const { officer } = useOwnSession();
  const may = useMay();
  const maker = officer.institutionId === null ? 'office' : 'institution';
  const canMake = may(maker === 'office' ? 'credential.found' : 'credential.manage', institution);
  const rights = canMake ? makeableBy(data.rights, maker) : [];
  const make = rights.length > 0 && (
    <MakeDialog rights={rights} institutionId={institution.institutionId} onMade={tellOnce} />
  );
  const isNone = data.credentials.length === 0;
  return (
    <>
      <PageHead title={said.title} above={institution.name} beside={!isNone && make}>
        {maker === 'office' ? said.leadOf(institution.name) : said.lead}
      </PageHead>
      {told.map((once) => (
        <SecretOnce
          key={once.secret ?? once.keyIds[0]}
          once={once}
          onKept={() => tell((before) => before.filter((other) => other !== once))}
        />
      ))}
      {isNone ? (
        <Empty title={said.none} step={make}>
          {rights.length > 0 ? said.noneText : canMake ? said.noneRight : said.noneRead}
        </Empty>
      ) : (
        <>
          <KeyFilters />
          <ShownKeys institution={institution} onMade={tellOnce} />
        </>
      )}
    </>
  );
}

function KeyFilters() {
  const said = useWords(keyWords);
  const modes = useWords(modeWords);
  const statuses = useWords(statusWords);
  return (
    <FilterBar>
      <ChoiceFilter name="mode" label={said.mode} choices={Object.entries(modes)} />
      <ChoiceFilter name="keadaan" label={said.state} choices={Object.entries(statuses)} />
    </FilterBar>
  );
}

interface ShownKeysProps {
  readonly institution: Institution;
  readonly onMade: (once: Once) => void;
}

function ShownKeys({ institution, onMade }: ShownKeysProps) {
  const said = useWords(keyWords);
  const { data } = useSuspenseQuery(keysQuery(institution.institutionId));
  const [{ mode, keadaan }] = useFilters();
  const shown = data.credentials
    .filter((key) => (mode === undefined || key.mode === mode) && (keadaan === undefined || key.status === keadaan))
    .toSorted((a, b) => order[a.status] - order[b.status]);
  if (shown.length === 0) return <Empty title={said.noneFits}>{said.noneFitsText}</Empty>;
  return (
    <div className="sheet sheet--table">
      <KeyTable
        keys={shown}
        rights={data.rights}
        overlapDays={data.overlapDays}
        institution={institution}
        onMade={onMade}
      />
    </div>
  );
}

/** What is over stands last. */
const order = { active: 0, suspended: 1, revoked: 2 } as const;
