import { answered, api } from '../../api/client.ts';

/** The invoice as it is printed (PDF). */
export const invoicePaper = (orderId: string): Promise<Blob> =>
  answered(
    api.GET('/v1/orders/{orderId}/invoice.pdf', {
      params: { path: { orderId } },
      parseAs: 'blob',
    }),
  ) as unknown as Promise<Blob>;

/**
 * Opens the browser's print dialogue for a PDF, from a frame that nobody sees, so that the page stays where it is. The
 * frame is kept until the next one: some browsers print from it after the dialogue has closed.
 */
export function printPaper(paper: Blob): Promise<void> {
  document.querySelector('iframe[data-print]')?.remove();
  const frame = document.createElement('iframe');
  const address = URL.createObjectURL(paper);
  frame.dataset['print'] = '';
  frame.title = 'PDF';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
  frame.src = address;
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.contentWindow?.print();
      resolve();
    };
    document.body.append(frame);
  });
}

/** Puts a file among the downloads. */
export function savePaper(paper: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(paper);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
