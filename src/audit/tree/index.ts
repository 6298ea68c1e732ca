export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
export { emptyFrontier, extendFrontier, type Frontier, frontierRoot } from './frontier.ts';
export { edgeRoot, emptyEdge, type Growth, growTree, openEdge, type TreeEdge } from './grow-tree.ts';
export { EMPTY_ROOT, hashLeaf, hashNode, rootOf } from './hash.ts';
export {
  formatNote,
  formatSignatureLines,
  isKeyName,
  type Note,
  type NoteSignature,
  parseNote,
  parseSignatureLines,
} from './note.ts';
export { formatNoteKey, type NoteKey, type NoteKeyKind, noteKey, parseNoteKey } from './note-key.ts';
export { type CheckpointTrust, type OpenedCheckpoint, openCheckpoint } from './open-checkpoint.ts';
export { proveConsistency } from './prove-consistency.ts';
export { proveInclusion } from './prove-inclusion.ts';
export { type ReadTiles, readRoot } from './read-hashes.ts';
export { type LogTextRefusal, logTextRefusals, type Refused } from './refusals.ts';
export { cosignText, signText } from './sign-note.ts';
export { edgeTiles, TILE_WIDTH, type Tile, type TilePlace, tilesBetween, widthIn } from './tile.ts';
export { parseTilePath, tilePath } from './tile-path.ts';
export { type TilesInMemory, tilesInMemory } from './tiles-in-memory.ts';
export { type TreeHead, verifyConsistency } from './verify-consistency.ts';
export { type Inclusion, rootByInclusion, verifyInclusion } from './verify-inclusion.ts';
export { type Verified, type VerifiedNote, verifyNote, verifySignatures } from './verify-note.ts';
export {
  formatWitnessSize,
  readWitnessAnswer,
  SIZE_MEDIA_TYPE,
  type WitnessAnswer,
  type WitnessResponse,
} from './witness-answer.ts';
export { type AddCheckpoint, formatAddCheckpoint, parseAddCheckpoint } from './witness-request.ts';
