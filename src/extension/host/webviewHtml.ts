import type * as vscode from "vscode";

/** What a page of ours is made of. Addresses are those of the web view; `opening` is what its script finds in the page. */
export interface WebviewPage {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly opening: unknown;
  readonly style: string;
  readonly script: string;
  /** What scripts may do beyond running from its own file, as the policy says it. */
  readonly scripts?: string;
  /** What else the page may load: directives of the policy. */
  readonly allowed: string;
}

/** The page of a web view. Its policy allows its own script and style sheet, what it asks for, and nothing from anywhere else. */
export function webviewHtml(webview: vscode.Webview, page: WebviewPage): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const scripts = [`'nonce-${nonce}'`, ...(page.scripts ? [page.scripts] : [])].join(" ");
  const policy = `default-src 'none'; script-src ${scripts}; style-src ${webview.cspSource}; ${page.allowed}`;
  return `<!DOCTYPE html>
<html lang="${attribute(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<title>${attribute(page.title)}</title>
<link rel="stylesheet" href="${attribute(page.style)}">
</head>
<body data-opening="${attribute(JSON.stringify(page.opening))}">
<script nonce="${nonce}" src="${attribute(page.script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
