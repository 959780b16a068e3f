import type { Engine, PageChanges as EngineChanges, MeantName } from "../engine/engine.ts";
import type { NameAt, NameCorrection, PageChanges } from "../protocol.ts";
import { correctName, nameMeant } from "../protocol.ts";
import { answer } from "./answer.ts";
import { offsetOf, rangeOf } from "./positions.ts";
import type { Feature, Session } from "./session.ts";

/** Names corrected by hand: what that writes into entity pages. The client applies it, as one edit. */
export const correctingNames: Feature = (session) => {
  const { connection, engine, settings } = session;

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
    const folder = (await settings.latest).entitiesFolder;
    const changes = await corrected(engine, meant, correction, asked.uri, folder);
    return changes && toProtocol(session, changes);
  });
};

function meantBy(engine: Engine, { uri, position, entityId }: NameAt): MeantName | null {
  if (entityId !== undefined) return engine.pageWork.meant(entityId);
  const article = engine.article(uri);
  return article && position ? engine.pageWork.meantAt(uri, offsetOf(article, position)) : null;
}

async function corrected(
  { pageWork }: Engine,
  meant: MeantName,
  correction: NameCorrection,
  near: string,
  folder: string,
): Promise<EngineChanges | null> {
  switch (correction.kind) {
    case "page":
      return pageWork.pageOf(meant, near, folder);
    case "notAName":
      return pageWork.notAName(meant, near, folder);
    case "split":
      return pageWork.split(meant, correction.forms, near, folder);
    case "merge": {
      const into = pageWork.meant(correction.into);
      return into && pageWork.merge(meant, into, near, folder);
    }
  }
}

function toProtocol({ engine }: Session, { create, edits, rename, remove, page }: EngineChanges): PageChanges {
  const described = edits.flatMap(({ uri, edits: own }) => {
    const text = engine.text(uri);
    if (!text) return [];
    const withOld = own.map(({ start, end, newText }) => ({
      range: rangeOf(text, { start, end }),
      newText,
      oldText: text.source.text.slice(start, end),
    }));
    return [{ uri, edits: withOld }];
  });
  return { create: [...create], edits: described, rename: [...rename], remove: [...remove], page };
}
