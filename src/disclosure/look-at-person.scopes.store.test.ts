import { describe, expect } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { enterPersonas } from '../../testing/rights/index.ts';
import { only, scopesAt, whoSees } from '../../testing/staff/index.ts';
import type { Officer } from '../institutions/index.ts';
import { connectionFor } from '../platform/sql/index.ts';
import { ResidentLookup } from '../register/index.ts';
import { lookRoutes } from './routes.ts';

const it = scopesAt(async (app, { database, ...parts }) => {
  const lookup = new ResidentLookup(connectionFor(database.app, 'lane', 'lookup'), parts.clock);
  app.addHook('onClose', () => lookup.close());
  lookRoutes(app, { ...parts, lookup, sealing: { check: () => {} } });
});

const { nik, nama_lgkp: name } = personas.hendra;
const look = { nik, caseRef: 'TIKET-12/2026', reveal: ['NAMA_LGKP'] };

describe('a person of the city', () => {
  it('is looked for by heads and reviewers of offices, and by nobody of an institution', async ({ ask }) => {
    const lookers = ['pusat', 'province', 'city', 'elsewhere'].flatMap((of) => [`${of} head`, `${of} reviewer`]);
    expect(await ask('POST /person-looks', {}, look)).toEqual(only({ 200: lookers }, whoSees.anything));
  });

  it('is shown to those whose region it lives in', async ({ by, portal, staff }) => {
    await enterPersonas(by);
    for (const { head, reviewer } of [staff.pusat, staff.province, staff.city]) {
      for (const looker of [head, reviewer]) {
        const { body, text } = await portal.call(looker, 'POST', '/person-looks', look);
        expect([body.outcome, text.includes(name)]).toEqual(['shown', true]);
      }
    }
  });

  it('is told to others as a NIK that nobody has; the log knows better', async ({ by, portal, staff }) => {
    const asked = async (officer: Officer, change: object) =>
      (await portal.call(officer, 'POST', '/person-looks', { ...look, ...change })).body;
    const [elsewhere, nobody] = [
      await asked(staff.elsewhere.head, {}),
      await asked(staff.city.head, { nik: '3278015501909998' }),
    ];
    expect({ ...elsewhere, requestId: '' }).toEqual({ ...nobody, requestId: '' });
    const text = 'SELECT outcome FROM access_record WHERE request_id = ANY($1) ORDER BY outcome';
    const { rows } = await by.pool.query(text, [[elsewhere.requestId, nobody.requestId]]);
    expect(rows).toEqual([{ outcome: 'elsewhere' }, { outcome: 'nobody' }]);
  });
});
