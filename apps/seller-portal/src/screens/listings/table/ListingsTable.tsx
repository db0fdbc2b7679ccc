import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { FoundListing } from '../../../listings/find-listings.ts';
import { useTexts } from '../texts.ts';
import { ListingRow } from './ListingRow.tsx';
import '../listings.css';

const ROW_PX = 64;
/** Rows drawn beyond the window, so that scrolling shows no gaps. */
const BEYOND = 4;
/** Rows before the end of those read at which the next page is asked for. */
const AHEAD = 16;

interface ListingsTableProps {
  /** Those read so far. */
  readonly items: readonly FoundListing[];
  readonly total: number;
  readonly chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
  /** The last of them is about to be seen. */
  onEnd(): void;
}

/** Draws only the rows in view; the next page is read as its rows come near. */
export function ListingsTable({ items, total, chosen, onChoose, onEnd }: ListingsTableProps) {
  const table = useRef<HTMLDivElement>(null);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    overscan: BEYOND,
    scrollMargin: table.current?.offsetTop ?? 0,
    getItemKey: (at) => items[at]?.listing.listingId ?? at,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length < total && last >= items.length - AHEAD) onEnd();
  }, [last, items.length, total, onEnd]);

  // The same functions at every drawing, so that rows that did not change are not drawn again.
  const now = useRef({ chosen, onChoose });
  now.current = { chosen, onChoose };
  const choose = useCallback((listingId: string, isChosen: boolean): void => {
    const next = new Set(now.current.chosen);
    if (isChosen) next.add(listingId);
    else next.delete(listingId);
    now.current.onChoose(next);
  }, []);
  const open = useOpening();

  return (
    <div className="listing-table" role="table" aria-rowcount={total + 1} ref={table}>
      <TableHead
        all={items.length > 0 && items.every(({ listing }) => chosen.has(listing.listingId))}
        onAll={(all) => onChoose(new Set(all ? items.map(({ listing }) => listing.listingId) : []))}
      />
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, key, start }) => {
          const item = items[index];
          return (
            item && (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                data-index={index}
                ref={rows.measureElement}
                className="listing-row"
                style={{
                  position: 'absolute',
                  insetInline: 0,
                  transform: `translateY(${start - rows.options.scrollMargin}px)`,
                }}
              >
                <ListingRow
                  item={item}
                  chosen={chosen.has(item.listing.listingId)}
                  onChoose={choose}
                  onOpen={open}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** Opens a product at the side: which one is in the address. */
function useOpening(): (listingId: string) => void {
  const [, setAddress] = useSearchParams();
  const set = useRef(setAddress);
  set.current = setAddress;
  return useCallback((listingId) => {
    set.current((before) => {
      const next = new URLSearchParams(before);
      next.set('open', listingId);
      return next;
    });
  }, []);
}

interface TableHeadProps {
  readonly all: boolean;
  onAll(all: boolean): void;
}

function TableHead({ all, onAll }: TableHeadProps) {
  const say = useTexts();
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className="listing-row listing-head">
        <div role="columnheader" className="listing-choice">
          <input
            type="checkbox"
            className="cell-check"
            aria-label={say('chooseShown')}
            checked={all}
            onChange={({ currentTarget }) => onAll(currentTarget.checked)}
          />
        </div>
        <div role="columnheader">{say('product')}</div>
        <div role="columnheader" className="listing-number">
          {say('mrp')}
        </div>
        <div role="columnheader" className="listing-number">
          {say('price')}
        </div>
        <div role="columnheader" className="listing-number">
          {say('stock')}
        </div>
        <div role="columnheader">{say('state')}</div>
        <div role="columnheader">{say('more')}</div>
      </div>
    </div>
  );
}
