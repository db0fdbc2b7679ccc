import { Route, Routes } from 'react-router';
import { KhataList } from './KhataList.tsx';
import { KhataPage } from './KhataPage.tsx';
import '../../trade/trade.css';
import './khata.css';

/** What shops owe, and the khata of each. */
export default function KhataScreen() {
  return (
    <Routes>
      <Route index element={<KhataList />} />
      <Route path=":shopId" element={<KhataPage />} />
    </Routes>
  );
}
