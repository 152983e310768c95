import { notesOf } from '../../scripts/releaseNotes';

const CHANGELOG = `# Changelog

## Unreleased

## 1.1.0 - 2027-01-02

### Added

- New.

## 1.0.0 - 2026-12-01

- First.
`;

describe('the notes of a release', () => {
	it('are its part of the changelog, without the title', () => {
		expect(notesOf(CHANGELOG, '1.1.0')).toBe('### Added\n\n- New.');
		expect(notesOf(CHANGELOG, '1.0.0')).toBe('- First.');
	});

	it.each(['1.0', '2.0.0', 'Unreleased'])(
		'are refused for %s, which the changelog does not describe',
		(version) => {
			expect(() => notesOf(CHANGELOG, version)).toThrow(`says nothing under "## ${version}"`);
		},
	);
});
