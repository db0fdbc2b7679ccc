import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { paths } from '../../api/catalog.generated.ts';
import { useSellerId } from '../../session/use-session.ts';
import type { Field } from './fields.ts';

type Answer<P extends keyof paths, M extends 'get' | 'post'> = paths[P][M] extends {
  responses: { 200: { content: { 'application/json': infer D } } };
}
  ? D
  : never;

export type Import = Answer<'/v1/imports/{importId}', 'get'>;
export type Preview = Answer<'/v1/imports/{importId}/preview', 'post'>;
export type Survey = Answer<'/v1/imports/{importId}/survey', 'post'>;
export type RejectedRow = Answer<'/v1/imports/{importId}/rejects', 'get'>['items'][number];
/** What each heading means; null: nothing of ours. */
export type Meanings = Readonly<Record<string, string | null>>;
/** Wherever the column of `field` says `from`, `to` is meant. */
export interface Fix {
  readonly field: Field;
  readonly from: string;
  readonly to: string;
}
/** What is said of a file before it goes online. */
export interface Said {
  readonly headings: Meanings;
  readonly fixes: readonly Fix[];
}

const bodyOf = ({ headings, fixes }: Said) => ({ headings: { ...headings }, fixes: [...fixes] });

const OPEN_STATES: readonly Import['state'][] = ['queued', 'running', 'undoing'];
const LOOK_EVERY_MS = 700;

/** An import, looked at again and again while somebody works on it. */
export const useImport = (importId: string) =>
  useQuery({
    queryKey: ['import', importId],
    queryFn: () => answered(api.GET('/v1/imports/{importId}', { params: { path: { importId } } })),
    refetchInterval: ({ state: { data } }) =>
      data && OPEN_STATES.includes(data.state) ? LOOK_EVERY_MS : false,
  });

export function useImports() {
  const sellerId = useSellerId();
  return useQuery({
    queryKey: ['imports', sellerId],
    queryFn: () =>
      answered(
        api.GET('/v1/sellers/{sellerId}/imports', {
          params: { path: { sellerId }, query: { limit: 20 } },
        }),
      ),
  });
}

/** Rows as they would be read with what is said. */
export const usePreview = (importId: string, said: Said, limit: number) =>
  useQuery({
    queryKey: ['preview', importId, said, limit],
    placeholderData: (shown) => shown,
    queryFn: () =>
      answered(
        api.POST('/v1/imports/{importId}/preview', {
          params: { path: { importId }, query: { from: 1, limit } },
          body: bodyOf(said),
        }),
      ),
  });

/** What is wrong in the whole file with what is said. */
export const useSurvey = (importId: string, said: Said) =>
  useQuery({
    queryKey: ['survey', importId, said],
    placeholderData: (shown) => shown,
    queryFn: () =>
      answered(
        api.POST('/v1/imports/{importId}/survey', {
          params: { path: { importId } },
          body: bodyOf(said),
        }),
      ),
  });

/** A step of an import; what it answers is shown at once. */
function useStep<A>(importId: string, step: (argument: A) => Promise<Import>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (next) => {
      queries.setQueryData(['import', importId], next);
      void queries.invalidateQueries({ queryKey: ['import', importId] });
    },
  });
}

export const useBegin = (importId: string) =>
  useStep(importId, (said: Said) =>
    answered(
      api.POST('/v1/imports/{importId}/start', {
        params: { path: { importId } },
        body: bodyOf(said),
      }),
    ),
  );

export const useUndo = (importId: string) =>
  useStep(importId, () =>
    answered(api.POST('/v1/imports/{importId}/undo', { params: { path: { importId } } })),
  );

export const useForget = (importId: string) =>
  useMutation({
    mutationFn: () =>
      answered(api.DELETE('/v1/imports/{importId}', { params: { path: { importId } } })),
  });

/** Most rows that are mended on the page; a file with more is better mended as a file. */
export const MOST_MENDED = 1_000;

/** All rejected rows, page by page, up to what is mended on the page. */
export const useRejects = (importId: string) =>
  useQuery({
    queryKey: ['rejects', importId],
    queryFn: async () => {
      const rows: RejectedRow[] = [];
      let cursor: string | undefined;
      do {
        const page = await answered(
          api.GET('/v1/imports/{importId}/rejects', {
            params: { path: { importId }, query: { limit: 200, ...(cursor ? { cursor } : {}) } },
          }),
        );
        rows.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor && rows.length < MOST_MENDED);
      return rows;
    },
  });
