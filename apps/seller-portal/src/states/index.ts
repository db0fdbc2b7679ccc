/** The states every screen goes through, the same everywhere. */
export { Loading } from './Loading.tsx';
export { Empty } from './Empty.tsx';
export { Failure } from './Failure.tsx';
export { More } from './More.tsx';
export { QueryStates } from './QueryStates.tsx';
export { OfflineNotice, useOnline } from './OfflineNotice.tsx';
export { ScreenBoundary } from './ScreenBoundary.tsx';
export { useFailureText } from './failure-text.ts';
