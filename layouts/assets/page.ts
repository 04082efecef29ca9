/** What scripts add to every page. Each page is whole without them. */
import { enableCopying } from './page/copy.ts';
import { enableKeys } from './page/keys.ts';
import { enableLedgerFilter } from './page/ledger-filter.ts';
import { showNameCards } from './page/name-cards.ts';
import { enablePassages } from './page/passage.ts';
import { enableThemeSwitch } from './page/theme-switch.ts';
import { enableOffline } from './page/worker.ts';

enableThemeSwitch();
enableCopying();
enableLedgerFilter();
enableKeys();
enablePassages();
showNameCards();
enableOffline();
