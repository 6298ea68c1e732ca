import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personaFamilies, personas } from '../../../testing/population/index.ts';
import type { Day, Nik } from '../../kernel/index.ts';
import { addDays } from '../../kernel/index.ts';
import type { DocumentKind } from '../../reference/index.ts';
import type { RegisteredMember } from '../index.ts';
import { type DocumentChange, documentsIn, type PopulationDocument } from './documents-in.ts';

function documentsOf(member: RegisteredMember, kind: DocumentKind): PopulationDocument[] {
  const family = personaFamilies.find(({ members }) => members.some(({ nik }) => nik === member.nik));
  if (!family) return expect.fail('no family holds this persona');
  return documentsIn({ ...member, ...family }, member.changes).filter((one) => one.kind === kind);
}

const inForce = { status: 'valid', endedOn: null, supersededBy: null };

describe('documents of the register', () => {
  it('have number and day, and those in force no end', () => {
    const { dimas, agus, hendra } = personas;
    expect(documentsOf(dimas, 'birth_certificate')).toEqual([
      { kind: 'birth_certificate', number: '3278-LU-16022015-9990', issuedOn: '2015-02-16', ...inForce },
    ]);
    expect(documentsOf(agus, 'marriage_certificate')).toEqual([
      { kind: 'marriage_certificate', number: '0311/044/V/2012', issuedOn: '2012-05-20', ...inForce },
    ]);
    expect(documentsOf(hendra, 'family_card')).toMatchObject([{ number: '3278011403129990', issuedOn: '2012-03-14' }]);
  });

  it('that another took the place of are superseded, and name it', () => {
    const [now, before] = documentsOf(personas.dedi, 'family_card');
    expect(now).toMatchObject({ status: 'valid' });
    expect(before).toEqual({
      kind: 'family_card',
      number: '3206240104159990',
      issuedOn: null,
      status: 'superseded',
      endedOn: '2018-04-09',
      supersededBy: now?.number,
    });
  });

  it('that were issued anew keep their number and have another day', () => {
    const { maria } = personas;
    const card = { kind: 'ektp', number: maria.nik };
    expect(documentsOf(maria, 'ektp')).toEqual([
      { ...card, issuedOn: '2019-02-11', ...inForce },
      { ...card, issuedOn: '2014-05-12', status: 'superseded', endedOn: '2019-02-11', supersededBy: maria.nik },
    ]);
  });

  it('that nothing took the place of are revoked', () => {
    expect(documentsOf(personas.maria, 'birth_certificate')).toEqual([
      {
        kind: 'birth_certificate',
        number: '9104-LT-08061998-9990',
        issuedOn: '1998-06-08',
        status: 'revoked',
        endedOn: '2017-10-03',
        supersededBy: null,
      },
    ]);
  });

  it('are no KTP-el before one is printed', () => {
    expect(documentsOf(personas.dimas, 'ektp')).toEqual([]);
    expect(documentsOf(personas.james, 'ektp')).toEqual([]);
  });

  it('of the dead, and of whoever is not active, are no KTP-el in force from that day on', () => {
    expect(documentsOf(personas.karto, 'ektp')).toMatchObject([{ status: 'revoked', endedOn: '2019-06-21' }]);
    expect(documentsOf(personas.rinaTwice, 'ektp')).toMatchObject([{ status: 'revoked', endedOn: '2021-02-18' }]);
  });

  it('are not made by a change of something else, nor of a date that was only corrected', () => {
    const wedding = { event: 'marriage', valid_from: '2012-05-20' as Day, before: { tgl_kwn: null } } as const;
    const corrected = {
      event: 'correction',
      valid_from: '2013-01-01' as Day,
      before: { tgl_kwn: '2012-05-02' },
    } as const;
    const agus = { ...personas.agus, no_kk: null as never, tgl_kk: null };
    const marriages = documentsIn(agus, [wedding, corrected]).filter(({ kind }) => kind === 'marriage_certificate');
    expect(marriages).toMatchObject([{ number: '0311/044/V/2012', ...inForce }]);
  });
});

/** A birth certificate through its changes: each a number, or none. The last is what the register holds now. */
const numbers = fc.array(fc.option(fc.constantFrom('A-1', 'B-2', 'C-3', 'D-4')), { minLength: 1, maxLength: 6 });

it('every number that ever stood in the register is an entry, at most one of a kind is valid, and each names the next', () => {
  fc.assert(
    fc.property(numbers, (held) => {
      const changes: DocumentChange[] = held.slice(0, -1).map((number, index) => ({
        event: 'correction',
        valid_from: addDays('2020-01-01' as Day, index),
        before: { no_akta_lhr: number },
      }));
      const now = { ...personas.hendra, nik: '3278011205809990' as Nik, no_akta_lhr: held.at(-1) ?? null };
      const entries = documentsIn({ ...now, no_kk: null as never, tgl_kk: null }, changes)
        .filter(({ kind }) => kind === 'birth_certificate')
        .toReversed();
      const expected = held.flatMap((number, index) => {
        if (number === null) return [];
        const next = held[index + 1];
        const status = index === held.length - 1 ? 'valid' : next === null ? 'revoked' : 'superseded';
        return [{ number, status, supersededBy: next ?? null }];
      });
      expect(entries.map(({ number, status, supersededBy }) => ({ number, status, supersededBy }))).toEqual(expected);
    }),
  );
});
