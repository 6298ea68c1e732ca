import { elements } from '../../src/reference/index.ts';
import { asResident, registerValue } from '../../src/register/index.ts';
import { expectationOf, type Scripted, sandboxPeople, scripted } from '../../src/sandbox/index.ts';
import { code, markdownTable, type Tables } from './fill-page.ts';

/** The tables of docs/sandbox.md: whoever is in the sandbox, and what can be asked for. */
export const sandboxTables: Tables = {
  people: markdownTable(
    ['NIK', 'name', 'status', 'what for'],
    sandboxPeople.map(({ member, about }) => [code(member.nik), member.nama_lgkp, member.status, about.en]),
  ),
  elements: elementTable(),
  outcomes: scriptedTable('outcome', 'end'),
  reasons: scriptedTable('reason', 'judge'),
  trouble: scriptedTable('what', 'delay', 'fail', 'fail_once', 'limit'),
};

function elementTable(): string {
  const people = sandboxPeople.filter(({ member }) => member.status === 'active');
  const residents = people.map(({ family, member }) => asResident(family, member));
  const rows = elements
    .map(({ name }) => [name, ...residents.map((resident) => registerValue(resident, name) ?? '')])
    .filter(([, ...values]) => values.some((value) => value !== ''));
  const firstNames = people.map(({ member }) => member.nama_lgkp.split(' ')[0] ?? '');
  return markdownTable(
    ['element', ...firstNames],
    rows.map(([name = '', ...values]) => [code(name), ...values]),
  );
}

function scriptedTable(name: string, ...does: readonly Scripted['script']['does'][]): string {
  const rows = scripted.filter(({ script }) => does.includes(script.does)).map(rowOf);
  return markdownTable(['NIK', name, 'wire', '/v1'], rows);
}

function rowOf(one: Scripted): string[] {
  const { name, wire, native } = expectationOf(one);
  return [code(one.nik), code(name), wire ?? '-', native ?? '-'];
}
