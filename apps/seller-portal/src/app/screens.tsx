import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

export type ScreenName = 'priceLists' | 'listings' | 'stock' | 'orders' | 'khata' | 'insight';

interface ScreenRoute {
  /** Its word in the menu, and its picture. */
  readonly name: ScreenName;
  readonly path: string;
  readonly screen: LazyExoticComponent<ComponentType>;
}

/** The screens of the menu, each with all below its path. Loaded when first visited. */
export const SCREENS: readonly ScreenRoute[] = [
  {
    name: 'priceLists',
    path: '/price-lists',
    screen: lazy(() => import('../screens/import/ImportScreen.tsx')),
  },
  {
    name: 'listings',
    path: '/listings',
    screen: lazy(() => import('../screens/listings/ListingsScreen.tsx')),
  },
  {
    name: 'stock',
    path: '/stock',
    screen: lazy(() => import('../screens/stock/StockScreen.tsx')),
  },
  {
    name: 'orders',
    path: '/orders',
    screen: lazy(() => import('../screens/orders/OrdersScreen.tsx')),
  },
  {
    name: 'khata',
    path: '/khata',
    screen: lazy(() => import('../screens/khata/KhataScreen.tsx')),
  },
  {
    name: 'insight',
    path: '/insight',
    screen: lazy(() => import('../screens/insight/InsightScreen.tsx')),
  },
];

export const ProfileScreen = lazy(() => import('../screens/onboarding/OnboardingScreen.tsx'));
export const HOME = '/price-lists';
export const PROFILE = '/my-business';
