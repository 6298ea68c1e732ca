import { documentKinds, type ElementName, findDocumentKind, findElement, getElement } from '../../reference/index.ts';
import type { Asked, Declared } from '../question.ts';
import type { DocumentVerificationRequest, VerificationRequest } from './request-schemas.ts';

/** What a valid body asks and declares. */
export interface NativeRequest {
  readonly asked: Asked;
  readonly declared: Declared;
}

/** Values are trimmed, as everywhere; none of them is blank. */
export function readVerification({
  nik,
  purpose,
  elements,
  threshold,
  officer,
  caseRef,
}: VerificationRequest): NativeRequest {
  const submitted = new Map<ElementName, string>();
  for (const [name, value] of Object.entries(elements)) {
    const element = findElement(name);
    if (element) submitted.set(element.name, String(value).trim());
  }
  return { asked: { nik, submitted, threshold: threshold ?? null }, declared: declare(purpose, officer, caseRef) };
}

/** A document is compared by the element that holds its number. */
export function readDocumentVerification({
  nik,
  purpose,
  document,
  officer,
  caseRef,
}: DocumentVerificationRequest): NativeRequest {
  const kind = findDocumentKind(document.kind) ?? 'ektp';
  const { name } = getElement(documentKinds[kind].number);
  const number = document.number.trim();
  const asked: Asked = { nik, submitted: new Map([[name, number]]), threshold: null, document: { kind, number } };
  return { asked, declared: declare(purpose, officer, caseRef) };
}

function declare(purpose: string, officer: string | undefined, caseRef: string | undefined): Declared {
  return { purpose, officer: officer?.trim(), caseRef: caseRef?.trim() };
}

/** The same text for the same question, whatever the order and the spacing of its JSON. */
export function questionText(method: string, { asked, declared }: NativeRequest): string {
  const { nik, submitted, threshold, document } = asked;
  const values = [...submitted].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    method,
    nik,
    values,
    threshold,
    document,
    declared.purpose,
    declared.officer,
    declared.caseRef,
  ]);
}
