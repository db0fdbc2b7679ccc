import { Anchor, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Screen } from '../../app/Screen.tsx';
import { QueryStates } from '../../states/index.ts';
import { shortId } from '../../trade/ids.ts';
import { useTradeTexts } from '../../trade/texts.ts';
import { OpenSales } from './OpenSales.tsx';
import { SettleForm } from './SettleForm.tsx';
import { Standing } from './Standing.tsx';
import { Statement } from './Statement.tsx';
import { TermsForm } from './TermsForm.tsx';
import { useTexts } from './texts.ts';
import { useKhata } from './use-khata.ts';

/** The khata of one shop: how it stands, what is due, what was written; and the forms that write. */
export function KhataPage() {
  const say = useTexts();
  const trade = useTradeTexts();
  const { shopId = '' } = useParams();
  const query = useKhata(shopId);
  return (
    <Screen title={trade('shop', { id: shortId(shopId) })}>
      <Anchor component={Link} to="/khata" w="fit-content">
        {say('back')}
      </Anchor>
      <QueryStates
        query={query}
        isEmpty={(khata) => khata === null}
        empty={<TermsForm shopId={shopId} khata={null} />}
      >
        {(khata) =>
          khata && (
            <Stack>
              <Standing khata={khata} />
              <div className="khata-forms">
                <SettleForm shopId={shopId} />
                <Stack>
                  <OpenSales khata={khata} />
                  <TermsForm key={khata.version} shopId={shopId} khata={khata} />
                </Stack>
              </div>
              <Statement shopId={shopId} balancePaise={khata.balancePaise} />
            </Stack>
          )
        }
      </QueryStates>
    </Screen>
  );
}
