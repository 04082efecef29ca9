#!/usr/bin/env node
// The launcher: TypeScript runs as it is, through tsx, by Dateline's own settings wherever it is called from.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { main } = await import('./cli.ts');
await main(process.argv.slice(2));
