import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerRequests, showScreen } from '../../../testing/show-screen.tsx';
import InsightScreen from './InsightScreen.tsx';

const none = { now: 0, before: 0 };
const sales = {
  paise: { now: 121_000, before: 100_000 },
  units: { now: 10, before: 8 },
  orders: { now: 2, before: 1 },
  shops: { now: 2, before: 1 },
  cancelledOrders: none,
  days: [{ day: '2026-11-22', paise: 50_000, units: 4, orders: 1 }],
  daysBefore: [{ day: '2026-11-21', paise: 20_000, units: 2, orders: 1 }],
  listings: [],
};
const waste = {
  units: none,
  grams: none,
  ml: none,
  paise: none,
  receivedUnits: none,
  weeks: [],
  categories: [],
  listings: [],
};
afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('the figures of a seller', () => {
  it('stand beside those before, and every chart is a table for those who listen', async () => {
    answerRequests(({ path }) => (path.includes('/insight/sales') ? { body: sales } : undefined));
    showScreen(<InsightScreen />, '/insight');
    expect(await screen.findByText('₹1,210')).toBeDefined();
    expect(screen.getByText('+21 %')).toBeDefined();
    const table = within(screen.getAllByRole('table', { hidden: true })[0]!);
    expect(table.getByText('₹500')).toBeDefined();
    expect(table.getByText('₹200')).toBeDefined();
  });

  it('are asked for the period and the kind that were chosen, and say when there is nothing', async () => {
    const asked = answerRequests(({ path }) =>
      path.includes('/insight/waste') ? { body: waste } : { body: sales },
    );
    showScreen(<InsightScreen />, '/insight');
    await userEvent.selectOptions(screen.getByLabelText('Period'), '90');
    await userEvent.click(screen.getByRole('tab', { name: 'Waste' }));
    expect(await screen.findByText('Nothing came to its date in this time')).toBeDefined();
    expect(asked.at(-1)?.path).toBe('/v1/sellers/sel_1/insight/waste?days=90');
  });

  it('say that the warehouse is away, and can be asked for again', async () => {
    let tries = 0;
    answerRequests(() => ((tries += 1) === 1 ? { status: 503, body: {} } : { body: sales }));
    showScreen(<InsightScreen />, '/insight');
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('₹1,210')).toBeDefined();
  });
});
