import { writeYaml } from '../../../article/yaml.ts';
import type { ArchiveMeta } from '../../../types.ts';

/** `CITATION.cff`: how to cite the archive itself, as a data set (Citation File Format 1.2.0). */
export function citationCff({ title, description, baseUrl }: ArchiveMeta): string {
  return writeYaml({
    'cff-version': '1.2.0',
    message: 'Please cite this archive, and each article by its own citation.',
    type: 'dataset',
    title,
    ...(description === '' ? {} : { abstract: description }),
    // The format asks for an author, and an archive is its own.
    authors: [{ name: title }],
    ...(baseUrl === null ? {} : { url: baseUrl }),
  });
}
