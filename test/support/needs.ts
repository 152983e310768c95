import { existsSync } from 'node:fs';
import { openApiFolder } from '../../scripts/generate-routes';
import { prepared } from './n8n';

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

/** Whether the n8n of this run is of this version, such as 2.40, or newer. */
export function isN8nSince(since: string): boolean {
	const [major = 0, minor = 0] = since.split('.').map(Number);
	const [itsMajor = 0, itsMinor = 0] = prepared().runtime.version.split('.').map(Number);
	return itsMajor > major || (itsMajor === major && itsMinor >= minor);
}

/** What only an n8n of this version or a newer one has; in an older one the suite is skipped. */
export function describeWithN8n(since: string, title: string, tests: () => void): void {
	const { version } = prepared().runtime;
	/* eslint-disable jest/no-disabled-tests, no-restricted-syntax -- the one place, with a reason */
	if (isN8nSince(since)) describe(title, tests);
	else describe.skip(`${title} [skipped: n8n ${version} does not have it, ${since} does]`, tests);
}
