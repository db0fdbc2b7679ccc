import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { showScreen } from '../../../../testing/show-screen.tsx';
import type { Listing } from '../../../reading/reading.ts';
import { EditedNumber } from './EditedNumber.tsx';
import { amountOf, shownAmount } from './written-number.ts';

const listing = { listingId: 'lst_1', version: 3, pricePaise: 4500 } as Listing;
const asked = jest.fn<typeof fetch>();
const before = globalThis.fetch;
beforeEach(() => {
  globalThis.fetch = asked;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = before;
  asked.mockReset();
});

const cell = () => {
  showScreen(
    <EditedNumber
      className="price"
      listing={listing}
      label="Price"
      wrong="Write an amount"
      shown={shownAmount(listing.pricePaise)}
      patchOf={(text) => amountOf(text, (pricePaise) => ({ pricePaise }))}
    />,
  );
  return screen.getByLabelText('Price');
};

describe('a number changed in place', () => {
  it('says what is wrong with it and sends nothing', async () => {
    const field = cell();
    await userEvent.clear(field);
    await userEvent.type(field, 'much{Enter}');
    expect(await screen.findByText('Write an amount')).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it('is set back by Escape', async () => {
    const field = cell() as HTMLInputElement;
    await userEvent.type(field, '9{Escape}');
    expect(field.value).toBe('45');
  });

  it('is sent for the version that was shown, and says so where somebody was faster', async () => {
    asked.mockImplementation(async (request) => {
      const stale = (request as Request).method === 'PATCH';
      return new Response(JSON.stringify(stale ? { title: 'Stale' } : { ...listing, version: 4 }), {
        status: stale ? 412 : 200,
        headers: { 'content-type': 'application/json' },
      });
    });
    const field = cell();
    await userEvent.clear(field);
    await userEvent.type(field, '46{Enter}');
    expect(await screen.findByText(/Somebody else changed this/)).toBeTruthy();
    const [sent] = asked.mock.calls[0] as [Request];
    expect(sent.headers.get('if-match')).toBe('"3"');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  });
});
