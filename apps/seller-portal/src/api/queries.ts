import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

const TRIES = 3;
const FRESH_MS = 10_000;

const mayTryAgain = (failures: number, error: Error): boolean =>
  failures < TRIES && !(error instanceof ApiProblem && !error.retriable);

/** What the page has read and does; reading pauses while the browser is offline and goes on by itself. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: mayTryAgain, staleTime: FRESH_MS },
      // A write is repeated by its screen only: with its key or its version, so that it happens once.
      mutations: { retry: false },
    },
  });
