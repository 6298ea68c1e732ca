/**
 * Acts of administration that the log records, each in the transaction of the act itself. Listed in
 * `docs/reference/audit-events.md`; a test keeps page and list equal.
 */
export const administrationEvents = {
  'office.created': 'An office of the authority was entered.',
  'office.changed': "An office's letterhead was changed; the reason is its code.",
  'institution.created': 'An institution was entered.',
  'institution.changed': 'Address, leader or supervisor of an institution were changed, by its letter.',
  'institution.suspended': 'An institution was suspended; every right of it refuses.',
  'institution.resumed': "An institution's suspension was lifted.",
  'officer.appointed': 'An officer was entered with its letter of appointment.',
  'officer.invited': 'An applicant was invited to its application, which the reason names.',
  'officer.changed': 'Roles or contact of an officer were changed; the reason is its id and its roles from then on.',
  'officer.appointment_added': 'An officer was appointed for further days, by the letter that the reason names.',
  'officer.ended': 'An officer was deactivated, with the reason and letter of it.',
  'office.numbering_set': 'An office numbers a kind of letters by another pattern.',
  'application.registered':
    'An application was opened: at the counter, by an invitation, or by its institution to renew.',
  'application.written': "An application's form was filled in or mended.",
  'application.paper_added': 'A paper was added to an application.',
  'application.moved':
    'An application came into another state; the reason is the number of the letter, where there is one.',
  'agreement.created': 'An agreement (PKS) was entered.',
  'agreement.ended': 'An agreement was ended; its rights are revoked with it.',
  'right.granted': 'An access right was granted under an agreement.',
  'right.changed': 'Terms of an access right were changed.',
  'right.suspended': 'An access right was suspended.',
  'right.resumed': "An access right's suspension was lifted.",
  'right.revoked': 'An access right was revoked for good.',
  'right.reserve_released': "A right's emergency reserve was opened for one day.",
  'connection.declared': 'A closed network of an institution was declared.',
  'connection.checked': 'A closed network passed its check; the record names the minutes.',
  'connection.check_failed': 'A closed network did not pass its check, and is declared once more.',
  'connection.activated': 'A checked closed network was opened: rights may name it.',
  'connection.ended': 'A closed network was ended; the rights that name it are suspended with it.',
  'credential.issued': 'A credential was issued; its secret was shown once.',
  'credential.rotated': 'A credential got a new secret; the old one is void.',
  'credential.suspended': 'A credential was suspended.',
  'credential.resumed': "A credential's suspension was lifted.",
  'credential.revoked': 'A credential was revoked for good.',
  'key.added': 'A public key of an OAuth client was added beside the others.',
  'key.revoked': 'A public key of an OAuth client was revoked; tokens given for it are void.',
  'guesses.forgotten': 'Budgets of guesses about a person were given back before their time.',
  'log.origin_begun': 'A new origin of the access log was begun, because the old one could not be continued.',
  'log.key_rotated': 'A key of the access log got a new one beside it, which is used from then on.',
  'log.master_key_replaced': "The access log's keys were wrapped under another master key.",
  'log.signer_rotated': 'The key that signs the access log was replaced; the record names the new public key.',
  'setting.changed': 'A setting of the programme was changed; the reason is the letter, the setting and its value.',
  'alias.set': "An institution's own name for a method of the wire contract was set.",
} as const;

export type AdministrationEvent = keyof typeof administrationEvents;
