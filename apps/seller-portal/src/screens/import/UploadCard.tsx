import { Button, FileButton, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useSellerId } from '../../session/use-session.ts';
import { Failure } from '../../states/index.ts';
import { useTexts } from './texts.ts';
import { uploadFile } from './upload-file.ts';
import './upload-card.css';

const KINDS = '.csv,.xlsx,.txt,.tsv,text/csv';

interface Chosen {
  readonly file: File;
  readonly key: string;
}

/** Takes a file by drag and drop or from a dialog, and sends it; a sending that broke off is tried again with one click. */
export function UploadCard() {
  const say = useTexts();
  const { percent } = useFormats();
  const sellerId = useSellerId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [over, setOver] = useState(false);
  const [share, setShare] = useState(0);
  const sending = useMutation({
    mutationFn: (chosen: Chosen) =>
      uploadFile({ ...chosen, sellerId, hold: true, onProgress: setShare }),
    onSuccess: (received) => {
      queries.setQueryData(['import', received.importId], received);
      void queries.invalidateQueries({ queryKey: ['imports'] });
      void navigate(`/price-lists/${received.importId}`);
    },
  });

  const send = (file: File | null | undefined): void => {
    setShare(0);
    if (file) sending.mutate({ file, key: crypto.randomUUID() });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  const { variables: chosen } = sending;

  return (
    <div
      className={`upload-card ${over ? 'upload-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="xs">
        <Text fw={600}>{say('dropHere')}</Text>
        <FileButton onChange={send} accept={KINDS}>
          {(props) => (
            <Button {...props} size="md" loading={sending.isPending}>
              {say('choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" ta="center">
          {say('limits')}
        </Text>
        {sending.isPending && chosen && (
          <>
            <Text size="sm" role="status">
              {say('uploading', { name: chosen.file.name, percent: percent(share) })}
            </Text>
            <Progress w="100%" maw={420} value={share * 100} aria-label={chosen.file.name} />
          </>
        )}
        {sending.isError && chosen && (
          <Failure error={sending.error} onRetry={() => sending.mutate(chosen)} />
        )}
      </Stack>
    </div>
  );
}
