/** What browsers have and jsdom lacks, as far as the component library asks for it. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, {
  ResizeObserver: NoResizes,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});
if (typeof window !== 'undefined') {
  Object.assign(window, {
    ResizeObserver: NoResizes,
    matchMedia: (globalThis as { matchMedia?: unknown }).matchMedia,
  });
  Element.prototype.scrollIntoView = () => undefined;
}
