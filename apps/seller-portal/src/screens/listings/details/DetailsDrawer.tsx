import { Button, Drawer, Group, Stack, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../../api/client.ts';
import { AskFirst } from '../../../dialogs/AskFirst.tsx';
import { usePageTexts } from '../../../language/page-texts.ts';
import { useChangingListing } from '../../../listings/use-changing-listing.ts';
import type { Listing } from '../../../reading/reading.ts';
import { Failure, QueryStates } from '../../../states/index.ts';
import { useTexts } from '../texts.ts';
import { AsShopsSee } from './AsShopsSee.tsx';
import { History } from './History.tsx';
import { Pictures } from './Pictures.tsx';

/** One product at the side: what shops see of it, its pictures, its history. Which one is in the address. */
export function DetailsDrawer() {
  const say = useTexts();
  const page = usePageTexts();
  const [address, setAddress] = useSearchParams();
  const listingId = address.get('open');
  const query = useQuery({
    queryKey: ['listing', listingId],
    enabled: listingId !== null,
    queryFn: () =>
      answered(
        api.GET('/v1/listings/{listingId}', { params: { path: { listingId: listingId ?? '' } } }),
      ),
  });
  const close = (): void => {
    const next = new URLSearchParams(address);
    next.delete('open');
    setAddress(next, { replace: true });
  };
  return (
    <Drawer
      opened={listingId !== null}
      onClose={close}
      position="right"
      size="lg"
      title={query.data?.title ?? say('details')}
      closeButtonProps={{ 'aria-label': page('close') }}
    >
      <QueryStates query={query}>
        {(listing) => <Details listing={listing} onGone={close} />}
      </QueryStates>
    </Drawer>
  );
}

function Details({ listing, onGone }: { readonly listing: Listing; onGone(): void }) {
  const say = useTexts();
  const queries = useQueryClient();
  const changing = useChangingListing(listing);
  const { listingId, version, status } = listing;
  const removing = useMutation({
    mutationFn: () =>
      answered(
        api.DELETE('/v1/listings/{listingId}', {
          params: { path: { listingId }, header: { 'If-Match': `"${version}"` } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['found-pages'] }),
  });
  const isActive = status === 'active';
  return (
    <Stack gap="lg">
      <Group>
        <Button
          variant="default"
          loading={changing.isPending}
          onClick={() => changing.mutate({ status: isActive ? 'paused' : 'active' })}
        >
          {say(isActive ? 'pause' : 'sell')}
        </Button>
        <AskFirst
          label={say('remove')}
          title={say('removeTitle')}
          hint={say('removeHint')}
          action={removing}
          onDone={onGone}
        />
      </Group>
      {changing.isError && <Failure error={changing.error} />}
      <Part title={say('asShops')}>
        <AsShopsSee listing={listing} />
      </Part>
      <Part title={say('pictures')}>
        <Pictures listing={listing} />
      </Part>
      <Part title={say('history')}>
        <History listingId={listingId} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
