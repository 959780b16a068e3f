import type { Connection, ConnectionOptions, MessageWriter } from "vscode-languageserver";
import { DROPS_CANCELLED_REQUESTS } from "../cancelledRequests.ts";
import type { SourceText } from "./columns.ts";
import { Lifecycle } from "./lifecycle.ts";
import { type PlacesWanted, Translation } from "./translation.ts";

/**
 * What stands between a client and the features: it keeps to the order of the protocol's life, and puts what clients write in their
 * own ways, places and the names of files, into the one form that everything behind it knows.
 */
export class Wire {
  private readonly lifecycle = new Lifecycle();
  private translation: Translation | null = null;

  /** For the connection. */
  readonly options: ConnectionOptions = {
    connectionStrategy: DROPS_CANCELLED_REQUESTS,
    messageStrategy: {
      handleMessage: (message, next) => {
        const admitted = this.lifecycle.admitted(message);
        return admitted === null ? undefined : next(this.translation?.incoming(admitted) ?? admitted);
      },
    },
  };

  /** Whether what is written goes through here. */
  get translates(): boolean {
    return this.translation !== null;
  }

  get isShutDown(): boolean {
    return this.lifecycle.isShutDown;
  }

  /** The same writer, with what it writes put into the client's form. Made before the connection; without, the client's form is VS Code's. */
  through(writer: MessageWriter): MessageWriter {
    const translation = new Translation();
    this.translation = translation;
    return {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => writer.write(translation.outgoing(message)),
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    };
  }

  register(connection: Connection): void {
    this.lifecycle.register(connection);
  }

  /** From now on places are told as the client counts them; `textOf`: a document as it is now. */
  tellsPlaces(wanted: PlacesWanted, textOf: (uri: string) => SourceText | undefined): void {
    this.translation?.tellsPlaces(wanted, textOf);
  }
}
