import { type Static, Type } from 'typebox';

/** The proof that a call was recorded. */
export const Receipt = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'Id of the recorded call.' }),
    leafIndex: Type.Integer({ minimum: 0, description: 'Place of the record in the access log, from 0.' }),
    treeSize: Type.Integer({ minimum: 1, description: 'Records that the checkpoint covers.' }),
    record: Type.String({
      description:
        'The record as its canonical text (docs/log.md). It holds no NIK: a keyed tag and a sealed form. Its leaf hash is SHA-256(0x00 || text).',
    }),
    inclusionProof: Type.Array(Type.String(), {
      description: 'Hashes from the sibling of the leaf up to the root (RFC 6962 section 2.1.1), in base64.',
    }),
    checkpoint: Type.String({ description: 'The signed checkpoint, a C2SP note (tlog-checkpoint).' }),
  },
  { $id: 'Receipt' },
);
export type Receipt = Static<typeof Receipt>;

/** Recorded, and not yet covered by a checkpoint. */
export const ReceiptPending = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    status: Type.Literal('pending', {
      description: 'The record waits for its checkpoint; ask again as Retry-After says.',
    }),
  },
  { $id: 'ReceiptPending' },
);
export type ReceiptPending = Static<typeof ReceiptPending>;
