import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCentralApplicant, enterApplication } from '../../../testing/applications/index.ts';
import { aPdf } from '../../../testing/files/index.ts';
import { type Authority, aMonday, openAuthority } from '../../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../../testing/staff/index.ts';
import { administer } from '../../audit/index.ts';
import { isFault } from '../../kernel/index.ts';
import { checkFile, noScan } from '../../platform/files/index.ts';
import { defaultSettings } from '../../settings/index.ts';
import { addAttachment } from './add-attachment.ts';
import { getApplication } from './find-application.ts';
import { findMove, moves } from './moves.ts';
import { recordMove, type WantedMove } from './record-move.ts';
import { listSteps } from './timeline.ts';
import { wayOf } from './way-of.ts';

let authority: Authority;
let staff: Staff;
beforeAll(async () => {
  authority = await openAuthority();
  staff = await enterStaff(authority);
});
afterAll(() => authority.close());

describe('a random walk of officers who try anything', () => {
  const names = [...new Set(moves.map(({ move }) => move))].filter(
    (move): move is WantedMove['move'] => !['register', 'invite', 'renew'].includes(move),
  );
  const anyMove = fc.constantFrom(...names);

  it('leaves an application where the table says, with one step for each move that was made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(anyMove, { minLength: 10, maxLength: 40 }), async (central, wanted) => {
        const office = central ? staff.pusat : staff.city;
        const applicant = central ? aCentralApplicant() : undefined;
        let seen = await enterApplication(authority, office, applicant && { applicant });
        const file = await checkFile({ name: 'surat.pdf', content: aPdf() }, noScan);
        const paper = { kind: 'other', file } as const;
        const fileId = await addAttachment(authority, office.reviewer, seen.applicationId, paper);
        const details = { letterNo: '1', letterDate: aMonday, fileId, reason: 'x' };
        let expected = seen.state;
        const made = ['register'];
        for (const move of wanted) {
          const rule = findMove(move, expected, wayOf(seen, defaultSettings));
          const { act } = moves.find((row) => row.move === move) as (typeof moves)[number];
          const here = act === 'application.decide' || seen.state === 'forwarded' ? staff.pusat : office;
          const officer = act === 'application.decide' || act === 'agreement.sign' ? here.head : here.reviewer;
          const outcome = await administer(authority, (tx, tell) =>
            recordMove(tx, tell, authority.clock, { application: seen, move, officer, details }),
          ).catch((error) => error);
          if (rule) {
            expect(outcome).toMatchObject({ state: rule.to });
            expected = rule.to;
            made.push(move);
          } else expect(isFault(outcome, 'conflict')).toBe(true);
          seen = await getApplication(authority.pool, seen.applicationId);
          expect(seen.state).toBe(expected);
        }
        expect((await listSteps(authority.pool, seen.applicationId)).map(({ move }) => move)).toEqual(made);
      }),
      { numRuns: 15 },
    );
  });
});
