import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { usePageTexts } from '../language/page-texts.ts';
import { Failure } from '../states/index.ts';

interface AskFirstProps {
  /** On the button, and on the one that does it. */
  readonly label: string;
  readonly title: string;
  /** What it does, in a sentence. */
  readonly hint: string;
  readonly action: { mutate(argument: undefined, options: { onSuccess(): void }): void } & {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
  };
  onDone?(): void;
}

/** A button for what cannot be taken back: it asks before it does it. */
export function AskFirst({ label, title, hint, action, onDone }: AskFirstProps) {
  const say = usePageTexts();
  const [asked, { open, close }] = useDisclosure(false);
  const done = (): void => {
    close();
    onDone?.();
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {label}
      </Button>
      <Modal
        opened={asked}
        onClose={close}
        title={title}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <Stack>
          <Text>{hint}</Text>
          {action.isError && <Failure error={action.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
            <Button
              color="red.9"
              loading={action.isPending}
              onClick={() => action.mutate(undefined, { onSuccess: done })}
            >
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
