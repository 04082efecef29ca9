import { createHash } from 'node:crypto';

/** The namespace of Dateline's names, a UUID drawn once by lot. */
const NAMESPACE = Buffer.from('06c0d6452f8744528eb1d39697bf09a4', 'hex');

/**
 * A `urn:uuid:` for a name, always the same for the same name (RFC 9562, version 5).
 * `tag:` URIs would need a domain, which an archive on a memory stick has not, and one that moves has two: by this an
 * entry stays the same entry when the archive gets an address or another one.
 */
export function stableId(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
