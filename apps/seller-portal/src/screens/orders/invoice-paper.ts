import { answered, api } from '../../api/client.ts';

/** The invoice as it is printed (PDF). */
export const invoicePaper = (orderId: string): Promise<Blob> =>
  answered(
    api.GET('/v1/orders/{orderId}/invoice.pdf', {
      params: { path: { orderId } },
      parseAs: 'blob',
    }),
  ) as unknown as Promise<Blob>;

const PATIENCE_MS = 5_000;
const PAPER = 'invoice.pdf';

/**
 * Opens the browser's print dialogue for a PDF, from a frame that nobody sees, so that the page stays where it is. The
 * frame is kept until the next one: some browsers print from it after the dialogue has closed.
 */
export async function printPaper(paper: Blob): Promise<void> {
  document.querySelector('iframe[data-print]')?.remove();
  const frame = document.createElement('iframe');
  const address = URL.createObjectURL(paper);
  frame.dataset['print'] = '';
  frame.title = 'PDF';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
  frame.src = address;
  const shown = new Promise<boolean>((resolve) => {
    frame.onload = () => resolve(true);
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  document.body.append(frame);
  // A browser that shows no PDF in a frame gets it as a file instead: nobody waits before a button that does nothing.
  if (await shown) frame.contentWindow?.print();
  else savePaper(paper, PAPER);
}

/** Puts a file among the downloads. */
export function savePaper(paper: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(paper);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
