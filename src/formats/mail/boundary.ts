/**
 * A mail whose head names another boundary than the one that its parts stand between, or none: the same mail with that boundary. Bytes are
 * looked at as Latin letters, one each.
 */
export function withTrueBoundary(bytes: Uint8Array): Uint8Array {
  const mail = new TextDecoder("latin1").decode(bytes);
  const [, head = "", body = ""] = /^([\s\S]*?\r?\n)\r?\n([\s\S]*)$/.exec(mail) ?? [];
  const boundary = /^--([^\s-][^\r\n]{0,69}|-[^\r\n]{1,69}?)[ \t]*\r?\nContent-/im.exec(body)?.[1];
  if (!boundary) return bytes;
  const others = head.replace(/^Content-(?:Type|Transfer-Encoding):.*(?:\r?\n[ \t].*)*\r?\n/gim, "");
  const type = /^Content-Type:\s*multipart\/(\w+)/im.exec(head)?.[1] ?? "mixed";
  const whole = `${others}Content-Type: multipart/${type}; boundary="${boundary.replace(/["\\]/g, "")}"\r\n\r\n${body}`;
  return Uint8Array.from(whole, (letter) => letter.charCodeAt(0));
}
