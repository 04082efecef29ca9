import type { TimeAxis } from '../../src/site/charts/periods.ts';
import { highest, type Series } from '../../src/site/charts/series.ts';
import { phraseOf } from '../../src/site/charts/words.ts';
import { count, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { Bars } from './Bars.tsx';
import { Twin } from './Twin.tsx';

export interface ThemeSeries {
  readonly id: string;
  readonly name: string;
  /** Page of the theme; null where it has none. */
  readonly path: string | null;
  readonly series: Series;
}

export interface ThemesProps {
  readonly axis: TimeAxis | null;
  readonly themes: readonly ThemeSeries[];
  /** What the archive holds in each period: the baselines are faint where it holds nothing. */
  readonly held?: readonly number[] | undefined;
}

/** Themes over time: one small chart for each, all on the same axes. */
export function ThemesOverTime({ axis, themes, held }: ThemesProps) {
  const shown = themes.filter(({ series }) => series.total > 0);
  const most = highest(shown.map(({ series }) => series));
  if (axis === null || shown.length === 0 || most === 0) {
    return <p class="chart-none">No dated article shows a theme of the gazetteer.</p>;
  }
  return (
    <div class="chart">
      <figure>
        <ol class="multiples">
          {shown.map(({ id, name, path, series }) => (
            <li key={id} class="multiple" data-item>
              <p class="multiple-head">
                <span>{path === null ? name : <Link to={path}>{name}</Link>}</span>
                <span class="multiple-count">
                  {number(series.total)}
                  <span class="unseen"> articles</span>
                </span>
              </p>
              <Bars axis={axis} counts={series.counts} most={most} height={36} held={held} numbered="none" />
            </li>
          ))}
        </ol>
        <figcaption>
          A bar is a {axis.unit}; all are to one scale, on which the tallest stands for{' '}
          {count(most, 'article')}. An article may show several themes.
        </figcaption>
      </figure>
      <Twin>
        <table class="figures figures-words">
          <thead>
            <tr>
              <th scope="col">Theme</th>
              <th scope="col">Articles</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, name, series }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{number(series.total)}</td>
                <td>{phraseOf(axis, series)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Twin>
    </div>
  );
}
