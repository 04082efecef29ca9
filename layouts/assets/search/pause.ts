/**
 * Lets the page answer its reader between two steps of work.
 */

interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/**
 * Settles once what waits, such as a key or a frame, has had its turn. Neither a timer nor a frame is waited for: in a page that
 * is not seen, timers are held back and frames do not come.
 */
export function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
