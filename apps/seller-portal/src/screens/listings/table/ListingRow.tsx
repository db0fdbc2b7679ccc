import { memo } from 'react';
import type { FoundListing } from '../../../listings/find-listings.ts';
import { ReadFacts } from '../../../reading/ReadFacts.tsx';
import { ReadTitle } from '../../../reading/ReadTitle.tsx';
import { useTexts } from '../texts.ts';
import { EditedNumber } from './EditedNumber.tsx';
import { amountOf, countOf, shownAmount } from './written-number.ts';

interface ListingRowProps {
  readonly item: FoundListing;
  readonly chosen: boolean;
  onChoose(listingId: string, chosen: boolean): void;
  onOpen(listingId: string): void;
}

/** The cells of one product: what was read, and prices and stock to be changed in place. */
export const ListingRow = memo(function ListingRow(props: ListingRowProps) {
  const { item, chosen, onChoose, onOpen } = props;
  const say = useTexts();
  const { listing, reading } = item;
  const { listingId, title: name } = listing;
  return (
    <>
      <div role="cell" className="listing-choice">
        <input
          type="checkbox"
          className="cell-check"
          aria-label={say('choose', { name })}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(listingId, currentTarget.checked)}
        />
      </div>
      <div role="cell" className="listing-title">
        <ReadTitle title={name} spans={reading.spans} />
        <ReadFacts reading={reading} />
      </div>
      <EditedNumber
        className="listing-mrp"
        listing={listing}
        label={say('mrpOf', { name })}
        wrong={say('amountWrong')}
        shown={shownAmount(listing.mrpPaise)}
        patchOf={(text) => amountOf(text, (mrpPaise) => ({ mrpPaise }))}
      />
      <EditedNumber
        className="listing-price"
        listing={listing}
        label={say('priceOf', { name })}
        wrong={say('amountWrong')}
        shown={shownAmount(listing.pricePaise)}
        patchOf={(text) => amountOf(text, (pricePaise) => ({ pricePaise }))}
      />
      <EditedNumber
        className="listing-stock"
        listing={listing}
        label={say('stockOf', { name })}
        wrong={say('countWrong')}
        shown={String(listing.stock?.quantity ?? '')}
        patchOf={(text) => countOf(text, listing.stock)}
      />
      <div role="cell" className="listing-state">
        {say(listing.status)}
      </div>
      <div role="cell" className="listing-more">
        <button
          type="button"
          className="cell-button"
          aria-label={say('open', { name })}
          onClick={() => onOpen(listingId)}
        >
          ⋯
        </button>
      </div>
    </>
  );
});
