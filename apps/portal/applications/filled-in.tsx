import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { elementsQuery } from '../api/queries.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { language, useWords } from '../words/language.ts';
import { classWords, fieldNames, formWords, kindWords, methodWords } from './form-words.ts';
import type { Application } from './queries.ts';

interface FilledInProps {
  readonly application: Application;
  /** What stands beside the head of each sheet, such as the way back to the form. */
  readonly note?: ReactNode;
}

/** What was filled in, as the printed form has it. */
export function FilledIn({ application, note }: FilledInProps) {
  const said = useWords(formWords);
  const about = useApplicantFacts();
  const asked = useFormFacts();
  return (
    <>
      <Sheet title={said.applicant} note={note}>
        <Facts facts={about(application.applicant)} />
      </Sheet>
      <Sheet title={said.data} note={note}>
        <Facts facts={asked(application.form)} />
      </Sheet>
    </>
  );
}

type Fact = readonly [name: string, fact: ReactNode];

function useApplicantFacts(): (applicant: Application['applicant']) => Fact[] {
  const names = useWords(fieldNames);
  const classes = useWords(classWords);
  const kinds = useWords(kindWords);
  return (a) => [
    [names.name, a.name],
    [names.class, a.class && classes[a.class]],
    [names.kind, a.kind && kinds[a.kind]],
    [names.sector, a.sector],
    [names.address, a.address],
    [names.leaderName, a.leaderName],
    [names.leaderPosition, a.leaderPosition],
    [names.supervisor, a.supervisor],
    [names.contactName, a.contactName],
    [names.contactPhone, a.contactPhone],
    [names.contactEmail, a.contactEmail],
  ];
}

function useFormFacts(): (form: Application['form']) => Fact[] {
  const said = useWords(formWords);
  const names = useWords(fieldNames);
  const methods = useWords(methodWords);
  const purposes = useWords(purposeWords);
  const spoken = useStore(language);
  const { data } = useSuspenseQuery(elementsQuery);
  const labelOf = (name: string) => data.elements.find((element) => element.name === name)?.label[spoken] ?? name;
  const documentOf = (kind: string) => data.documents.find((document) => document.kind === kind)?.label[spoken] ?? kind;
  const number = (value: number) => formatNumber(value, spoken);
  return (form) => [
    [names.purpose, form.purpose && purposes[form.purpose]],
    [names.note, form.note],
    [names.method, form.method && methods[form.method]],
    [names.elements, form.elements.map(labelOf).join(', ')],
    [names.documents, form.documents.map(documentOf).join(', ')],
    [names.feedback, form.feedback.map(({ kind, key, format }) => `${kind} (${key}, ${format})`).join('; ')],
    [names.dailyQuota, form.dailyQuota && said.quotaOf(number(form.dailyQuota))],
    [names.months, form.months && said.monthsOf(number(form.months))],
    [names.networks, form.networks.join(', ')],
  ];
}
