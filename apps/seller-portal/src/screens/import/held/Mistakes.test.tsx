import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { answerRequests, showScreen } from '../../../../testing/show-screen.tsx';
import type { Said } from '../import-requests.ts';
import { Mistakes } from './Mistakes.tsx';

const NO_UNIT = { code: 'no-unit', field: 'unit', value: '', rows: 37 };

/** A file in which 37 rows have no unit, until the seller says what it is. */
const serve = () =>
  answerRequests(({ body }) => {
    const mended = (body as Said).fixes.some(({ field }) => field === 'unit');
    const mistakes = mended ? [] : [NO_UNIT];
    return { body: { rows: 40, rejected: 0, mistakes, others: 0 } };
  });

function Held() {
  const [said, setSaid] = useState<Said>({ headings: {}, fixes: [] });
  return (
    <Mistakes importId="imp_1" said={said} onFix={(fixes) => setSaid({ headings: {}, fixes })} />
  );
}
afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('mistakes of a file that is not online yet', () => {
  it('are mended by one answer for all rows that have them, and the answer can be taken back', async () => {
    const asked = serve();
    showScreen(<Held />);
    const told = 'All 37 rows: the content has no unit';
    expect(await screen.findByText(told)).toBeDefined();
    await userEvent.type(screen.getByRole('textbox'), 'gm{Enter}');
    const takeBack = await screen.findByRole('button', { name: /^Take back: .*gm$/ });
    expect(screen.queryByText(told)).toBeNull();
    expect(asked.at(-1)).toMatchObject({
      path: '/v1/imports/imp_1/survey',
      body: { fixes: [{ field: 'unit', from: '', to: 'gm' }] },
    });
    await userEvent.click(takeBack);
    expect(await screen.findByText(told)).toBeDefined();
  });
});
