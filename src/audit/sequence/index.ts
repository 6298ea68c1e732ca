export { type BacklogLimits, LogBacklog } from './backlog.ts';
export { SEQUENCER_LOCK_CLASS, Sequencer } from './sequencer.ts';
export { readHead, tilesIn } from './stored-tree.ts';
