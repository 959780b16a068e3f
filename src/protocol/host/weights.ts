/** What the models have learnt: the files `dist/model/NAME.bin`. */
export const WEIGHTS = ["names", "tags", "quotes", "references", "wordClasses"] as const;

/**
 * The first message to each web worker of the server, which has no files of its own and does not know where it was loaded from: the
 * bytes of those files, and the address of the folder `dist/formats`.
 */
export type WeightsMessage = Readonly<Record<(typeof WEIGHTS)[number], Uint8Array>> & { readonly formats: string };
