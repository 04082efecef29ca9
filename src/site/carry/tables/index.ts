import { ARTICLES } from './articles.ts';
import { GAZETTEER } from './gazetteer.ts';
import { MENTIONS } from './mentions.ts';
import { QUOTES } from './quotes.ts';
import { SPANS } from './spans.ts';

/** The tables of the data package. */
export const TABLES = [ARTICLES, QUOTES, MENTIONS, SPANS, GAZETTEER] as const;
