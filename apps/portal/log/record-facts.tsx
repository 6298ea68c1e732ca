import { useSuspenseQuery } from '@tanstack/react-query';
import { useZone } from '../account/own-session.ts';
import { elementsQuery } from '../api/queries.ts';
import { useOfficeName } from '../offices/offices.ts';
import { CopyButton } from '../pieces/copy-button.tsx';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useMayGo } from '../router/use-may-go.ts';
import { useStore } from '../store.ts';
import { formatDay, formatNumber, formatSecond } from '../time/format.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { language, useWords } from '../words/language.ts';
import { kindWords, resultWords } from './act-words.ts';
import type { LoggedRecord } from './queries.ts';
import { recordWords } from './record-words.ts';
import { useMethodName } from './use-act-name.ts';

interface OfRecord {
  readonly record: LoggedRecord;
}

/** What was recorded of an act, in plain words. */
export function RecordFacts({ record }: OfRecord) {
  const said = useWords(recordWords);
  const kinds = useWords(kindWords);
  const purposes: Readonly<Record<string, string>> = useWords(purposeWords);
  const spoken = useStore(language);
  const zone = useZone();
  const methodOf = useMethodName();
  const { requestId, at, kind, institution, right, credential, officer, caseRef } = record;
  const { method, purpose, day, peer, count, aboutPerson, minor } = record;
  const isCall = kind === 'verification' || kind === 'data_return';
  return (
    <Sheet title={said.facts} note={said.factsNote}>
      <Facts
        facts={[
          [said.at, formatSecond(at, spoken, zone)],
          [said.kind, kinds[kind]],
          [said.institution, institution && <InstitutionLink institution={institution} />],
          [said.officer, officer && <OfficerName officer={officer} />],
          [said.caseRef, caseRef],
          [said.right, right && said.ofRight(right.annexKey, right.agreement)],
          [said.purpose, purpose && (purposes[purpose] ?? purpose)],
          [said.method, method && methodOf(method)],
          [said.key, credential?.userId],
          [said.peer, peer && <code>{peer}</code>],
          [said.person, aboutPerson && (minor ? said.aboutMinor : said.aboutPerson)],
          [said.cost, isCall && <Cost record={record} />],
          [said.day, day && formatDay(day, spoken)],
          [said.count, count > 1 && formatNumber(count, spoken)],
          [said.number, <RequestNumber number={requestId} key="number" />],
        ]}
      />
    </Sheet>
  );
}

function InstitutionLink({ institution }: { readonly institution: NonNullable<LoggedRecord['institution']> }) {
  const mayGo = useMayGo();
  if (!mayGo('institution')) return institution.name;
  return (
    <PlaceLink place="institution" of={{ id: institution.institutionId }}>
      {institution.name}
    </PlaceLink>
  );
}

/** People of institutions go by what their institution calls them. */
function OfficerName({
  officer: { name, ref, officeCode },
}: {
  readonly officer: NonNullable<LoggedRecord['officer']>;
}) {
  const officeName = useOfficeName();
  if (name === null) return ref;
  return officeCode === null ? name : `${name}, ${officeName(officeCode)}`;
}

function Cost({ record: { takenBack, charged } }: OfRecord) {
  const said = useWords(recordWords);
  if (takenBack) return said.givenBack;
  return charged > 0 ? said.charged : said.free;
}

function RequestNumber({ number }: { readonly number: string }) {
  const said = useWords(recordWords);
  return (
    <>
      <code>{number}</code> <CopyButton text={number} label={said.copyNumber} />
    </>
  );
}

const signs = { match: 'ok', mismatch: 'no', notSubmitted: 'rest', returned: 'ok', withheld: 'due' } as const;

/** Elements that were asked about, each with how it compared; nothing where none was. */
export function ElementsSheet({ record: { elements } }: OfRecord) {
  const said = useWords(recordWords);
  const results = useWords(resultWords);
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(elementsQuery);
  const labels = new Map(data.elements.map(({ name, label }) => [name, label[spoken]]));
  if (elements.length === 0) return null;
  return (
    <Sheet title={said.elements} note={said.elementsNote}>
      <Facts
        facts={elements.map(({ element, label, result }) => [
          labels.get(element as never) ?? label,
          <SignedWord sign={signs[result]} key={element}>
            {results[result]}
          </SignedWord>,
        ])}
      />
    </Sheet>
  );
}
