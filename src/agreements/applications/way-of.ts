import { type Place, PUSAT } from '../../access/index.ts';
import type { Application } from './model.ts';
import type { Way } from './moves.ts';

/**
 * The way of an application: central institutions hand it to Ditjen Dukcapil itself, so no head of region forwards it, and
 * sign a nota kesepahaman (MoU) first. Regional ones do so only where the authority asks for it [assumption: it does not].
 */
export function wayOf({ officeCode }: Pick<Application, 'officeCode'>, mouForRegional: boolean): Way {
  const regional = officeCode !== PUSAT;
  return { regional, mou: !regional || mouForRegional };
}

/** Where an act on an application takes place: it is acted on by the office that holds it, and seen from its region. */
export function placeOf(
  application: Pick<Application, 'officeCode' | 'holder' | 'institutionId' | 'applicationId'>,
): Place {
  const { officeCode, holder, institutionId, applicationId } = application;
  return { officeCode: holder, regionCode: officeCode, institutionId, applicationId };
}
