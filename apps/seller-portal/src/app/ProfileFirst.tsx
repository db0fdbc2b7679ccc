import { Navigate, Outlet } from 'react-router';
import { useProfile } from '../screens/onboarding/use-profile.ts';
import { PROFILE } from './screens.tsx';

/** Who has not told of their business yet is asked for it before anything else: shops could not order from them. */
export function ProfileFirst() {
  const profile = useProfile();
  return profile.data === null ? <Navigate to={PROFILE} replace /> : <Outlet />;
}
