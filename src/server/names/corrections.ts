import type { Engine, FileChanges as EngineChanges, MeantName } from "../../engine/engine.ts";
import { correctName, type NameAt, type NameCorrection, nameMeant } from "../../protocol/names/names.ts";
import { answer } from "../host/answer.ts";
import { describedChanges } from "../host/fileChanges.ts";
import { offsetOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { heedingSettings } from "../wording/refusal.ts";

/** Names corrected by hand: what that writes into entity pages. The client applies it, as one edit. */
export const correctingNames: Feature = {
  register(session) {
    const { connection, engine, say, settings } = session;

    answer(connection, nameMeant, async (asked) => {
      await session.wake();
      const meant = meantBy(engine, asked);
      if (!meant) return null;
      const { entity, form, forms, page } = meant;
      return { entityId: entity.id, name: entity.name, form, forms: [...forms], hasPage: page !== undefined };
    });

    answer(connection, correctName, async ({ correction, ...asked }) => {
      await session.wake();
      const meant = meantBy(engine, asked);
      if (!meant) return null;
      const folder = (await settings.of(asked.uri)).entities.folder;
      const changes = await heedingSettings(say, "sourceline.entities.folder", () =>
        corrected(engine, meant, correction, asked.uri, folder),
      );
      return changes && describedChanges(changes);
    });
  },
};

function meantBy(engine: Engine, { uri, position, entityId }: NameAt): MeantName | null {
  if (entityId !== undefined) return engine.corrections.meant(entityId);
  const article = engine.files.article(uri);
  return article && position ? engine.corrections.meantAt(article, offsetOf(article, position)) : null;
}

async function corrected(
  { corrections }: Engine,
  meant: MeantName,
  correction: NameCorrection,
  near: string,
  folder: string,
): Promise<EngineChanges | null> {
  switch (correction.kind) {
    case "page":
      return corrections.pageOf(meant, near, folder);
    case "notAName":
      return corrections.notAName(meant, near, folder);
    case "split":
      return corrections.split(meant, correction.forms, near, folder);
    case "merge": {
      const into = corrections.meant(correction.into);
      return into && corrections.merge(meant, into, near, folder);
    }
  }
}
