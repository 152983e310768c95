import { chromium, type Browser } from 'playwright-core';
import { ensureSystemPackages, findProgram } from '../../scripts/systemPackages';

/** As root Chromium has no sandbox; the rest keeps it from calling out. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// An animation takes a core, and a test waits for its end.
	'--force-prefers-reduced-motion',
];

/** A headless Chromium from the system's packages. */
export async function startChromium(): Promise<Browser> {
	await ensureSystemPackages(['chromium']);
	const executablePath = findProgram('chromium');
	if (!executablePath) throw new Error('Chromium is not there.');
	return await chromium.launch({ executablePath, args: FLAGS });
}
