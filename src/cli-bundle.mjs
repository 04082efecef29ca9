/**
 * The program as one bundle, made anew whenever a source has changed: compiling some 300 modules of TypeScript at
 * every start costs seconds.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachePlaces, findEntry, storeEntry } from './cli-cache.mjs';

/** Packages that are not bundled: they run programs or read files of their own. */
const APART = /^(?:@11ty\/eleventy|esbuild|tsx)(?:\/|$)/;

/**
 * The folder that holds the bundle of the program as it stands, with `cli.mjs` for the command line and `page-KIND.mjs` for
 * each template; null where it cannot be made or kept, and the sources must be run as they are.
 * @param {string} root the package's folder
 * @returns {Promise<string | null>}
 */
export async function bundleOf(root) {
  const places = cachePlaces(root);
  if (places.length === 0) return null;
  const name = stateOf(root);
  const ready = findEntry(places, name);
  if (ready !== null) return ready;
  const files = await bundle(root).catch(() => null);
  // A source may have changed since it was named.
  return files === null || stateOf(root) !== name ? null : storeEntry(places, name, files);
}

/**
 * A name for the state of everything the bundle is made of: the sources, the packages, and where they lie.
 * @param {string} root
 */
function stateOf(root) {
  const hash = createHash('sha256').update(root);
  for (const path of [join(root, 'src'), ...LAYOUTS.map((name) => join(root, 'layouts', name))].flatMap(
    filesIn,
  ))
    hash.update(`\n${path}\n`).update(readFileSync(path));
  for (const file of ['package.json', 'tsconfig.json']) hash.update(readFileSync(join(root, file)));
  for (const folder of foldersAbove(root)) {
    const installed = statSync(join(folder, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false });
    hash.update(`\n${installed?.size} ${installed?.mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 32);
}

/** Folders of the templates and their parts; what browsers load is bundled with each site. */
const LAYOUTS = ['pages', 'parts', 'charts'];

/**
 * The files under a folder, in order; none where there is no such folder.
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * The modules that are loaded by name: the command line, and each template as `page-KIND`.
 * @param {string} root
 * @returns {Record<string, string>}
 */
function entriesOf(root) {
  const templates = filesIn(join(root, 'layouts', 'pages')).map((path) => {
    const kind = basename(path).replace(/\.11ty\.tsx?$/, '');
    return [`page-${kind}`, path];
  });
  return { cli: join(root, 'src', 'cli.ts'), ...Object.fromEntries(templates) };
}

/**
 * A folder and those above it: packages may be installed in any of them.
 * @param {string} folder
 * @returns {string[]}
 */
function foldersAbove(folder) {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

/**
 * @param {string} root
 * @returns {Promise<Map<string, Uint8Array>>} files of the bundle by name
 */
async function bundle(root) {
  const { build } = await import('esbuild');
  const outdir = join(root, 'bundle');
  const { outputFiles } = await build({
    entryPoints: entriesOf(root),
    bundle: true,
    splitting: true,
    write: false,
    outdir,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    sourceRoot: `${pathToFileURL(outdir).href}/`,
    // Packages written for CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
    plugins: [apart, ownAddress(join(root, 'src'))],
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/** @type {import('esbuild').Plugin} */
const apart = {
  name: 'apart',
  setup(build) {
    // By their whole address, since the cache may lie where Node looks for no packages.
    build.onResolve({ filter: APART }, ({ path }) => ({ path: import.meta.resolve(path), external: true }));
  },
};

/**
 * Every module keeps the address of its own source, by which it finds the files beside it.
 * @param {string} source
 * @returns {import('esbuild').Plugin}
 */
function ownAddress(source) {
  return {
    name: 'own-address',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!path.startsWith(source)) return undefined;
        const address = JSON.stringify(pathToFileURL(path).href);
        const code = await readFile(path, 'utf8');
        return { loader: 'ts', contents: code.replaceAll('import.meta.url', address) };
      });
    },
  };
}
