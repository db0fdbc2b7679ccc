import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../language/formats.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import { ExpiryCalendar } from './ExpiryCalendar.tsx';
import { ExpiryTable } from './ExpiryTable.tsx';
import type { ExpiringLot } from './lot.ts';
import { MarkdownCard } from './MarkdownCard.tsx';
import { useTexts } from './texts.ts';
import { useExpiringLots } from './use-lots.ts';

/** What expires when, what it is worth, and what can be done about it. */
export function ExpiringStock() {
  const say = useTexts();
  const query = useExpiringLots();
  return (
    <QueryStates
      query={query}
      isEmpty={(lots) => lots.length === 0}
      empty={<Empty title={say('nothingExpires')} hint={say('nothingExpiresHint')} />}
    >
      {(lots) => <Expiring lots={lots} />}
    </QueryStates>
  );
}

function Expiring({ lots }: { readonly lots: readonly ExpiringLot[] }) {
  const say = useTexts();
  const { day } = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ? lots.filter(({ expiresOn }) => expiresOn === chosen) : lots;
  return (
    <Stack>
      <div className="markdown-cards">
        <MarkdownCard lots={lots} withinDays={7} suggested={25} />
        <MarkdownCard lots={lots} withinDays={30} suggested={10} />
      </div>
      <ExpiryCalendar lots={lots} chosen={chosen} onChoose={setChosen} />
      <section aria-labelledby="expiring-lots">
        <Group justify="space-between" mb="xs">
          <Title order={2} size="h4" id="expiring-lots">
            {chosen ? say('expiresOn', { day: day(chosen) }) : say('nextToExpire')}
          </Title>
          {chosen && (
            <Button variant="default" size="xs" onClick={() => setChosen(null)}>
              {say('showAll')}
            </Button>
          )}
        </Group>
        <ExpiryTable lots={shown} />
      </section>
    </Stack>
  );
}
