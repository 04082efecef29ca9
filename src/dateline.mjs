#!/usr/bin/env node
// The launcher: runs the program as it was bundled; where that cannot be, the TypeScript as it is, through tsx.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleOf } from './cli-bundle.mjs';
import { paceEngine } from './cli-engine.mjs';

paceEngine();
const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = await bundleOf(root);
if (bundle === null) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.json') });
} else process.setSourceMapsEnabled(true);
const { main } = await import(bundle === null ? './cli.ts' : pathToFileURL(join(bundle, 'cli.mjs')).href);
await main(process.argv.slice(2), bundle);
