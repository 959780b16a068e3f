/** This worker's own globals: the project's types are those of a page. A bundle of a writer puts what it exports into one of them. */
const own = globalThis as unknown as {
  importScripts(address: string): void;
  sourcelineExport?: unknown;
};

/** What loads bundles that write formats: they lie in a folder with the address `folder`. */
export function exportBundlesAt(folder: string): <Bundle>(name: string) => Bundle {
  return <Bundle>(name: string) => {
    own.importScripts(`${folder}/${name}.js`);
    return own.sourcelineExport as Bundle;
  };
}
