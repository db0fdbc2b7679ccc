import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { usePageTexts } from '../language/page-texts.ts';
import { Empty } from './Empty.tsx';

/** Keeps the menu usable when a screen breaks. */
export class ScreenBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = usePageTexts();
  return (
    <Empty
      title={say('crashTitle')}
      hint={say('crashHint')}
      action={<Button onClick={() => window.location.reload()}>{say('loadAgain')}</Button>}
    />
  );
}
