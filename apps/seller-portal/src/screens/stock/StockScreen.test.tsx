import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addDays, dayInIndia } from '@kirana/domain';
import { answerRequests, showScreen } from '../../../testing/show-screen.tsx';
import type { Answers } from '../../../testing/show-screen.tsx';
import StockScreen from './StockScreen.tsx';

const lot = {
  lotId: 'lot_1',
  listingId: 'lst_1',
  title: 'Paneer 200g',
  batch: 'B7',
  expiresOn: addDays(dayInIndia(Date.now()), 3),
  daysLeft: 3,
  onHand: 10,
  reserved: 0,
  available: 10,
  costPaise: null,
  pricePaise: 8_000,
  mrpPaise: null,
  markdown: null,
  version: 1,
};
const marked = { items: [{ listingId: 'lst_1', outcome: 'changed' }] };

const serve = (items: unknown[], write: Answers) =>
  answerRequests((asked) => {
    if (asked.method !== 'GET') return write(asked);
    if (asked.path === '/v1/lots/expiring') return { body: { items } };
    return undefined;
  });
const written = (asked: ReturnType<typeof answerRequests>) =>
  asked.filter(({ method }) => method !== 'GET');
afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('stock that expires soon', () => {
  it('is marked down with one click and one request, its effect told before', async () => {
    const asked = serve([lot], () => ({ body: marked }));
    showScreen(<StockScreen />);
    const [button] = await screen.findAllByRole('button', { name: 'Mark down 1 listing' });
    expect(screen.getByText(/₹600 in your till, ₹200 given away/)).toBeDefined();
    await userEvent.click(button!);
    expect(await screen.findByText(/1 listing is marked down/)).toBeDefined();
    expect(written(asked)).toMatchObject([
      {
        path: '/v1/lots/markdowns',
        body: { listingIds: ['lst_1'], markdown: { withinDays: 7, percent: 25 } },
      },
    ]);
  });

  it('says what could not be marked down and tries that again', async () => {
    let tries = 0;
    const asked = serve([lot], () => ((tries += 1) === 1 ? { status: 503 } : { body: marked }));
    showScreen(<StockScreen />);
    const [button] = await screen.findAllByRole('button', { name: 'Mark down 1 listing' });
    await userEvent.click(button!);
    await userEvent.click(await screen.findByRole('button', { name: 'Try these again' }));
    expect(await screen.findByText(/1 listing is marked down/)).toBeDefined();
    expect(written(asked)).toHaveLength(2);
  });

  it('says so where one of many listings could not be marked down', async () => {
    const other = { ...lot, lotId: 'lot_2', listingId: 'lst_2' };
    const items = [...marked.items, { listingId: 'lst_2', outcome: 'contended' }];
    serve([lot, other], () => ({ body: { items } }));
    showScreen(<StockScreen />);
    const [button] = await screen.findAllByRole('button', { name: 'Mark down 2 listings' });
    await userEvent.click(button!);
    expect(await screen.findByText(/1 listing is marked down/)).toBeDefined();
    expect(await screen.findByText('1 listing could not be marked down.')).toBeDefined();
  });

  it('is written off once, also when the first answer is lost', async () => {
    let tries = 0;
    const asked = serve([lot], () => ((tries += 1) === 1 ? { status: 503 } : {}));
    showScreen(<StockScreen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Write off: Paneer 200g' }));
    await userEvent.selectOptions(screen.getByLabelText('Reason'), 'spoilt');
    await userEvent.click(screen.getByRole('button', { name: 'Write off 10 units' }));
    expect(await screen.findByRole('alert')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Write off 10 units' }));
    await waitFor(() => expect(screen.queryByLabelText('Reason')).toBeNull());
    const [first, second] = written(asked);
    expect(first?.body).toEqual({ units: 10, reason: 'spoilt' });
    const key = first?.headers.get('idempotency-key');
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.headers.get('idempotency-key')).toBe(key);
  });

  it('is told to be none where nothing expires', async () => {
    serve([], () => ({}));
    showScreen(<StockScreen />);
    expect(await screen.findByText('Nothing expires in the next 60 days')).toBeDefined();
  });
});
