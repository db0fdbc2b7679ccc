import { CloseButton, FileButton, Text, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { changeListing } from '../../../listings/change-listings.ts';
import { useShowingListing } from '../../../listings/use-changing-listing.ts';
import type { Listing } from '../../../reading/reading.ts';
import { Failure } from '../../../states/index.ts';
import { useTexts } from '../texts.ts';
import { AuthedPicture } from './AuthedPicture.tsx';
import { sendPicture } from './send-picture.ts';

const KINDS = 'image/jpeg,image/png,image/webp';
const SIZE = 96;

/** A product's pictures, the first of which shops see in lists; more by drag and drop or from a dialog. */
export function Pictures({ listing }: { readonly listing: Listing }) {
  const say = useTexts();
  const show = useShowingListing();
  const pictures = listing.pictures ?? [];
  const adding = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const sent = await Promise.all(files.map(sendPicture));
      return changeListing(listing, { pictures: [...pictures, ...sent] });
    },
    onSuccess: show,
  });
  const removing = useMutation({
    mutationFn: (mediaId: string) => {
      const left = pictures.filter((other) => other !== mediaId);
      return changeListing(listing, { pictures: left.length > 0 ? left : null });
    },
    onSuccess: show,
  });
  const error = adding.error ?? removing.error;
  return (
    <>
      <div
        className="picture-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          adding.mutate([...event.dataTransfer.files]);
        }}
      >
        {pictures.map((mediaId, at) => (
          <div key={mediaId} className="picture">
            <AuthedPicture
              address={`/v1/media/${mediaId}/thumbnails/small`}
              alt={say('pictureOf', { count: at + 1, name: listing.title })}
              size={SIZE}
            />
            <CloseButton
              pos="absolute"
              top={0}
              right={0}
              bg="white"
              aria-label={say('removePicture')}
              onClick={() => removing.mutate(mediaId)}
            />
          </div>
        ))}
        <Text size="sm">
          {adding.isPending ? (
            say('sendingPicture')
          ) : (
            <>
              {say('dropPictures')}{' '}
              <FileButton multiple accept={KINDS} onChange={(files) => adding.mutate(files)}>
                {(props) => (
                  <UnstyledButton {...props} c="leaf.8" td="underline" fz="sm" py={10}>
                    {say('choosePicture')}
                  </UnstyledButton>
                )}
              </FileButton>
            </>
          )}
        </Text>
      </div>
      {error && <Failure error={error} />}
    </>
  );
}
