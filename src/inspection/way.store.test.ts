import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../testing/staff/index.ts';
import { type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Region } from './region.ts';
import { wayTo } from './way.ts';

let by: Authority;
let staff: Staff;

beforeAll(async () => {
  by = await openAuthority();
  staff = await enterStaff(by);
});
afterAll(() => by.close());

const some: Uuid = uuidV7(0);
const city: Region = { institutions: [some], officers: ['a'] };
const province: Region = { institutions: Array.from({ length: 101 }, () => some), officers: [] };

describe('records are come by', () => {
  it.each([
    ['by time in the country', {}, undefined, { by: 'time' }],
    ['by time in a region with many institutions', {}, province, { by: 'time' }],
    ['by institutions and officers in a small one', {}, city, { by: 'parties', institutions: [some], officers: ['a'] }],
    [
      'by an institution that is named',
      { institution: some, kind: 'look' },
      city,
      { by: 'parties', institutions: [some], officers: [] },
    ],
    ['by a kind of acts', { kind: 'sign_in' }, city, { by: 'kind', kind: 'sign_in' }],
    ['by the kind that alone ends so', { outcome: 'right.granted' }, undefined, { by: 'kind', kind: 'administration' }],
    ['by looks', { outcome: 'log_searched' }, undefined, { by: 'kind', kind: 'look' }],
    ['by retention', { outcome: 'month_dropped' }, undefined, { by: 'kind', kind: 'retention' }],
    ['by no kind of calls', { kind: 'verification' }, undefined, { by: 'time' }],
    [
      'by who acts at the command line',
      { officer: 'root', kind: 'administration' },
      undefined,
      { by: 'parties', institutions: [], officers: ['root'] },
    ],
  ] as const)('%s', async (_, filter, region, way) => {
    expect(await wayTo(by.pool, filter, region)).toEqual(way);
  });

  it('by an officer and the institution that it asks for', async () => {
    const { operator, institutionId } = staff.hospital;
    const { officerId } = staff.city.head;
    const ways = [operator.officerId, officerId].map((officer) => wayTo(by.pool, { officer }, undefined));
    expect(await Promise.all(ways)).toEqual([
      { by: 'parties', institutions: [institutionId], officers: [operator.officerId] },
      { by: 'parties', institutions: [], officers: [officerId] },
    ]);
  });

  it('by no name that only an institution knows, unless it is named too', async () => {
    for (const officer of ['loket-3', some]) {
      await expect(wayTo(by.pool, { officer }, undefined)).rejects.toMatchObject({ field: 'institution' });
    }
  });
});
