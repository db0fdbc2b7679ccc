import { Screen } from '../../app/Screen.tsx';
import { usePageTexts } from '../../language/page-texts.ts';
import { Empty } from '../../states/index.ts';

export default function ImportScreen() {
  const say = usePageTexts();
  return (
    <Screen title={say('priceLists')}>
      <Empty title={say('comingTitle')} />
    </Screen>
  );
}
