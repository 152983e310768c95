import { existsSync } from 'node:fs';
import { openApiFolder } from '../../scripts/generate-routes';

/**
 * What was written from Zoom's OpenAPI documents is compared with them. They are not part of this repository: where
 * they are missing, the suite is skipped, and its name tells why (see skippedOf in scripts/testCounts.ts).
 */
export function describeWithDocuments(title: string, tests: () => void): void {
	const reason = 'Zoom’s OpenAPI documents are not here: set ZOOM_OPENAPI_DIR';
	/* eslint-disable jest/no-disabled-tests, no-restricted-syntax -- the one place, with a reason */
	if (existsSync(openApiFolder())) describe(title, tests);
	else describe.skip(`${title} [skipped: ${reason}]`, tests);
}
