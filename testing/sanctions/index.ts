export { decidedSanction, proposedSanction } from './proposed-sanction.ts';
