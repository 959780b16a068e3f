import type { Pictures } from "./pictures.ts";

/** Shows who speaks about whom, in which sources. */
export async function mapOfVoices({ pictures }: { pictures: Pictures }): Promise<void> {
  pictures.show("map");
}

/** Shows what is dated when. */
export async function timeline({ pictures }: { pictures: Pictures }): Promise<void> {
  pictures.show("timeline");
}
