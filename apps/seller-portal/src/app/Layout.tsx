import { NavLink, Outlet } from 'react-router';
import { Suspense } from 'react';
import { usePageTexts } from '../language/page-texts.ts';
import { Loading, OfflineNotice, ScreenBoundary } from '../states/index.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { ICONS } from './icons.tsx';
import { HOME, SCREENS } from './screens.tsx';
import './layout.css';

/** The page around the screens: the name, the menu (below on a phone, beside on a desk) and the account. */
export function Layout() {
  const say = usePageTexts();
  return (
    <div className="layout">
      <a className="skip-link" href="#content">
        {say('skipToContent')}
      </a>
      <header className="layout-head">
        <NavLink to={HOME} className="layout-name">
          <img src="/icon.svg" alt="" width="28" height="28" />
          {say('appName')}
        </NavLink>
        <AccountMenu />
      </header>
      <nav className="layout-menu" aria-label={say('menu')}>
        <ul>
          {SCREENS.map(({ name, path }) => (
            <li key={name}>
              <NavLink to={path}>
                {ICONS[name]}
                <span>{say(name)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" className="layout-content" tabIndex={-1}>
        <OfflineNotice />
        <ScreenBoundary>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ScreenBoundary>
      </main>
    </div>
  );
}
