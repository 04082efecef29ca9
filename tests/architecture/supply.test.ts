/** What comes from others: pinned, with the hash of each package, no script of ours at installation, each with its reason in the docs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: true;
  readonly hasInstallScript?: true;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const page = readFileSync('docs/architecture.md', 'utf8');
const trust = readFileSync('docs/trust.md', 'utf8');

/** Packages of the first column of the tables under a heading. */
function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => (line.split('|')[1] ?? '').split(','))
    .map((name) => name.trim());
}

describe('every package', () => {
  it('that we ask for is pinned to one version, and the lockfile has that one', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const other = asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
    expect(other).toEqual([]);
  });

  it('has its reason in docs/architecture.md, and none is explained that is not there', () => {
    const named = rowsUnder('Packages');
    const asked = Object.keys(manifest.dependencies);
    expect(asked.filter((name) => !named.includes(name))).toEqual([]);
    expect(Object.keys(manifest.devDependencies).filter((name) => !named.includes(name))).toEqual([]);
    const known = new Set([...asked, ...Object.keys(manifest.devDependencies), 'package', '']);
    expect(named.filter((name) => !known.has(name) && !/^-+$/.test(name))).toEqual([]);
  });

  it('in the lockfile has the SHA-512 of its archive, and comes from the registry', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
    const elsewhere = locked.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere).toEqual([]);
  });

  it('has a licence that docs/trust.md lists', () => {
    const licences = new Set(locked.map(([, { license }]) => license ?? 'none'));
    expect([...licences].filter((name) => !trust.includes(`\`${name}\``))).toEqual([]);
  });

  it('runs nothing when it is installed, but for those that docs/trust.md names', () => {
    const running = locked
      .filter(([, one]) => one.hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(running).toEqual(['esbuild']);
    expect(trust).toContain('`esbuild` alone');
  });
});

describe('the project itself', () => {
  it('runs nothing when it is installed', () => {
    const hooks = [
      'preinstall',
      'install',
      'postinstall',
      'prepare',
      'prepublish',
      'prepack',
      'postpack',
      'dependencies',
    ];
    expect(hooks.filter((hook) => hook in manifest.scripts)).toEqual([]);
  });
});
