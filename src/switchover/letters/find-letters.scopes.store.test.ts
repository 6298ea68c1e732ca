import { expect } from 'vitest';
import { scopesAt, switchoverDoor } from '../../../testing/staff/index.ts';
import { preparedLetter, returningRight, signedLetter } from '../../../testing/switchover/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { SwitchoverLetter } from '../model.ts';

const it = scopesAt(switchoverDoor);

it('letters of a right are told with it, those that wait for their signature to offices alone', async ({
  by,
  portal,
  staff,
}) => {
  const rightId = await returningRight(by, staff.hospital.institutionId);
  const { letterId: signed } = await signedLetter(by, staff, rightId);
  const waiting = await preparedLetter(by, staff, rightId);
  const told = async (officer: Officer) => {
    const { letters } = (await portal.call(officer, 'GET', `/rights/${rightId}/switchover`)).body;
    return letters.map(({ letterId }: SwitchoverLetter) => letterId).toSorted();
  };
  for (const { auditor } of [staff.pusat, staff.province, staff.city]) {
    expect(await told(auditor)).toEqual([signed, waiting].toSorted());
  }
  for (const user of [staff.hospital.admin, staff.hospital.integrator]) expect(await told(user)).toEqual([signed]);
});
