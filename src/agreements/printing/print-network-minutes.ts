import type { Connection } from '../../access/index.ts';
import type { Attendee, CitedLetter, PrintedDocument } from '../../documents/index.ts';
import { getInstitution, getOffice, getOfficer, TO_FILL_IN } from '../../institutions/index.ts';
import { parseUuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { listAgreements } from '../find-agreements.ts';
import { citeAgreement } from './cite-agreement.ts';
import { notYet, type PrintingParts, printPaper } from './print-paper.ts';

const kindWords: Readonly<Record<Connection['kind'], string>> = {
  private_line: 'Jaringan tertutup (private leased line)',
  vpn: 'Jaringan privat virtual (VPN)',
  platform_bersama: 'Jaringan Platform Bersama',
};

/**
 * Prints the minutes (berita acara) of the last check of a connection. What was looked at in particular is written on the
 * paper by hand, but its result is as it was recorded. Throws `conflict` while nobody has checked it.
 */
export async function printNetworkMinutes(
  parts: PrintingParts,
  { connectionId, institutionId, kind, provider, networks, steps }: Connection,
): Promise<PrintedDocument> {
  const { pool } = parts;
  const check = steps.findLast(({ move }) => move === 'pass' || move === 'fail');
  if (!check)
    throw notYet(
      'Nobody has checked this connection yet.',
      'Record its check first.',
      'Jaringan tertutup ini belum diperiksa. Catat dahulu pemeriksaannya.',
    );
  const institution = await getInstitution(pool, institutionId);
  const office = await getOffice(pool, institution.officeCode);
  const passed = check.move === 'pass';
  const found = check.paper.result.trim() || (passed ? 'Memenuhi syarat' : 'Belum memenuhi syarat');
  const data = {
    number: check.paper.number,
    date: check.paper.date,
    place: TO_FILL_IN,
    institution: institution.name,
    agreement: await citedAgreement(pool, institutionId),
    provider,
    connection: kindWords[kind],
    networks: networks.map((network) => ({ network, note: '–' })),
    checks: [{ item: 'Sambungan dan jaringan', expected: 'Memenuhi syarat', found, passed }],
    isFit: passed,
    followUp: [],
    people: [await checkerOf(pool, check.actor, office.name), attendeeOf(institution.name), attendeeOf(provider)],
  };
  return printPaper(parts, 'network_minutes', data, { documentId: connectionId, office });
}

/** The institution's agreement that lasts longest among those in force: the one that the line is for. */
async function citedAgreement(sql: Sql, institutionId: Connection['institutionId']): Promise<CitedLetter | null> {
  const agreement = (await listAgreements(sql, institutionId)).findLast(({ status }) => status === 'active');
  return agreement ? citeAgreement(sql, agreement) : null;
}

async function checkerOf(sql: Sql, actor: string, organisation: string): Promise<Attendee> {
  const officerId = parseUuid(actor);
  if (officerId === undefined) return attendeeOf(organisation);
  const { name, position } = await getOfficer(sql, officerId);
  return { name, position: position || TO_FILL_IN, organisation };
}

/** Somebody of an organisation, who writes name and position on the paper. */
function attendeeOf(organisation: string): Attendee {
  return { name: TO_FILL_IN, position: TO_FILL_IN, organisation };
}
