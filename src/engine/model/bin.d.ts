/** Weights: the bundler puts the file's bytes in the bundle, so they are there in Node and in a web worker alike. */
declare module "*.bin" {
  const bytes: Uint8Array;
  export default bytes;
}
