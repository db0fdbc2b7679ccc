import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';

interface QueryStatesProps<D> {
  readonly query: UseQueryResult<D, Error>;
  /** Shown instead of the children where `isEmpty` says so. */
  readonly empty?: ReactNode;
  isEmpty?(data: D): boolean;
  children(data: D): ReactNode;
}

/** What is read, in whichever state it is: loading, failed (with a way to try again), empty, there. */
export function QueryStates<D>({ query, empty, isEmpty, children }: QueryStatesProps<D>) {
  if (query.data !== undefined) {
    return isEmpty?.(query.data) ? empty : children(query.data);
  }
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
