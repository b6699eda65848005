import { isIPv6 } from "node:net";

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** An address, or the end of one, without the name of the interface that it is reached by. */
function withoutZone(part: string): string {
  return part.split("%", 1)[0] ?? part;
}

/**
 * Whom an address stands for where clients are told apart: an IPv4 address for itself, an IPv6 address for its network of
 * 64 bits, all of whose addresses one client may take.
 */
export function clientOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("::", 2).map(withoutZone);
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const zeros = address.includes("::") ? GROUPS - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}
