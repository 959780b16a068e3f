import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { NotSaved } from "./notSaved.ts";

/** Whether an IP address may be asked. */
export type IsAllowed = (address: string) => boolean;

/**
 * Finds the addresses of a host, and fails where one of them may not be asked. It is what connects that asks it, so that a name cannot
 * mean another address between the check and the connection. `resolve`: the system's resolver.
 */
export function guardedLookup(
  isAllowed: IsAllowed,
  resolve: LookupFunction = lookup as LookupFunction,
): LookupFunction {
  return (host, options, callback) =>
    resolve(host, options, (error, found, family) => {
      const refused = addressesOf(found).find((address) => !isAllowed(address));
      if (error || refused === undefined) callback(error, found, family);
      else callback(new NotSaved({ kind: "private", host, address: refused }), "", 0);
    });
}

const addressesOf = (found: string | LookupAddress[] | undefined) =>
  typeof found === "string" ? [found] : (found ?? []).map(({ address }) => address);

/**
 * Fails where a host may not be asked. Nobody looks up what is an address already; and behind a proxy it is the proxy that looks names
 * up, which may know those that this machine does not.
 * @throws NotSaved
 */
export async function refuseHost({ hostname }: URL, isAllowed: IsAllowed, find: LookupFunction): Promise<void> {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0) {
    if (!isAllowed(host)) throw new NotSaved({ kind: "private", host, address: host });
    return;
  }
  await new Promise<void>((resolve, reject) => {
    find(host, { all: true }, (error) => (error instanceof NotSaved ? reject(error) : resolve()));
  });
}
