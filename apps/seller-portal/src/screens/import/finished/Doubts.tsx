import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useFound } from '../../../listings/find-listings.ts';
import type { Lack } from '../../../listings/find-listings.ts';
import { QueryStates } from '../../../states/index.ts';
import { useTexts } from '../texts.ts';

const LACKS: readonly Lack[] = ['price', 'netQuantity', 'brand', 'category', 'mrp'];

/** How many products of an import lack what shops search by, each with the way to mend them. */
export function Doubts({ importId }: { readonly importId: string }) {
  const say = useTexts();
  const found = useFound({ importId }, { limit: 1, again: true });
  return (
    <QueryStates query={found}>
      {({ lacking }) => {
        const there = LACKS.filter((lack) => lacking[lack] > 0);
        return there.length === 0 ? null : (
          <Stack className="card" p="md" gap="xs">
            <Title order={2} size="h4">
              {say('doubtsTitle')}
            </Title>
            <Text size="sm">{say('doubtsHint')}</Text>
            {there.map((lack) => (
              <Group key={lack} justify="space-between" wrap="nowrap">
                <Text>{say(`lacks_${lack}`, { count: lacking[lack] })}</Text>
                <Button
                  component={Link}
                  to={`mend/${lack}`}
                  variant="default"
                  aria-label={`${say('mend')}: ${say(`lacks_${lack}`, { count: lacking[lack] })}`}
                >
                  {say('mend')}
                </Button>
              </Group>
            ))}
          </Stack>
        );
      }}
    </QueryStates>
  );
}
