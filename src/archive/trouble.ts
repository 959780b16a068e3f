import { errors } from "@opensearch-project/opensearch";

/** Why an archive did not answer as it should. Whoever tells a person words it (src/archive knows no sentences). */
export type TroubleKind =
  /** Nobody listens there, or the name of the host is not known. */
  | "refused"
  | "timedOut"
  /** The certificate is of another host, expired, or signed by nobody who is trusted. */
  | "certificate"
  /** A name and a password, or a key, would travel as plain text to another machine. */
  | "plainText"
  /** Asked without a name and a password, or with wrong ones. */
  | "unauthorized"
  /** Whoever asks may not do that. */
  | "forbidden"
  | "tooMany"
  | "noIndex"
  /** The index is not ours, or of another version of ours. */
  | "otherLayout"
  | "readOnly"
  | "diskFull"
  /** The connection broke off. */
  | "cut"
  | "cancelled"
  | "failed";

/** An archive did not answer as it should. */
export class ArchiveTrouble extends Error {
  /** `detail`: what the archive itself says, if anything; never what was sent. */
  constructor(
    readonly kind: TroubleKind,
    readonly detail = "",
  ) {
    super(detail === "" ? kind : `${kind}: ${detail}`);
  }

  /** Whether the same request may be answered a moment later. */
  get mayPass(): boolean {
    return ["refused", "timedOut", "tooMany", "cut"].includes(this.kind);
  }
}

/** What an error of the client, or of the host, means. */
export function troubleOf(error: unknown): ArchiveTrouble {
  if (error instanceof ArchiveTrouble) return error;
  if (error instanceof errors.RequestAbortedError) return new ArchiveTrouble("cancelled");
  if (error instanceof errors.TimeoutError) return new ArchiveTrouble("timedOut");
  if (error instanceof errors.ResponseError) return ofResponse(error);
  return ofConnection(error);
}

function ofResponse({ statusCode, body }: errors.ResponseError): ArchiveTrouble {
  const said = body?.error;
  const type: string = said?.type ?? "";
  const reason: string = typeof said === "string" ? said : (said?.reason ?? "");
  return ofStatus(statusCode, type, reason);
}

/** What a status means, of a whole answer or of one document of many. `type`, `reason`: what OpenSearch says. */
export function ofStatus(status: number, type: string, reason: string): ArchiveTrouble {
  if (type === "cluster_block_exception") {
    if (/disk usage|flood/i.test(reason)) return new ArchiveTrouble("diskFull", reason);
    return new ArchiveTrouble(/read-only|index write/i.test(reason) ? "readOnly" : "failed", reason);
  }
  switch (status) {
    case 401:
      return new ArchiveTrouble("unauthorized");
    case 403:
      return new ArchiveTrouble("forbidden", reason);
    case 404:
      return new ArchiveTrouble("noIndex", reason);
    case 408:
    case 504:
      return new ArchiveTrouble("timedOut", reason);
    case 429:
      return new ArchiveTrouble("tooMany", reason);
    case 502:
    case 503:
      return new ArchiveTrouble("cut", reason);
    default:
      return new ArchiveTrouble("failed", [type, reason].filter(Boolean).join(": ") || `HTTP ${status}`);
  }
}

const CERTIFICATE = /certificate|self[- ]signed|ERR_TLS|CERT_|altname/i;
const REFUSED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;
const CUT = /ECONNRESET|EPIPE|socket hang up|aborted|Premature|terminated/i;

function ofConnection(error: unknown): ArchiveTrouble {
  const message = error instanceof Error ? error.message : String(error);
  if (CERTIFICATE.test(message)) return new ArchiveTrouble("certificate", message);
  if (REFUSED.test(message)) return new ArchiveTrouble("refused");
  if (CUT.test(message) || error instanceof errors.DeserializationError) return new ArchiveTrouble("cut");
  return new ArchiveTrouble("failed", message);
}
