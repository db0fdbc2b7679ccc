import { Alert, Button, Group, NativeSelect, NumberInput, Text, Title } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import type { Order, OrderLine, Pick } from './order.ts';
import { SHORT_REASONS } from './order.ts';
import { expiredUnits, withShort } from './packing.ts';
import type { Packing } from './packing.ts';
import { useTexts } from './texts.ts';

interface ShortLinesProps {
  readonly order: Order;
  readonly picks: readonly Pick[];
  readonly packing: Packing;
  onChange(next: Packing): void;
}

/** Which lines go out with less than ordered, and why. */
export function ShortLines({ order, picks, packing, onChange }: ShortLinesProps) {
  const say = useTexts();
  return (
    <section className="card pad">
      <Title order={2} size="h4">
        {say('shortTitle')}
      </Title>
      <Text c="dimmed" mb="xs">
        {say('shortLead')}
      </Text>
      {order.lines.map((line) => (
        <ShortLine
          key={line.listingId}
          line={line}
          expired={expiredUnits(picks, line.listingId, Date.now())}
          short={packing.short[line.listingId]}
          onChange={(short) => onChange(withShort(packing, line.listingId, short))}
        />
      ))}
    </section>
  );
}

type Short = Packing['short'][string];

interface ShortLineProps {
  readonly line: OrderLine;
  /** Units past their date: they cannot go out. */
  readonly expired: number;
  readonly short: Short | undefined;
  onChange(short: Short | undefined): void;
}

function ShortLine({ line, expired, short, onChange }: ShortLineProps) {
  const say = useTexts();
  const { rupees } = useFormats();
  const withoutExpired: Short = { packed: line.units - expired, reason: 'expired' };
  return (
    <div className="short-line">
      <Group justify="space-between" wrap="wrap" gap="xs" py={4}>
        <Text className="short-title">{line.title}</Text>
        {short ? (
          <Group gap="xs" align="end">
            <NumberInput
              w={120}
              label={say('packedOf', { units: line.units })}
              aria-label={say('packedOfItem', { units: line.units, item: line.title })}
              min={0}
              max={line.units}
              clampBehavior="strict"
              allowDecimal={false}
              value={short.packed}
              onChange={(packed) => onChange({ ...short, packed: Number(packed) || 0 })}
            />
            <NativeSelect
              label={say('why')}
              data={SHORT_REASONS.map((value) => ({ value, label: say(`reason_${value}`) }))}
              value={short.reason}
              onChange={({ currentTarget }) =>
                onChange({ ...short, reason: currentTarget.value as Short['reason'] })
              }
            />
            <Button variant="default" onClick={() => onChange(undefined)}>
              {say('allThere')}
            </Button>
          </Group>
        ) : (
          <Button
            variant="default"
            onClick={() => onChange({ packed: line.units - 1, reason: 'missing' })}
            aria-label={say('isShortItem', { item: line.title })}
          >
            {say('isShort')}
          </Button>
        )}
      </Group>
      {short && (
        <Text size="sm" c="dimmed">
          {say('lessBy', { amount: rupees((line.units - short.packed) * line.pricePaise) })}
        </Text>
      )}
      {expired > 0 && !short && (
        <Alert color="red" variant="light" my="xs">
          <Group justify="space-between" gap="xs">
            {say('pastDate', { count: expired })}
            <Button color="red.9" onClick={() => onChange(withoutExpired)}>
              {say('leaveOut')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}
