import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '../../../api/problem.ts';
import { Failure, Loading } from '../../../states/index.ts';
import { ForgetButton } from '../ForgetButton.tsx';
import { useDraft } from '../../../drafts/use-draft.ts';
import type { Import, Said } from '../import-requests.ts';
import { useBegin, usePreview } from '../import-requests.ts';
import { useTexts } from '../texts.ts';
import { ColumnMeanings } from './ColumnMeanings.tsx';
import { Mistakes } from './Mistakes.tsx';
import { PreviewTable } from './PreviewTable.tsx';

const FIRST_ROWS = 50;
const MOST_ROWS = 200;
const NOTHING_SAID: Said = { headings: {}, fixes: [] };

/** A file before it goes online: what its columns mean, and how its rows are read with that. */
export function HeldImport({ shown: { importId } }: { readonly shown: Import }) {
  const say = useTexts();
  const { draft: said, change, clear } = useDraft<Said>(`held:${importId}`, NOTHING_SAID);
  const [limit, setLimit] = useState(FIRST_ROWS);
  const preview = usePreview(importId, said, limit);
  const { data, error } = preview;
  const untitled = headingsOfUntitled(error);
  const meanings = {
    said: said.headings,
    onSay: (heading: string, field: string | null) =>
      change((now) => ({ ...now, headings: { ...now.headings, [heading]: field } })),
  };

  if (untitled) {
    return (
      <Stack gap="lg">
        <Alert color="yellow" variant="outline" bg="white" title={say('noTitle')} />
        <ColumnMeanings {...meanings} headings={untitled} columns={{}} samples={[]} />
      </Stack>
    );
  }
  if (!data) return <NoPreview error={error} importId={importId} onRetry={preview.refetch} />;
  return (
    <Stack gap="lg">
      <ColumnMeanings {...meanings} {...data} />
      <Mistakes
        importId={importId}
        said={said}
        onFix={(fixes) => change((now) => ({ ...now, fixes }))}
      />
      <Begin importId={importId} said={said} onBegun={() => clear(NOTHING_SAID)} />
      <PreviewTable rows={data.rows} />
      {data.rows.length === limit && limit < MOST_ROWS && (
        <Button variant="default" onClick={() => setLimit(MOST_ROWS)} w="fit-content">
          {say('moreRows')}
        </Button>
      )}
    </Stack>
  );
}

interface BeginProps {
  readonly importId: string;
  readonly said: Said;
  onBegun(): void;
}

function Begin({ importId, said, onBegun }: BeginProps) {
  const say = useTexts();
  const beginning = useBegin(importId);
  return (
    <>
      <Group justify="space-between" className="card" p="md">
        <Text maw={460} size="sm">
          {say('beginHint')}
        </Text>
        <Group gap="xs">
          <ForgetButton importId={importId} />
          <Button
            size="md"
            loading={beginning.isPending}
            onClick={() => beginning.mutate(said, { onSuccess: onBegun })}
          >
            {say('begin')}
          </Button>
        </Group>
      </Group>
      {beginning.isError && <Failure error={beginning.error} />}
    </>
  );
}

interface NoPreviewProps {
  readonly error: unknown;
  readonly importId: string;
  onRetry(): unknown;
}

function NoPreview({ error, importId, onRetry }: NoPreviewProps) {
  if (!error) return <Loading />;
  return (
    <Stack>
      <Failure error={error} onRetry={() => void onRetry()} />
      <ForgetButton importId={importId} />
    </Stack>
  );
}

/** The headings of a file in which no column was taken for the product names. */
function headingsOfUntitled(error: unknown): readonly string[] | undefined {
  if (!(error instanceof ApiProblem) || error.slug !== 'no-title-column') return undefined;
  const { headings } = error.facts;
  return Array.isArray(headings) ? (headings as string[]) : undefined;
}
