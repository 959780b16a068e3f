import type { Desk } from "../desk.ts";

/** Shows who speaks about whom, in which sources. */
export async function mapOfVoices({ pictures }: Desk): Promise<void> {
  pictures.show("map");
}

/** Shows what is dated when. */
export async function timeline({ pictures }: Desk): Promise<void> {
  pictures.show("timeline");
}
