import { BlockList, isIP, isIPv4 } from "node:net";

/**
 * What is on this machine, in a private network, or nowhere: the registries of IANA (special-purpose addresses of IPv4 and IPv6), as
 * far as their addresses are not reached by everybody; multicast (RFC 5771, RFC 4291).
 */
const IPV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Of IPv6 only what is given out to networks is reached by everybody (2000::/3), but for a few parts of it. */
const IPV6 = ["2001::/23", "2001:db8::/32", "3fff::/20"];
const GLOBAL_IPV6 = listOf(["2000::/3"], "ipv6");

const SPECIAL = { ipv4: listOf(IPV4, "ipv4"), ipv6: listOf(IPV6, "ipv6") };

function listOf(subnets: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = "", bits] = subnet.split("/");
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

/** Whether an IP address, as the system's resolver writes it, is one that everybody on the internet reaches. */
export function isPublicAddress(address: string): boolean {
  const [plain = ""] = address.split("%");
  if (isIPv4(plain)) return !SPECIAL.ipv4.check(plain, "ipv4");
  if (isIP(plain) === 0) return false;
  const within = ipv4Within(plain);
  if (within !== null) return isPublicAddress(within);
  return GLOBAL_IPV6.check(plain, "ipv6") && !SPECIAL.ipv6.check(plain, "ipv6");
}

/** The address of IPv4 that one of IPv6 stands for: mapped (::ffff:0:0/96), translated (64:ff9b::/96, RFC 6052), 6to4 (2002::/16). */
function ipv4Within(address: string): string | null {
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  const isTranslated = groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0);
  if (isMapped || isTranslated) return dotted(groups[6]!, groups[7]!);
  return groups[0] === 0x2002 ? dotted(groups[1]!, groups[2]!) : null;
}

const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join(".");

/** The eight groups of an address of IPv6; RFC 4291, section 2.2. */
function groupsOf(address: string): number[] {
  const [before = "", behind = ""] = address.split("::");
  const [first, last] = [groupsIn(before), groupsIn(behind)];
  return [...first, ...Array<number>(Math.max(0, 8 - first.length - last.length)).fill(0), ...last];
}

function groupsIn(part: string): number[] {
  if (part === "") return [];
  return part.split(":").flatMap((group) => {
    if (!group.includes(".")) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}
