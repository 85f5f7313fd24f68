import type { Finding, Severity } from '../../datasets/checks/index.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** More findings of one heading than this are counted, not listed, unless all are asked for. */
const LISTED = 10;

/** How many findings of each severity: `0 errors, 12 warnings, 60 infos`. */
export function countedFindings(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  }).join(', ');
}

/**
 * Findings for people, the gravest first, by rule.
 *
 * @param all - list every one
 */
export function findingsText(findings: readonly Finding[], all: boolean): string {
  const lines: string[] = [];
  for (const severity of SEVERITIES) {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    for (const heading of new Set(ofSeverity.map(headingOf))) {
      const together = ofSeverity.filter((finding) => headingOf(finding) === heading);
      const listed = all ? together : together.slice(0, LISTED);
      lines.push('', `${severity} ${heading}: ${together.length}`, ...listed.map(findingLine));
      if (listed.length < together.length) lines.push(`  and ${together.length - listed.length} more (--all)`);
    }
  }
  return [...lines, '', countedFindings(findings), ''].slice(lines.length === 0 ? 1 : 0).join('\n');
}

/** Findings are listed by rule, those of files by rule and reason. */
function headingOf({ rule, table, message }: Finding): string {
  return table === 'file' ? `${rule}, ${message.replace(/ \(\d+ (rows|more), .*$/, '')}` : rule;
}

function findingLine({ table, column, day, value, message }: Finding): string {
  const where = table === 'file' ? column : `${table}.${column}`;
  return `  ${day ?? '----------'}  ${where}${value === null ? '' : ` = ${value}`}: ${message}`;
}
