import type { Finding, Lang, Severity } from '@waymark/model';
import { languageError, ruleOf } from '@waymark/model';
import { LIBRARY_SCHEME } from '@waymark/protocol';
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What these report nobody uses: editors show it faded. */
const UNNECESSARY = new Set(['stakeholder/unused', 'touchpoint/unused', 'step/unreachable', 'suppression/unused']);

/** The page of a check or an error of the language, which the server itself gives out: it is there without a network. */
export function pageOf(rule: string, lang: Lang): string | undefined {
  const isKnown = ruleOf(rule) || languageError(rule);
  return isKnown && `${LIBRARY_SCHEME}:///${lang === 'en' ? '' : `${lang}/`}checks/${rule}.md`;
}

/** A finding in terms of the protocol, in one language. */
export function toDiagnostic(finding: Finding, lang: Lang): Diagnostic {
  const { rule, severity, source, message, help, related } = finding;
  const diagnostic: Diagnostic = {
    range: { start: source.start, end: source.end },
    severity: SEVERITIES[severity],
    code: rule,
    source: 'waymark',
    message: help ? `${message[lang]}\n${help[lang]}` : message[lang],
  };
  const href = pageOf(rule, lang);
  if (href) diagnostic.codeDescription = { href };
  if (related) {
    diagnostic.relatedInformation = related.map((one) => ({
      location: { uri: one.source.uri, range: { start: one.source.start, end: one.source.end } },
      message: one.message[lang],
    }));
  }
  if (UNNECESSARY.has(rule)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
