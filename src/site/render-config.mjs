// Eleventy's settings where `dateline build` hands it the templates: it looks for none of its own.
import { fileURLToPath } from 'node:url';

const layouts = fileURLToPath(new URL('../../layouts', import.meta.url));

export default () => ({
  dir: { input: `${layouts}/pages`, includes: '../parts', data: '../parts' },
  templateFormats: ['11ty.js'],
});
