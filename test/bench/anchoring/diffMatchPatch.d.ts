/** The part of diff-match-patch that is compared with; the package brings no types. */
declare module "diff-match-patch" {
  export default class DiffMatchPatch {
    Match_Distance: number;
    Match_Threshold: number;
    /** Where `pattern` (32 characters at most) stands best near `location`; -1 when nowhere. */
    match_main(text: string, pattern: string, location: number): number;
  }
}
