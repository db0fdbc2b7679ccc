import { Checkbox, Table, Text, Title } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { DaysLeft } from '../../trade/DaysLeft.tsx';
import type { Pick } from './order.ts';
import { pickKey, toggled } from './packing.ts';
import type { Packing } from './packing.ts';
import { useTexts } from './texts.ts';

interface PickTableProps {
  readonly picks: readonly Pick[];
  readonly packing: Packing;
  onChange(next: Packing): void;
}

/** The walk along the shelf: from which lot how many, what expires first first. */
export function PickTable({ picks, packing, onChange }: PickTableProps) {
  const say = useTexts();
  return (
    <section className="card pad">
      <Title order={2} size="h4">
        {say('pickTitle')}
      </Title>
      <Text c="dimmed" mb="xs">
        {say('pickLead')}
      </Text>
      <Table className="stacked figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('item')}</Table.Th>
            <Table.Th ta="end">{say('take')}</Table.Th>
            <Table.Th>{say('batch')}</Table.Th>
            <Table.Th>{say('expiry')}</Table.Th>
            <Table.Th ta="end">{say('onShelf')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {picks.map((pick) => (
            <PickRow
              key={pickKey(pick)}
              pick={pick}
              done={packing.taken.includes(pickKey(pick))}
              onToggle={() => onChange(toggled(packing, pickKey(pick)))}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

interface PickRowProps {
  readonly pick: Pick;
  readonly done: boolean;
  onToggle(): void;
}

function PickRow({ pick, done, onToggle }: PickRowProps) {
  const say = useTexts();
  const { day } = useFormats();
  return (
    <Table.Tr className={done ? 'pick-done' : undefined}>
      <Table.Td className="stacked-head">
        <Checkbox
          size="md"
          checked={done}
          onChange={onToggle}
          label={<span className="pick-title">{pick.title}</span>}
        />
      </Table.Td>
      <Table.Td data-label={say('take')} ta="end" fz="lg" fw={700}>
        {pick.units}
      </Table.Td>
      <Table.Td data-label={say('batch')}>{pick.batch ?? '–'}</Table.Td>
      <Table.Td data-label={say('expiry')}>
        <span>
          {pick.expiresOn && `${day(pick.expiresOn)} `}
          <DaysLeft expiresOn={pick.expiresOn} />
        </span>
      </Table.Td>
      <Table.Td data-label={say('onShelf')} ta="end">
        {pick.onHand}
      </Table.Td>
    </Table.Tr>
  );
}
