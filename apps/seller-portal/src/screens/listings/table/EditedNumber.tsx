import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { isStale } from '../../../api/problem.ts';
import type { ListingPatch } from '../../../listings/change-listings.ts';
import { useChangingCell } from '../../../listings/use-changing-listing.ts';
import { usePageTexts } from '../../../language/page-texts.ts';
import type { Listing } from '../../../reading/reading.ts';
import { useTexts } from '../texts.ts';

interface EditedNumberProps {
  readonly className: string;
  readonly listing: Listing;
  readonly label: string;
  /** Said of a text that is no such number. */
  readonly wrong: string;
  /** The number as it is now. */
  readonly shown: string;
  patchOf(text: string): ListingPatch | undefined;
}

/**
 * A number changed in place: saved by Enter or by leaving it, set back by Escape. A plain input: a window
 * shows sixty of them, and the library's own cost an old phone a third of a second.
 */
export function EditedNumber({
  className,
  listing,
  label,
  wrong,
  shown,
  patchOf,
}: EditedNumberProps) {
  const say = useTexts();
  const page = usePageTexts();
  const [text, setText] = useState(shown);
  const [refused, setRefused] = useState(false);
  const { change, save: send } = useChangingCell(listing);
  useEffect(() => setText(shown), [shown]);

  const save = (): void => {
    if (text.trim() === shown) return setRefused(false);
    const patch = patchOf(text);
    setRefused(patch === undefined);
    if (patch) send(patch);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') setText(shown);
  };
  const failure =
    typeof change === 'object' && page(isStale(change.error) ? 'staleTitle' : 'noAnswer');
  const mistake = refused ? wrong : failure && `${say('saveFailed')}: ${failure}`;
  return (
    <div
      role="cell"
      className={`listing-number ${className} ${change === 'saved' ? 'listing-saved' : ''}`}
    >
      <input
        className="cell-input"
        aria-label={label}
        aria-invalid={Boolean(mistake)}
        inputMode="decimal"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={save}
        onKeyDown={onKey}
      />
      {mistake && (
        <span className="cell-mistake" role="alert">
          {mistake}
        </span>
      )}
    </div>
  );
}
