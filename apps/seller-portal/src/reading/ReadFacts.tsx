import { formatQuantity } from '@kirana/domain';
import type { Reading } from './reading.ts';
import { doubtsOf, useReadingTexts } from './reading.ts';
import './reading.css';

/** What was read in one line, then what is missing or unsure, each with its reason as a tip. */
export function ReadFacts({ reading }: { readonly reading: Reading }) {
  const say = useReadingTexts();
  const { missing, unsure } = doubtsOf(reading);
  const facts = [
    reading.brand,
    reading.product,
    reading.netQuantity && formatQuantity(reading.netQuantity),
    reading.packCount > 1 && say('packOf', { count: reading.packCount }),
  ].filter(Boolean);
  return (
    <span className="read-facts">
      <span>{facts.join(' · ')}</span>
      {missing.map((field) => (
        <span key={field} className="read-doubt read-missing" title={reading.missing[field]}>
          {say('notRead', { field: say(field) })}
        </span>
      ))}
      {unsure.map((field) => (
        <span key={field} className="read-doubt">
          {say('unsure', { field: say(field) })}
        </span>
      ))}
    </span>
  );
}
