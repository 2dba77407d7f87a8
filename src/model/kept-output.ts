/** What a program printed to one stream, as far as it is kept. */
export interface KeptOutput {
  /** All of it, or its beginning. */
  text: string;
  /** How many bytes between the beginning and the end were not kept. */
  leftOutBytes: number;
  /** The end, if something was left out; otherwise empty. */
  end: string;
}
