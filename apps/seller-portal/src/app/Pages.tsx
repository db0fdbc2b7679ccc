import { Navigate, Route, Routes } from 'react-router';
import { SignInScreen } from '../screens/sign-in/SignInScreen.tsx';
import { useSession } from '../session/use-session.ts';
import { Layout } from './Layout.tsx';
import { ProfileFirst } from './ProfileFirst.tsx';
import { NotFound } from './NotFound.tsx';
import { HOME, PROFILE, ProfileScreen, SCREENS } from './screens.tsx';

/** The sign-in for whoever is not signed in, at whatever address: after it, that address is shown. */
export function Pages() {
  const session = useSession();
  if (!session) return <SignInScreen />;
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<Navigate to={HOME} replace />} />
        <Route element={<ProfileFirst />}>
          {SCREENS.map(({ path, screen: Shown }) => (
            <Route key={path} path={`${path}/*`} element={<Shown />} />
          ))}
        </Route>
        <Route path={PROFILE} element={<ProfileScreen />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
