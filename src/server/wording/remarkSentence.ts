import type { VerifiedWords } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import { short } from "./differenceSentence.ts";

type Remark = VerifiedWords["remarks"][number];

/** What a quotation's elisions and brackets do, a clause for each: allowed or not, its reader is to know. */
export function remarkClauses(say: Say, { remarks }: Pick<VerifiedWords, "remarks">): string[] {
  return [...new Set(remarks.map((remark) => clause(say, remark)))];
}

function clause(say: Say, remark: Remark): string {
  const written = short(remark.written);
  const source = short(remark.source);
  if (remark.kind === "order") return say("the parts beside “{0}” stand in another order in the source", written);
  if (remark.kind === "cut") return say("“{0}” governs these words in the source and is left out", source);
  if (remark.reachesTooFar) return say("“{0}” reaches over more paragraphs than are cited", written);
  if (remark.isSources) return say("“{0}” is the source's own, which has “{1}” there", written, source);
  const { kind, hidesNegation } = remark;
  if (kind === "elision") {
    if (source === "") return say("“{0}” leaves nothing out", written);
    if (hidesNegation) return say("“{0}” leaves out “{1}”, which turns the sense", written, source);
    return say("“{0}” leaves out “{1}”", written, source);
  }
  if (source === "") {
    return hidesNegation
      ? say("“{0}” is not in the source and turns the sense", written)
      : say("“{0}” is not in the source", written);
  }
  if (hidesNegation) return say("“{0}” stands for “{1}”, which turns the sense", written, source);
  return say("“{0}” stands for “{1}”", written, source);
}
