import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useDraft } from '../../../drafts/use-draft.ts';
import { useSellerId } from '../../../session/use-session.ts';
import { Failure, QueryStates } from '../../../states/index.ts';
import type { Import, RejectedRow } from '../import-requests.ts';
import { useRejects } from '../import-requests.ts';
import { useTexts } from '../texts.ts';
import { uploadFile } from '../upload-file.ts';
import { BulkAnswers } from './BulkAnswers.tsx';
import type { Corrections } from './corrections.ts';
import { changedRows, correctedCsv, withAll, withCell } from './corrections.ts';
import { downloadRejects } from './download-rejects.ts';
import { RejectsTable } from './RejectsTable.tsx';

/** Rows that were left out: corrected here, one by one or many at once, and sent again; or downloaded. */
export function RejectedRows({ shown }: { readonly shown: Import }) {
  const say = useTexts();
  const rejects = useRejects(shown.importId);
  const downloading = useMutation({ mutationFn: () => downloadRejects(shown.importId) });
  return (
    <Stack gap="sm" className="card" p="md">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say('mendTitle', { count: shown.rejected })}
        </Title>
        <Anchor
          component="button"
          c="leaf.8"
          underline="always"
          onClick={() => downloading.mutate()}
        >
          {say('download')}
        </Anchor>
      </Group>
      <Text size="sm">{say('mendHint')}</Text>
      {downloading.isError && <Failure error={downloading.error} />}
      <QueryStates query={rejects}>{(rows) => <Mending shown={shown} rows={rows} />}</QueryStates>
    </Stack>
  );
}

function Mending({
  shown,
  rows,
}: {
  readonly shown: Import;
  readonly rows: readonly RejectedRow[];
}) {
  const say = useTexts();
  const sellerId = useSellerId();
  const navigate = useNavigate();
  const { draft, change, clear } = useDraft<Corrections>(`mend:${shown.importId}`, {});
  const changed = changedRows(rows, draft);
  const sending = useMutation({
    mutationFn: (key: string) => {
      const name = say('corrected', { name: shown.file.name?.replace(/\.\w+$/, '.csv') ?? '' });
      const file = new File([correctedCsv(shown.headings, changed, draft)], name);
      return uploadFile({ sellerId, file, key, hold: false });
    },
    onSuccess: ({ importId }) => {
      clear({});
      void navigate(`/price-lists/${importId}`);
    },
  });
  return (
    <>
      <BulkAnswers
        shown={shown}
        rows={rows}
        onAnswer={(group, text) => change((before) => withAll(before, group, text))}
      />
      <RejectsTable
        shown={shown}
        rows={rows}
        corrections={draft}
        onCorrect={(row, column, text) => change((before) => withCell(before, row, column, text))}
      />
      {sending.isError && <Failure error={sending.error} />}
      <Button
        w="fit-content"
        disabled={changed.length === 0}
        loading={sending.isPending}
        onClick={() => sending.mutate(crypto.randomUUID())}
      >
        {changed.length === 0 ? say('resendNone') : say('resend', { count: changed.length })}
      </Button>
    </>
  );
}
