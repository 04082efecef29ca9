/** What a command tells while it works. */

import type { Ingested } from '../article/ingest.ts';

export type Progress =
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'ingested'; readonly item: Ingested }
  | { readonly kind: 'gathering'; readonly done: number; readonly of: number }
  | { readonly kind: 'rendering'; readonly done: number; readonly of: number };

export type OnProgress = (event: Progress) => void;
