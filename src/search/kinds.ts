/** What the names of the shards of each table begin with. */
export const KINDS = { terms: 't', forward: 'f', reverse: 'r', places: 'p', aliases: 'a' } as const;
