/** What n8n's scanner finds in this package, and why it is so. */

/** One finding of the scanner. */
export interface Finding {
	/** Such as `@n8n/community-nodes/no-runtime-dependencies`. */
	readonly rule: string;
	/** Whether it would keep n8n from verifying the package; the others are advice. */
	readonly isError: boolean;
	/** File and line. */
	readonly place: string;
	readonly message: string;
}

/** By rule. With runtime dependencies a package is not verified, whatever else it does. */
export const REASONS: Readonly<Record<string, string>> = {
	'@n8n/community-nodes/no-runtime-dependencies':
		'Needed: one token for all processes (ioredis), the event connection (ws), proxies (axios). So no n8n Cloud: README says it.',
	'@n8n/community-nodes/no-restricted-imports':
		'Those dependencies, and modules of Node such as crypto, where they are used.',
	'@n8n/community-nodes/no-restricted-globals':
		'Timers, for retries and the event connection; process, for the variables that docs/production.md lists.',
	'@n8n/community-nodes/require-homepage':
		'No address that answers so far; scripts/repositoryAddress.ts writes it, and nothing is published before.',
	'@n8n/community-nodes/valid-author': 'There is no address that answers, and none is invented.',
	'n8n-nodes-base/node-param-default-missing':
		'Functions that make fields, seen without what they are called with. The finished fields are judged by npm run lint.',
};

const MAX_SHOWN = 3;

/** The findings by rule with their reasons, for a person to read, and whether each has its reason and each reason a finding. */
export function listed(
	findings: readonly Finding[],
	reasons: Readonly<Record<string, string>> = REASONS,
): { readonly text: string; readonly isGood: boolean } {
	const byRule = new Map<string, Finding[]>();
	for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
	const known = [...byRule].map(([rule, found]) => {
		const reason = reasons[rule];
		const errors = found.filter(({ isError }) => isError).length;
		const head = `${rule}: ${errors} errors, ${found.length - errors} warnings`;
		if (reason !== undefined) return `${head}\n  ${reason}\n`;
		const shown = found.slice(0, MAX_SHOWN).map(({ place, message }) => `  ${place} ${message}\n`);
		return `${head}\n  NOT EXPLAINED in scripts/scanReasons.ts\n${shown.join('')}`;
	});
	const idle = Object.keys(reasons).filter((rule) => !byRule.has(rule));
	const text = [
		...known,
		...idle.map((rule) => `${rule}: no longer found, so scripts/scanReasons.ts need not explain it\n`),
	];
	const isGood = idle.length === 0 && [...byRule.keys()].every((rule) => rule in reasons);
	return { text: text.join(''), isGood };
}
