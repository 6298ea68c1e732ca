import { type Place, PUSAT } from '../../access/index.ts';
import type { Settings } from '../../settings/index.ts';
import type { Applicant, Application } from './model.ts';
import type { Way } from './moves.ts';

/**
 * The way of an application: central institutions hand it to Ditjen Dukcapil itself, so no head of region forwards it, and
 * sign a nota kesepahaman (MoU) first. Regional legal entities (BHI) do so only where a setting asks for it.
 */
export function wayOf(
  { officeCode, applicant }: { readonly officeCode: string; readonly applicant: Pick<Applicant, 'kind'> },
  { centralMouRequired, regionalBhiMouRequired }: Pick<Settings, 'centralMouRequired' | 'regionalBhiMouRequired'>,
): Way {
  if (officeCode === PUSAT) return { regional: false, mou: centralMouRequired };
  return { regional: true, mou: regionalBhiMouRequired && applicant.kind === 'bhi' };
}

/** Where an act on an application takes place: it is acted on by the office that holds it, and seen from its region. */
export function placeOf(
  application: Pick<Application, 'officeCode' | 'holder' | 'institutionId' | 'applicationId'>,
): Place {
  const { officeCode, holder, institutionId, applicationId } = application;
  return { officeCode: holder, regionCode: officeCode, institutionId, applicationId };
}
