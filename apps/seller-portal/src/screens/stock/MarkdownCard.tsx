import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../language/formats.ts';
import { urgencyOf } from '../../trade/DaysLeft.tsx';
import type { ExpiringLot } from './lot.ts';
import { isMarked, markdownEffect, markedLots } from './markdown-effect.ts';
import { useTexts } from './texts.ts';
import { useMarkDown } from './use-mark-down.ts';

interface MarkdownCardProps {
  readonly lots: readonly ExpiringLot[];
  readonly withinDays: number;
  /** Percent to begin with. */
  readonly suggested: number;
}

const PERCENTS = [5, 10, 15, 20, 25, 30, 40, 50, 60, 70];

/** One click to make goods near their date cheaper; what comes of it stands beside the button. */
export function MarkdownCard({ lots, withinDays, suggested }: MarkdownCardProps) {
  const say = useTexts();
  const { rupees, percent: asPercent } = useFormats();
  const [percent, setPercent] = useState(suggested);
  const marking = useMarkDown();
  const near = lots.filter(({ daysLeft }) => daysLeft <= withinDays);
  const open = near.filter((lot) => !isMarked(lot, { withinDays, percent }) && lot.pricePaise);
  const listingIds = new Set(open.map(({ listingId }) => listingId));
  const effect = markdownEffect(markedLots(lots, listingIds, withinDays), percent);
  return (
    <section className={`card pad markdown-card markdown-card-${urgencyOf(withinDays)}`}>
      <Title order={2} size="h4">
        {say('within', { count: withinDays })}
      </Title>
      {open.length === 0 ? (
        <Text mt="xs">{say(near.length === 0 ? 'nothingWithin' : 'allMarked')}</Text>
      ) : (
        <>
          <Text className="markdown-sum figures">
            {rupees(effect.fullPaise)}
            <span className="dimmed"> {say('atRisk', { count: effect.units })}</span>
          </Text>
          <Text size="sm" className="figures">
            {say('ifAllSells', {
              brings: rupees(effect.bringsPaise),
              given: rupees(effect.givenPaise),
            })}
          </Text>
          {effect.belowCostUnits > 0 && (
            <Text size="sm" fw={600} c="#8f1a11">
              {say('belowCost', { count: effect.belowCostUnits })}
            </Text>
          )}
          <Group mt="sm" gap="xs">
            <NativeSelect
              w={104}
              aria-label={say('cheaperBy')}
              data={PERCENTS.map((value) => ({
                value: String(value),
                label: `− ${asPercent(value / 100)}`,
              }))}
              value={String(percent)}
              onChange={({ currentTarget }) => setPercent(Number(currentTarget.value))}
            />
            <Button
              loading={marking.isPending}
              onClick={() => marking.mutate({ listingIds: [...listingIds], withinDays, percent })}
            >
              {say('markDown', { count: effect.listings })}
            </Button>
          </Group>
        </>
      )}
      <MarkdownOutcome marking={marking} />
    </section>
  );
}

/** What became of it; what failed can be sent again, since the same twice is the same once. */
function MarkdownOutcome({ marking }: { readonly marking: ReturnType<typeof useMarkDown> }) {
  const say = useTexts();
  const { data, variables } = marking;
  return (
    <div role="status">
      {data && variables && data.done.length > 0 && (
        <Text mt="xs" fw={600} c="leaf.8">
          {say('markedDown', { count: data.done.length })}
        </Text>
      )}
      {data && variables && data.failed.length > 0 && (
        <Alert color="red" variant="outline" mt="xs" bg="white">
          <Text size="sm">{say('notMarked', { count: data.failed.length })}</Text>
          <Button
            mt="xs"
            size="xs"
            variant="default"
            onClick={() =>
              marking.mutate({
                ...variables,
                listingIds: data.failed.map(({ listingId }) => listingId),
              })
            }
          >
            {say('again')}
          </Button>
        </Alert>
      )}
    </div>
  );
}
