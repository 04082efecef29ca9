/** Under which name `assets/hashes.js` leaves the hashes of a site: an object of SHA-256 by path. */
export const HASHES_GLOBAL = 'DATELINE_HASHES';
