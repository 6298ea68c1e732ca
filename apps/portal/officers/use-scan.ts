import { useRef } from 'react';
import { fileBody } from '../forms/file-body.ts';

/** Uploads a scan to where the officer will work, and answers its id. */
export type KeepScan = (body: ReturnType<typeof fileBody>) => Promise<{ readonly fileId: string }>;

/** The scan of a letter as the letter bears it: uploaded before it, and once however often the rest has to be mended. */
export function useScan(keep: KeepScan): (files: FileList | null) => Promise<{ readonly fileId?: string }> {
  const kept = useRef<{ readonly file: File; readonly fileId: string } | null>(null);
  return async (files) => {
    const file = files?.[0];
    if (!file) return {};
    if (kept.current?.file !== file) kept.current = { file, ...(await keep(fileBody(file))) };
    return { fileId: kept.current.fileId };
  };
}
