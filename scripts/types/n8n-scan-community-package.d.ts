/** The part of n8n's scanner that scripts/scan.ts uses; it comes without types. */
declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	import type { Linter } from 'eslint';

	/** What it looks at in the source of a package. */
	export const SOURCE_FILE_PATTERNS: string[];
	/** Its rules. */
	export function buildScanConfig(): Promise<Linter.Config[]>;
}
