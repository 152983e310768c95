const { relative, sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Short to read, long to run: one of them begun last would run alone, with the other core idle. */
const LONG = [
	'test/e2e/templates.test.ts',
	'test/e2e/oAuth2.test.ts',
	'test/e2e/rotation.test.ts',
	'test/e2e/triggerQueue.test.ts',
	'test/e2e/walk.test.ts',
	'test/e2e/browser.test.ts',
	'test/e2e/production.test.ts',
	'test/e2e/everyOperation.test.ts',
	'test/processes/socket/socket.test.ts',
	'test/processes/socket/chaos.test.ts',
	'test/zoom/sync/nobodyIsLost.test.ts',
	'test/zoom/auth/interleavings.test.ts',
	'test/templates/templates.test.ts',
	'test/workflow/badDays.test.ts',
];

/**
 * Jest begins with the files that took longest, and on a machine where it has not run yet with the largest ones. These
 * come before all others in any case.
 */
module.exports = class LongestFirst extends Sequencer {
	sort(tests) {
		const place = ({ path, context }) => {
			const file = relative(context.config.rootDir, path).split(sep).join('/');
			return LONG.includes(file) ? LONG.indexOf(file) : LONG.length;
		};
		return super.sort(tests).sort((one, other) => place(one) - place(other));
	}
};
