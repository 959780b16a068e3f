import type { EntityType } from "../mention.ts";

/** The types of names in the order of the model's labels. Weights hang on it. */
export const NAME_TYPES: readonly EntityType[] = ["person", "organization", "location", "group", "other"];
