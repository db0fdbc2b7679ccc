import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** Deep enough that white text on shade 7 has a contrast of 6:1. */
const LEAF: MantineColorsTuple = [
  '#eaf6f1',
  '#d3eae0',
  '#a8d6c3',
  '#7ac1a4',
  '#4fae88',
  '#2f9a73',
  '#178560',
  '#0b6e4f',
  '#075c41',
  '#034a33',
];

/**
 * The library heads a dialog by a `header`, which would count as a second banner of the page; and it draws the page three
 * times over while a dialog slides in, which an old phone feels as a stumble. It is there at once instead.
 */
const DIALOG = { attributes: { header: { role: 'none' } }, transitionProps: { duration: 0 } };

export const theme = createTheme({
  primaryColor: 'leaf',
  primaryShade: 7,
  colors: { leaf: LEAF },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans Devanagari', sans-serif",
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, ...DIALOG },
    },
    Drawer: { defaultProps: DIALOG },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
  },
});

/** The library's own greys are too faint for small text (WCAG 2.2, 1.4.3: at least 4.5:1). */
export const contrasts: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#525a61',
    '--mantine-color-placeholder': '#646c73',
    '--mantine-color-error': '#b42318',
    '--mantine-color-body': '#ffffff',
  },
  dark: {},
});
