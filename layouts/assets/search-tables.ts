/**
 * Reads an index that is stored in tables. Loaded by the search page where there is one: an archive of few articles has none.
 */
import type { TablesCode } from '../../src/search/part.ts';
import { tablesCode } from '../../src/search/table-part.ts';
import { leave } from './search/addition.ts';
import { pause } from './search/pause.ts';

leave<TablesCode>('tables', tablesCode(pause));
