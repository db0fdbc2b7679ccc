/** What leaves the house, and what anything of it needs: for those who look into it. */
export { neededBy } from './shipped.ts';
export { readLock, whatShips } from './what-ships.ts';
