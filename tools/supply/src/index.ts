/** What leaves the house: for those who look into it. */
export { whatShips } from './what-ships.ts';
