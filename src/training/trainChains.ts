import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type CrfSettings, CrfTrainer, type CrfWeights } from "./crf.ts";
import type { Examples } from "./examples.ts";

/** How many threads train at once; the result does not depend on it. */
const THREADS = 2;

interface Task {
  readonly settings: CrfSettings;
  readonly examples: Examples;
}

/** Trains one model for each seed, each in a thread of its own; models come in the order of the seeds. */
export async function trainChains(
  examples: Examples,
  settings: Omit<CrfSettings, "seed">,
  seeds: readonly number[],
  log: (line: string) => void,
): Promise<CrfWeights[]> {
  const models: CrfWeights[] = [];
  const waiting = seeds.map((seed, i) => ({ seed, i }));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { seed, i } = next;
      models[i] = await trainInThread({ settings: { ...settings, seed }, examples }, (line) =>
        log(`model ${i + 1}: ${line}`),
      );
    }
  };
  await Promise.all(Array.from({ length: THREADS }, work));
  return models;
}

function trainInThread(task: Task, log: (line: string) => void): Promise<CrfWeights> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
    worker.on("message", (message: string | CrfWeights) => {
      if (typeof message === "string") log(message);
      else resolve(message);
    });
    worker.on("error", reject);
  });
}

/** What this file does when it is started as a thread. */
export function trainAsThread(): void {
  const { settings, examples } = workerData as Task;
  const weights = new CrfTrainer(settings).train(examples, (line) => parentPort!.postMessage(line));
  parentPort!.postMessage(weights);
}

export { isMainThread };
