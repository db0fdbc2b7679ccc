import type { ReactNode } from 'react';

/** Line pictures of 24 × 24 for the menu; they say nothing that the words beside them do not. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const ICONS = {
  priceLists: (
    <Icon>
      <path d="M12 15V4m0 0L8 8m4-4 4 4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4" />
    </Icon>
  ),
  listings: (
    <Icon>
      <path d="M4 6h16M4 12h16M4 18h10" />
    </Icon>
  ),
  stock: (
    <Icon>
      <path d="m12 3 8 4v10l-8 4-8-4V7zm0 9 8-5m-8 5L4 7m8 5v9" />
    </Icon>
  ),
  orders: (
    <Icon>
      <path d="M5 4h14v17l-3-2-2 2-2-2-2 2-2-2-3 2zM9 9h6m-6 4h6" />
    </Icon>
  ),
  khata: (
    <Icon>
      <path d="M6 3h12a1 1 0 0 1 1 1v17H7a2 2 0 0 1-2-2V4a1 1 0 0 1 1-1zm-1 15h14M9 8h6" />
    </Icon>
  ),
  insight: (
    <Icon>
      <path d="M4 20h16M7 16v-5m5 5V6m5 10v-8" />
    </Icon>
  ),
} as const;
