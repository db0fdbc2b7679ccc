import { Anchor, Badge, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { useFormats } from '../../language/formats.ts';
import { Empty, QueryStates } from '../../states/index.ts';
import type { Import } from './import-requests.ts';
import { useImports } from './import-requests.ts';
import { STATE_COLOURS } from './state-colours.ts';
import { useTexts } from './texts.ts';
import { UploadCard } from './UploadCard.tsx';

/** Where a price list is sent, and those that were. */
export function ImportsPage() {
  const say = useTexts();
  const imports = useImports();
  return (
    <Screen title={say('title')}>
      <Text maw={640}>{say('lead')}</Text>
      <UploadCard />
      <Stack gap="xs">
        <Title order={2} size="h4">
          {say('earlier')}
        </Title>
        <QueryStates
          query={imports}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty title={say('noneTitle')} hint={say('noneHint')} />}
        >
          {({ items }) => <ImportsTable imports={items} />}
        </QueryStates>
      </Stack>
    </Screen>
  );
}

function ImportsTable({ imports }: { readonly imports: readonly Import[] }) {
  const say = useTexts();
  return (
    <Table.ScrollContainer minWidth={560} className="card" tabIndex={0}>
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{say('file')}</Table.Th>
            <Table.Th scope="col">{say('received')}</Table.Th>
            <Table.Th scope="col">{say('state')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {say('online')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {say('wrong')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map((each) => (
            <ImportRow key={each.importId} shown={each} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ImportRow({ shown }: { readonly shown: Import }) {
  const say = useTexts();
  const { moment, count } = useFormats();
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={shown.importId} underline="always" c="leaf.8">
          {shown.file.name ?? say('unnamed')}
        </Anchor>
      </Table.Td>
      <Table.Td>{moment(shown.receivedAt)}</Table.Td>
      <Table.Td>
        <Badge variant="outline" color={STATE_COLOURS[shown.state]} tt="none">
          {say(`state_${shown.state}`)}
        </Badge>
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {count(shown.accepted)}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {count(shown.rejected)}
      </Table.Td>
    </Table.Tr>
  );
}
