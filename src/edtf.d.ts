/** The part of `edtf` that Dateline uses; the package ships no types. */
declare module 'edtf' {
  /** A parsed EDTF value: the first and last millisecond (UTC) that it may mean. */
  export interface EdtfValue {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  /** Parses an EDTF string; throws where it is none. */
  export default function edtf(text: string): EdtfValue;
}
