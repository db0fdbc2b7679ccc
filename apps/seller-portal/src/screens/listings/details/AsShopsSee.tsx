import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../language/language.tsx';
import { useFormats } from '../../../language/formats.ts';
import { useSellerId } from '../../../session/use-session.ts';
import { QueryStates } from '../../../states/index.ts';
import type { Listing } from '../../../reading/reading.ts';
import { useTexts } from '../texts.ts';
import { AuthedPicture } from './AuthedPicture.tsx';
import { productOffering } from './product-offering.ts';

/** The product as search shows it to shops, with this seller's offer among the others. */
export function AsShopsSee({ listing }: { readonly listing: Listing }) {
  const say = useTexts();
  const sellerId = useSellerId();
  const { language } = useLanguage();
  const { rupees } = useFormats();
  const { listingId, version } = listing;
  const product = useQuery({
    queryKey: ['as-shops-see', listingId, version, language],
    queryFn: () => productOffering({ sellerId, listing, language }),
  });
  return (
    <QueryStates
      query={product}
      isEmpty={(found) => found === null}
      empty={<Text size="sm">{say('notSeen')}</Text>}
    >
      {(found) =>
        found && (
          <div className="shop-card">
            {found.thumbnailUrl && <AuthedPicture address={found.thumbnailUrl} alt="" size={72} />}
            <Stack gap={2}>
              <Text fw={600}>{found.name}</Text>
              <Text size="sm" className="figures">
                {say('yourOffer')}: {rupees(found.own.pricePaise)} ·{' '}
                {say('minimum', { count: found.own.minimumUnits })}
              </Text>
              <Text size="sm" c="dimmed">
                {say('offers', { count: found.offerCount, best: rupees(found.bestPricePaise) })}
              </Text>
            </Stack>
          </div>
        )
      }
    </QueryStates>
  );
}
