import { Text } from '@mantine/core';
import { useReadingTexts } from './reading.ts';
import './reading.css';

const SHOWN = ['brand', 'product', 'netQuantity', 'packCount', 'mrp', 'price'] as const;

/** Says which colour is which field. */
export function Legend() {
  const say = useReadingTexts();
  return (
    <div className="read-legend">
      <Text size="sm" c="dimmed">
        {say('howRead')}:
      </Text>
      {SHOWN.map((field) => (
        <mark key={field} className={`read-${field}`}>
          {say(field)}
        </mark>
      ))}
    </div>
  );
}
