import type { Import } from './import-requests.ts';

/** Dark enough to be read as text on white. */
export const STATE_COLOURS: Readonly<Record<Import['state'], string>> = {
  held: '#6b4500',
  queued: 'blue.8',
  running: 'blue.8',
  completed: 'leaf.8',
  failed: 'red.9',
  undoing: 'blue.8',
  undone: 'gray.8',
};
