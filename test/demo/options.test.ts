import { HelpRequested, parseOptions } from '../../demo/options';

describe('the options of npm start', () => {
	it('are all off when nothing is said', () => {
		expect(parseOptions([])).toEqual({ once: false, real: false, provision: false, dev: false });
	});

	it('can be combined', () => {
		expect(parseOptions(['--once', '--real', '--provision'])).toEqual({
			once: true,
			real: true,
			provision: true,
			dev: false,
		});
	});

	it.each([[['--onec']], [['now']], [['--once=yes']]])('refuse %j and show the usage', (args) => {
		expect(() => parseOptions(args)).toThrow('npm start -- --once');
	});

	it.each(['--help', '-h'])('show the usage for %s, which is no mistake', (flag) => {
		expect(() => parseOptions([flag, '--once'])).toThrow(HelpRequested);
		expect(() => parseOptions([flag])).toThrow('npm start -- --once');
	});

	it('refuse --dev with --once', () => {
		expect(() => parseOptions(['--dev', '--once'])).toThrow('--dev stays up');
	});

	it('refuse --provision without --real, so that nobody thinks the simulator is a real account', () => {
		expect(() => parseOptions(['--provision'])).toThrow('--provision goes with --real');
	});
});
