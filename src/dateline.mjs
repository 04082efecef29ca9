#!/usr/bin/env node
// The launcher: TypeScript runs as it is, through tsx.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./cli.ts');
await main(process.argv.slice(2));
