/** This worker's own globals: the project's types are those of a page. A bundle of a format puts what it exports into one of them. */
const own = globalThis as unknown as {
  readonly location: { readonly href: string };
  importScripts(address: string): void;
  sourcelineFormat?: unknown;
};

/** Loads a bundle of a format: those of the browser lie in a folder beside the worker's script. */
export function formatBundle<Bundle>(name: string): Bundle {
  own.importScripts(new URL(`formats/${name}.web.js`, own.location.href).href);
  return own.sourcelineFormat as Bundle;
}
