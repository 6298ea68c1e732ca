import { Type } from 'typebox';
import {
  accessMethods,
  day,
  oneOf,
  purposes,
  restrictionKinds,
  rightStatuses,
  strict,
  uuid,
} from '../../access/index.ts';
import { type AgreementState, agreementStates } from '../../agreements/index.ts';
import { type Institution, institutionStatuses } from '../../institutions/index.ts';

const count = Type.Integer();

const RestrictionView = strict({
  kind: oneOf(restrictionKinds),
  percent: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
  from: day,
  letterNo: Type.String(),
  reason: Type.String(),
  contact: Type.String(),
});

const RightView = strict({
  rightId: uuid,
  agreementId: uuid,
  method: oneOf(accessMethods),
  purpose: oneOf(purposes),
  status: oneOf(rightStatuses),
  validUntil: day,
  daysLeft: count,
  quota: count,
  used: count,
  restrictions: Type.Array(RestrictionView),
});

const AgreementView = strict({
  agreementId: uuid,
  number: Type.String(),
  state: oneOf<AgreementState>(agreementStates),
  startsOn: day,
  endsOn: day,
  daysLeft: count,
});

const DueView = strict({ key: Type.String(), kind: Type.String(), from: day, until: day, dueOn: day });

export const OverviewView = strict({
  institution: strict({
    institutionId: uuid,
    name: Type.String(),
    status: oneOf<Institution['status']>(institutionStatuses),
    officeCode: Type.String(),
  }),
  today: day,
  agreements: Type.Array(AgreementView),
  rights: Type.Array(RightView),
  quota: strict({ allowed: count, used: count }),
  feedback: strict({
    arrears: Type.Union([strict({ since: day, periods: count }), Type.Null()]),
    nextDue: Type.Array(DueView),
  }),
  unreadNotices: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
  users: strict({ admins: count, operators: count, integrators: count }),
});
