/** Names this build: esbuild.mjs writes the checksum of the bundle and of the weights here. What another build has saved is not used. */
export const BUILD = "@build@";
