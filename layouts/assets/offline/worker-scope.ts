/** What the worker uses of its surroundings; TypeScript's own names for them cannot stand beside those of pages. */

export interface LateEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface RequestEvent extends LateEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

export interface TellEvent extends LateEvent {
  readonly data: unknown;
}

export interface Client {
  readonly id: string;
  postMessage(data: string): void;
}

export interface WorkerScope {
  /** Written by the build before this script. */
  readonly DATELINE_BUILD: { readonly id: string; readonly core: readonly (readonly [string, string])[] };
  readonly registration: { readonly scope: string; update(): Promise<unknown> };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LateEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: TellEvent) => void): void;
}

export const worker = self as unknown as WorkerScope;
