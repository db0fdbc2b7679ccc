import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { answerRequests, showScreen } from '../../../testing/show-screen.tsx';
import type { Order } from './order.ts';
import OrdersScreen from './OrdersScreen.tsx';

const order = (changes: Partial<Order> = {}): Order => ({
  orderId: 'ord_ABCDEF',
  sellerId: 'sel_1',
  shopId: 'shp_1',
  state: 'accepted',
  version: 2,
  placedAt: '2026-11-23T06:00:00.000Z',
  deliveryPincode: '560001',
  totalPaise: 4_000,
  lines: [{ listingId: 'lst_1', title: 'Atta 5kg', units: 4, pricePaise: 1_000, linePaise: 4_000 }],
  history: [],
  ...changes,
});
const pick = {
  lotId: 'lot_1',
  listingId: 'lst_1',
  title: 'Atta 5kg',
  batch: 'B1',
  expiresOn: '2099-01-01',
  units: 4,
  onHand: 9,
};

const show = (path: string) =>
  showScreen(
    <Routes>
      <Route path="/orders/*" element={<OrdersScreen />} />
    </Routes>,
    path,
  );

/** A seller's orders behind the screen; steps are taken as the service takes them. */
function serve(stored: Order, step: (body: unknown) => { status?: number; body?: unknown }) {
  return answerRequests(({ method, path, body }) => {
    if (method === 'POST') return step(body);
    if (path.endsWith('/pick-list')) return { body: { items: [pick] } };
    if (path.startsWith('/v1/orders/ord_')) return { body: stored };
    if (path.startsWith('/v1/orders?')) return { body: { items: [stored], nextCursor: null } };
    return undefined;
  });
}
afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('the orders of a seller', () => {
  it('are accepted from the list, on the version that was read', async () => {
    const asked = serve(order({ state: 'placed', version: 1 }), () => ({ body: order() }));
    show('/orders');
    await userEvent.click(await screen.findByRole('button', { name: 'Accept order ABCDEF' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
    const step = asked.find(({ method }) => method === 'POST');
    expect(step?.body).toEqual({ step: 'accept' });
    expect(step?.headers.get('if-match')).toBe('"1"');
  });

  it('say which pile is empty, and that one need not load the page again', async () => {
    serve(order({ state: 'delivered' }), () => ({}));
    show('/orders');
    expect(await screen.findByText('No new orders')).toBeDefined();
    expect(screen.getByText('Waiting for the line')).toBeDefined();
  });
});

describe('packing', () => {
  it('shows what to take from which lot, and sends what is short with its reason', async () => {
    const asked = serve(order(), () => ({ body: order({ state: 'packed', version: 3 }) }));
    show('/orders/ord_ABCDEF');
    const row = within(await screen.findByRole('row', { name: /Atta 5kg/ }));
    expect(row.getByText('B1')).toBeDefined();
    await userEvent.click(row.getByRole('checkbox'));
    expect(screen.getByRole('button', { name: 'Packed (1 of 1)' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Atta 5kg is short' }));
    await userEvent.selectOptions(screen.getByLabelText('Why'), 'damaged');
    await userEvent.click(screen.getByRole('button', { name: 'Packed, 1 item short' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      step: 'pack',
      shortages: [{ listingId: 'lst_1', packedUnits: 3, reason: 'damaged' }],
    });
  });

  it('keeps what was ticked when the answer never comes', async () => {
    serve(order(), () => ({ status: 503, body: { title: 'Later' } }));
    const first = show('/orders/ord_ABCDEF');
    await userEvent.click(await screen.findByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: /^Packed/ }));
    expect(await screen.findByRole('alert')).toBeDefined();
    first.unmount();
    show('/orders/ord_ABCDEF');
    const box = await screen.findByRole<HTMLInputElement>('checkbox');
    expect(box.checked).toBe(true);
  });

  it('of nothing is not offered: the order is to be cancelled then', async () => {
    serve(order(), () => ({}));
    show('/orders/ord_ABCDEF');
    await userEvent.click(await screen.findByRole('button', { name: 'Atta 5kg is short' }));
    const units = screen.getByLabelText(/^Units of Atta/);
    await userEvent.clear(units);
    await userEvent.type(units, '0');
    expect(screen.getByText(/cancel the order instead/)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Packed/ }).disabled).toBe(true);
  });
});
