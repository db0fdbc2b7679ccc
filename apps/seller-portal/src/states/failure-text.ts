import { useCallback } from 'react';
import { ApiProblem, isStale, NoAnswer } from '../api/problem.ts';
import { usePageTexts } from '../language/page-texts.ts';

export interface FailureText {
  readonly title: string;
  readonly details: readonly string[];
}

/** Says an error in plain words of the chosen language. */
export function useFailureText(): (error: unknown) => FailureText {
  const say = usePageTexts();
  return useCallback(
    (error) => {
      if (error instanceof NoAnswer)
        return { title: say('noAnswer'), details: [say('failedHint')] };
      if (isStale(error)) return { title: say('staleTitle'), details: [say('staleHint')] };
      if (!(error instanceof ApiProblem))
        return { title: say('failedTitle'), details: [say('failedHint')] };
      if (error.status === 401) return { title: say('signInAgain'), details: [] };
      if (error.status === 403) return { title: say('notAllowed'), details: [error.message] };
      if (error.status === 429) return { title: say('tooSoon'), details: [] };
      if (error.status >= 500) return { title: say('failedTitle'), details: [say('failedHint')] };
      const fields = error.fields.map(({ path, expected }) =>
        say('fieldExpected', { field: path, expected }),
      );
      return { title: error.message, details: fields };
    },
    [say],
  );
}
