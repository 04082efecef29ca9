/** Invented newspapers, agencies and mirrors; some have a profile in the archive, others only a name on their pages. */

export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly kind: 'newspaper' | 'broadcaster' | 'agency' | 'mirror';
  readonly domain: string;
  readonly language: string;
  readonly profiled: boolean;
}

const paper = (
  id: string,
  name: string,
  kind: Paper['kind'],
  domain: string,
  language = 'en',
  profiled = true,
): Paper => ({ id, name, kind, domain, language, profiled });

export const PAPERS: readonly Paper[] = [
  paper('northern-courier', 'Northern Courier', 'newspaper', 'northerncourier.example'),
  paper('harbour-gazette', 'Harbour Gazette', 'newspaper', 'harbourgazette.example'),
  paper('meridian-post', 'Meridian Post', 'newspaper', 'meridianpost.example'),
  paper('radio-alpha-news', 'Radio Alpha News', 'broadcaster', 'radioalpha.example'),
  paper('the-standard-ledger', 'The Standard Ledger', 'newspaper', 'standardledger.example'),
  paper('nordstadt-zeitung', 'Nordstadt-Zeitung', 'newspaper', 'nordstadtzeitung.example', 'de'),
  paper('le-quotidien-du-lac', 'Le Quotidien du Lac', 'newspaper', 'quotidiendulac.example', 'fr'),
  paper('el-faro-del-rio', 'El Faro del Río', 'newspaper', 'farodelrio.example', 'es'),
  paper('island-times', 'Island Times', 'newspaper', 'islandtimes.example', 'en', false),
  paper('valley-observer', 'Valley Observer', 'newspaper', 'valleyobserver.example', 'en', false),
];

export const MIRROR = paper('copies', 'News Copies', 'mirror', 'newscopies.example');

/** The profile of an outlet as its YAML file holds it. */
export function profileOf({ id, name, kind, domain }: Paper): string {
  return `id: ${id}\nname: ${JSON.stringify(name)}\nkind: ${kind}\ndomains: [${domain}]\n`;
}
