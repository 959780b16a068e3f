/** This worker's own globals: the project's types are those of a page. */
const own = globalThis as unknown as { onmessage: ((event: MessageEvent) => void) | null };

/** Calls `start` with the first message to this worker; `start` itself sees to those that follow. */
export function onFirstMessage<Message>(start: (message: Message) => void): void {
  own.onmessage = ({ data }: MessageEvent<Message>) => {
    own.onmessage = null;
    start(data);
  };
}
