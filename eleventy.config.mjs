// For plain `npx eleventy`, which runs no TypeScript by itself: the settings proper are in eleventy.config.ts.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) });
const { default: configure } = await import('./eleventy.config.ts');
export default configure;
