import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { answerRequests, showScreen } from '../../../testing/show-screen.tsx';
import type { Answers } from '../../../testing/show-screen.tsx';
import KhataScreen from './KhataScreen.tsx';
import { usedShare } from './khata.ts';

const khata = {
  shopId: 'shp_1',
  limitPaise: 500_000,
  termsDays: 15,
  balancePaise: 120_000,
  heldPaise: 0,
  version: 4,
  creditLeftPaise: 380_000,
  overduePaise: 0,
  openSales: [],
};
const entries = [
  {
    entryId: 'e2',
    kind: 'repayment',
    paise: 30_000,
    reference: 'UPI 1',
    on: '2026-11-20',
    note: null,
  },
  {
    entryId: 'e1',
    kind: 'sale',
    paise: 150_000,
    reference: 'ord_ABCDEF',
    on: '2026-11-10',
    note: null,
  },
];

const serve = (found: object | undefined, write: Answers = () => ({})) =>
  answerRequests((asked) => {
    if (asked.method !== 'GET') return write(asked);
    if (asked.path.includes('/entries')) return { body: { items: entries, nextCursor: null } };
    return found && { body: found };
  });
const show = () =>
  showScreen(
    <Routes>
      <Route path="/khata/*" element={<KhataScreen />} />
    </Routes>,
    '/khata/shp_1',
  );
afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('the khata of a shop', () => {
  it('shows the balance after each entry, back from what is owed now', async () => {
    serve(khata);
    show();
    const payment = within(await screen.findByRole('row', { name: /Payment UPI 1/ }));
    expect(payment.getByText('₹1,200')).toBeDefined();
    const sale = within(screen.getByRole('row', { name: /Sale ABCDEF/ }));
    expect(sale.getAllByText('₹1,500')).toHaveLength(2);
  });

  it('takes a payment once, however often it is sent', async () => {
    let tries = 0;
    const asked = serve(khata, () => ((tries += 1) === 1 ? { status: 503 } : {}));
    show();
    await userEvent.type(await screen.findByLabelText(/^Amount/), '125.50');
    await userEvent.type(screen.getByLabelText(/^Receipt number/), 'R 9');
    const send = screen.getByRole('button', { name: 'Write it down' });
    await userEvent.click(send);
    await screen.findByRole('alert');
    await userEvent.click(send);
    expect(await screen.findByText('₹125.50 is written down.')).toBeDefined();
    const posts = asked.filter(({ method }) => method === 'POST');
    expect(posts[1]?.body).toEqual({ kind: 'repayment', paise: 12_550, reference: 'R 9' });
    expect(new Set(posts.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
  });

  it('is sent nowhere while the amount is none', async () => {
    const asked = serve(khata);
    show();
    await userEvent.type(await screen.findByLabelText(/^Amount/), 'ten');
    await userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(screen.getByText(/Write an amount in rupees/)).toBeDefined();
    expect(screen.getByText('Write the number of the receipt')).toBeDefined();
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('is opened for a shop that has none', async () => {
    const asked = serve(undefined);
    show();
    await userEvent.type(await screen.findByLabelText(/^Credit limit/), '5,000');
    await userEvent.click(screen.getByRole('button', { name: 'Open the khata' }));
    const put = asked.find(({ method }) => method === 'PUT');
    expect(put?.body).toEqual({ limitPaise: 500_000, termsDays: 15 });
    expect(put?.headers.get('if-match')).toBeNull();
  });
});

describe('the share of a limit', () => {
  it('counts what is owed and what is under way, and is never more than whole', () => {
    expect(usedShare({ ...khata, balancePaise: 200_000, heldPaise: 50_000 })).toBe(0.5);
    expect(usedShare({ ...khata, balancePaise: 900_000 })).toBe(1);
    expect(usedShare({ ...khata, balancePaise: -5 })).toBe(0);
  });
});
