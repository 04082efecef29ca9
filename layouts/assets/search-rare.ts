/**
 * Reads what only some queries hold. Loaded by the search page when one does.
 */
import type { RareCode } from '../../src/search/lookup.ts';
import { rareCode } from '../../src/search/rare-readings.ts';
import { leave } from './search/addition.ts';

leave<RareCode>('rare', rareCode);
