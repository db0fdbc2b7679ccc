import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { forgetDrafts, useDraft } from './use-draft.ts';

beforeEach(() => localStorage.clear());

const form = () => renderHook(() => useDraft('profile', { name: '' })).result;

describe('a draft', () => {
  it('is there again after the page was loaded anew', () => {
    const first = form();
    act(() => first.current.change({ name: 'Sharma' }));
    expect(form().current).toMatchObject({ draft: { name: 'Sharma' }, touched: true });
  });

  it('is gone when the server has taken it, and when somebody signs out', () => {
    const first = form();
    act(() => first.current.change({ name: 'Sharma' }));
    act(() => first.current.clear({ name: 'Sharma Traders' }));
    expect(first.current).toMatchObject({ draft: { name: 'Sharma Traders' }, touched: false });
    expect(form().current.draft).toEqual({ name: '' });
    act(() => first.current.change({ name: 'x' }));
    forgetDrafts();
    expect(form().current.draft).toEqual({ name: '' });
  });
});
