import type { Attendee, Evaluation } from './queries.ts';

/** An attendance list as it is typed; an institution that is empty is the office, or a guest. */
export interface Values {
  readonly people: readonly {
    readonly name: string;
    readonly position: string;
    readonly institutionId: string;
    readonly signed: boolean;
  }[];
}

/** The rows that writing begins with: who is recorded, or a row for each institution while nobody is. */
export function rowsOf({ attendance, institutions }: Pick<Evaluation, 'attendance' | 'institutions'>) {
  if (attendance.length > 0) {
    return attendance.map(({ institutionId, ...person }) => ({ ...person, institutionId: institutionId ?? '' }));
  }
  return institutions.map(({ institutionId }) => ({ name: '', position: '', institutionId, signed: true }));
}

/** What was written: rows with a name. */
export function writtenIn({ people }: Values): Attendee[] {
  return people.flatMap(({ name, position, institutionId, signed }) =>
    name.trim() === ''
      ? []
      : [{ name: name.trim(), position: position.trim(), institutionId: institutionId || null, signed }],
  );
}

type Field = `people.${number}.${'name' | 'position' | 'institutionId' | 'signed'}`;

/** The field of everything that the API may say of the list, which has fewer rows than are seen. */
export function attendanceFields({ people }: Values): Readonly<Record<string, Field>> {
  const written = people.flatMap(({ name }, row) => (name.trim() === '' ? [] : [row]));
  return Object.fromEntries(
    written.flatMap((row, at) =>
      (['name', 'position', 'institutionId', 'signed'] as const).map((part): [string, Field] => [
        `attendance.${at}.${part}`,
        `people.${row}.${part}`,
      ]),
    ),
  );
}
