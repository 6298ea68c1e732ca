import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Officer, officeRoles, type Role, roles } from '../institutions/index.ts';
import type { Uuid } from '../kernel/index.ts';
import { type Act, acts } from './acts.ts';
import { covers, demand, may, actsOf as offeredTo } from './may.ts';

const hospital = 'hospital' as Uuid;
const stranger = 'stranger' as Uuid;
const form = 'form' as Uuid;

function officer(
  role: Role,
  of: Partial<Pick<Officer, 'officeCode' | 'institutionId' | 'applicationId' | 'status'>>,
): Officer {
  const nowhere = { officeCode: null, institutionId: null, applicationId: null };
  const person = { name: 'Petugas Contoh', position: '', employeeNo: '', email: '', phone: '' };
  return {
    officerId: role as Uuid,
    roles: [role],
    ...person,
    ...nowhere,
    status: 'active',
    endedOn: null,
    endedBecause: null,
    ...of,
  };
}

const tasik = { officeCode: '3278', institutionId: hospital, applicationId: form };
const makassar = { officeCode: '7371', institutionId: stranger, applicationId: 'other' as Uuid };
const actsOf = (who: Officer, on = tasik) => (Object.keys(acts) as Act[]).filter((act) => may(who, act, on));

describe('an office', () => {
  it('reads in its whole region: pusat all, a province its cities, a city itself', () => {
    const reads = (officeCode: string) => may(officer('auditor', { officeCode }), 'application.read', tasik);
    expect(['00', '32', '3278', '3273', '33', '7371'].filter(reads)).toEqual(['00', '32', '3278']);
  });

  it('acts on what it holds itself, not on what its region holds', () => {
    const reviews = (officeCode: string) => may(officer('reviewer', { officeCode }), 'application.review', tasik);
    expect(['00', '32', '3278', '7371'].filter(reviews)).toEqual(['3278']);
  });

  it('decides as pusat alone, and by its head alone', () => {
    const decides = (role: Role, officeCode: string) => may(officer(role, { officeCode }), 'application.decide', tasik);
    expect(officeRoles.filter((role) => decides(role, '00'))).toEqual(['head']);
    expect(officeRoles.filter((role) => decides(role, '3278'))).toEqual([]);
  });
});

describe('an office whose matter another one holds', () => {
  const atPusat = { ...tasik, officeCode: '00', regionCode: '3278' };

  it('goes on reading it, and does not act on it', () => {
    const reviewer = officer('reviewer', { officeCode: '3278' });
    expect(actsOf(reviewer, atPusat)).toContain('application.read');
    expect(actsOf(reviewer, atPusat)).not.toContain('application.review');
    expect(() => demand(reviewer, 'application.review', atPusat)).toThrow(
      expect.objectContaining({ code: 'not_permitted' }),
    );
    expect(may(officer('reviewer', { officeCode: '00' }), 'application.review', atPusat)).toBe(true);
  });

  it('shares it with nobody else', () => {
    for (const officeCode of ['7371', '3273']) {
      expect(actsOf(officer('reviewer', { officeCode }), atPusat)).toEqual([]);
    }
  });
});

describe('people of an institution', () => {
  it('act on their own and on no other, whatever office holds it', () => {
    const admin = officer('institution_admin', { institutionId: hospital });
    expect(actsOf(admin)).toContain('users.manage');
    expect(actsOf(admin, makassar)).toEqual([]);
    expect(actsOf(admin, { ...makassar, officeCode: '3278' })).toEqual([]);
  });

  it('never act where a thing names no institution', () => {
    const admin = officer('institution_admin', { institutionId: hospital });
    expect(may(admin, 'institution.read', { officeCode: '3278' })).toBe(false);
    expect(may(admin, 'institution.read', { officeCode: '3278', institutionId: null })).toBe(false);
  });
});

describe('an applicant', () => {
  it('sees and fills in the one application that it was invited to', () => {
    const applicant = officer('applicant', { applicationId: form });
    expect(actsOf(applicant)).toEqual(['application.read', 'application.write', 'notice.read']);
    expect(actsOf(applicant, { ...tasik, applicationId: 'other' as Uuid })).toEqual([]);
  });
});

describe('every act', () => {
  it('is refused to whoever was deactivated', () => {
    for (const role of roles) {
      const of = (officeRoles as readonly Role[]).includes(role) ? { officeCode: '00' } : { institutionId: hospital };
      expect(actsOf(officer(role, { ...of, status: 'deactivated' }))).toEqual([]);
    }
  });

  it('is refused to every role that it does not name', () => {
    for (const role of officeRoles) {
      const named = (Object.keys(acts) as Act[]).filter((act) => (acts[act].who as readonly Role[]).includes(role));
      expect(actsOf(officer(role, { officeCode: '00' }), { ...tasik, officeCode: '00' })).toEqual(named);
    }
  });
});

describe('what is offered', () => {
  it('is what the roles allow somewhere, and nothing to whoever was deactivated', () => {
    const admin = officer('institution_admin', { institutionId: hospital });
    expect(offeredTo(admin)).toEqual(actsOf(admin));
    expect(offeredTo({ ...admin, roles: ['operator'] })).toEqual([
      'institution.read',
      'notice.read',
      'feedback.read',
      'feedback.deliver',
      'coverage.read',
      'ticket.open',
      'ticket.read',
      'person.verify',
    ]);
    expect(offeredTo({ ...admin, status: 'deactivated' })).toEqual([]);
  });
});

describe('a refusal', () => {
  it('does not tell whether there is such a thing where the officer cannot look', () => {
    const reviewer = officer('reviewer', { officeCode: '7371' });
    expect(() => demand(reviewer, 'application.review', tasik)).toThrow(expect.objectContaining({ code: 'not_found' }));
    const admin = officer('institution_admin', { institutionId: stranger });
    expect(() => demand(admin, 'users.manage', tasik)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it('names the act where the officer can', () => {
    const auditor = officer('auditor', { officeCode: '32' });
    const refused = expect.objectContaining({
      code: 'not_permitted',
      message: expect.stringContaining('application.review'),
    });
    expect(() => demand(auditor, 'application.review', tasik)).toThrow(refused);
    expect(() => demand(auditor, 'application.read', tasik)).not.toThrow();
  });
});

it('a region never covers one that its code does not begin', () => {
  const code = fc.constantFrom('11', '32', '3278', '3273', '73', '7371', '91');
  fc.assert(fc.property(code, code, (own, other) => covers(own, other) === (other.slice(0, own.length) === own)));
});
