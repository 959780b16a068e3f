/** This worker's own globals: the project's types are those of a page. A bundle of a format puts what it exports into one of them. */
const own = globalThis as unknown as {
  importScripts(address: string): void;
  sourcelineFormat?: unknown;
};

/** What loads bundles of formats: they lie in a folder with the address `folder`. */
export function formatBundlesAt(folder: string): <Bundle>(name: string) => Bundle {
  return <Bundle>(name: string) => {
    own.importScripts(`${folder}/${name}.js`);
    return own.sourcelineFormat as Bundle;
  };
}
