import type { Finding, Lang, Severity } from '@waymark/model';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { toDiagnostic } from './convert.ts';

type Counts = Record<Severity, number>;

interface Sent {
  /** The diagnostics, as JSON. */
  text: string;
  counts: Counts;
  /** The uri as the client was told it, and the version of the document, where it was open. */
  spelt: string;
  version: number | undefined;
}

/** Tells the client what is wrong with each file, where that is not what it was told before. */
export class Publisher {
  private readonly sent = new Map<string, Sent>();
  readonly totals: Counts = { error: 0, warning: 0, info: 0 };
  private readonly send: (params: PublishDiagnosticsParams) => void;

  constructor(send: (params: PublishDiagnosticsParams) => void) {
    this.send = send;
  }

  /**
   * @param open the document, where it is open: told of as the client spells its uri, and for each of its versions, so that
   * the client knows where it stands
   */
  publish(
    uri: string,
    findings: readonly Finding[],
    lang: Lang,
    open?: { readonly uri: string; readonly version: number },
  ): void {
    const diagnostics = findings.map((finding) => toDiagnostic(finding, lang));
    const text = JSON.stringify(diagnostics);
    const before = this.sent.get(uri);
    const isKnown = !open || (before?.version === open.version && before.spelt === open.uri);
    if (isKnown && text === (before?.text ?? '[]')) return;
    const spelt = open?.uri ?? before?.spelt ?? uri;
    // A client that knows files by the text of their uris would keep what was said under another spelling.
    if (before && before.spelt !== spelt) this.send({ uri: before.spelt, diagnostics: [] });
    const counts = countsOf(findings);
    this.count(before?.counts, -1);
    this.count(counts, 1);
    if (open || findings.length > 0) this.sent.set(uri, { text, counts, spelt, version: open?.version });
    else this.sent.delete(uri);
    this.send({ uri: spelt, diagnostics, ...(open ? { version: open.version } : {}) });
  }

  /** The document is no longer open: whoever opens it again is to be told, whatever its version. */
  close(uri: string): void {
    const before = this.sent.get(uri);
    if (before) before.version = undefined;
  }

  /** Takes back what was said of all files but these. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of [...this.sent.keys()]) if (!uris.has(uri)) this.publish(uri, [], 'en');
  }

  private count(counts: Counts | undefined, by: number): void {
    if (counts)
      for (const severity of ['error', 'warning', 'info'] as const) this.totals[severity] += by * counts[severity];
  }
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
