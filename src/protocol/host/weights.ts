/** What the models have learnt: the files `dist/model/NAME.bin`. */
export const WEIGHTS = ["names", "tags", "quotes", "references", "wordClasses"] as const;

/**
 * The second message to each web worker of the server, which has no files of its own: the bytes of those files, and the address of
 * the folder `dist`, which is the first message.
 */
export type WeightsMessage = Readonly<Record<(typeof WEIGHTS)[number], Uint8Array>> & { readonly dist: string };
