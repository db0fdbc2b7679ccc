import { Route, Routes } from 'react-router';
import { OrderPage } from './OrderPage.tsx';
import { OrderPiles } from './OrderPiles.tsx';
import '../../trade/trade.css';
import './orders.css';

/** The live list, and below it each order. */
export default function OrdersScreen() {
  return (
    <Routes>
      <Route index element={<OrderPiles />} />
      <Route path=":orderId" element={<OrderPage />} />
    </Routes>
  );
}
