import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, localeOf, useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { paperWords } from './paper-words.ts';
import type { Application } from './queries.ts';
import './applications.css';

type Attachment = Application['attachments'][number];

/** Papers of an application: what there is, to be saved, and one more. */
export function AttachmentsSheet({ application }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const { attachments, attachable } = application;
  const notScanned = attachments.some(({ scan }) => scan === 'not_scanned');
  return (
    <Sheet title={said.attachments} note={notScanned ? said.notScanned : undefined}>
      {attachments.length === 0 ? <p className="muted">{said.noAttachments}</p> : <Papers application={application} />}
      {attachable.length > 0 && (
        <div className="buttons attach">
          <AttachDialog application={application} />
        </div>
      )}
    </Sheet>
  );
}

function Papers({ application: { applicationId, attachments } }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const kinds = useWords(paperWords);
  const spoken = useStore(language);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const zone = session?.workplace?.timeZone ?? 'WIB';
  const path = `/portal/v1/applications/${applicationId}/attachments`;
  return (
    <DataTable<Attachment>
      caption={said.attachments}
      rows={attachments}
      keyOf={({ fileId }) => fileId}
      columns={[
        { name: said.file, cell: ({ fileId, name }) => <PaperLink href={`${path}/${fileId}`}>{name}</PaperLink> },
        { name: said.kind, cell: ({ kind }) => kinds[kind] },
        { name: said.added, cell: ({ storedAt }) => formatInstant(storedAt, spoken, zone) },
        { name: said.size, cell: ({ size }) => formatSize(size, localeOf(spoken)), number: true },
      ]}
    />
  );
}

function formatSize(bytes: number, locale: string): string {
  const kilobytes = bytes / 1024;
  const style = { style: 'unit', maximumFractionDigits: 1 } as const;
  if (kilobytes < 1024) return Math.ceil(kilobytes).toLocaleString(locale, { ...style, unit: 'kilobyte' });
  return (kilobytes / 1024).toLocaleString(locale, { ...style, unit: 'megabyte' });
}
