import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filters, Lack } from '../../listings/find-listings.ts';

export const LACKS: readonly Lack[] = ['price', 'netQuantity', 'brand', 'category', 'mrp'];
export const SORTS = ['changed', 'brand', 'cheapest', 'dearest'] as const;

const NAMES = ['q', 'status', 'importId', 'lacks', 'sort'] as const;
type Name = (typeof NAMES)[number];

/** The filters are in the address, so that going back, reloading and sending the address keep them. */
export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const filters = useMemo(
    () => Object.fromEntries(NAMES.flatMap((name) => pair(name, address.get(name)))) as Filters,
    [address],
  );
  const set = (name: Name, value: string): void =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return { filters, set };
}

const pair = (name: Name, value: string | null): [Name, string][] => (value ? [[name, value]] : []);
