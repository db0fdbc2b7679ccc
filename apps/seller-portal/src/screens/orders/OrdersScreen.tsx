import { Screen } from '../../app/Screen.tsx';
import { usePageTexts } from '../../language/page-texts.ts';
import { Empty } from '../../states/index.ts';

export default function OrdersScreen() {
  const say = usePageTexts();
  return (
    <Screen title={say('orders')}>
      <Empty title={say('comingTitle')} />
    </Screen>
  );
}
