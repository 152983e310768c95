import { missingCitations, type MissingCitation } from '../../../scripts/citations/missing';
import { thisRepository } from '../../../scripts/citations/repository';

const asLines = (citations: readonly MissingCitation[]): string[] =>
	citations.map(({ file, line, cited }) => `${file}:${line}: ${cited}`);

/** What is missing in a repository of these files, and of others that cite nothing. */
const missing = (texts: Readonly<Record<string, string>>, ...others: readonly string[]): string[] =>
	asLines(
		missingCitations({
			files: [...Object.keys(texts), ...others],
			read: (file) => texts[file] ?? '',
		}),
	);

it('every path, link and section that a comment or a document of this repository cites is there', () => {
	expect(asLines(missingCitations(thisRepository()))).toEqual([]);
});

describe('of a comment', () => {
	const comment = (text: string): string => `const a = 1;\n// See ${text}\n`;
	const gate = 'zoom/api/limits/gate.ts';

	it.each([
		'gate.ts',
		'limits/gate.ts',
		gate,
		'./limits/gate.ts',
		'zoom/api',
		'zoom/api/',
		'limits/gate.ts.',
	])('%s is there', (path) => {
		expect(missing({ 'zoom/api/call.ts': comment(path) }, gate)).toEqual([]);
	});

	it.each([
		'door.ts',
		'api/gate.ts',
		'zoom/05',
		'DESIGN.md',
		'./gate.ts',
		'zoom/limits',
		'ate.ts',
		'gate.test.ts',
	])('%s is missing', (path) => {
		expect(missing({ 'zoom/api/call.ts': comment(path) }, gate)).toEqual([`zoom/api/call.ts:2: ${path}`]);
	});

	it.each([
		'zoom/*/limits/gate.ts',
		'zoom/**/gate.ts',
		'zoom/<room>/limits/gate.ts',
		'limits/{door,gate}.ts',
	])('%s stands for a file that is there', (path) => {
		expect(missing({ 'a.ts': comment(path) }, gate)).toEqual([]);
	});

	it.each(['zoom/*/gate.ts', 'limits/{door,lane}.ts'])('%s stands for nothing', (path) => {
		expect(missing({ 'a.ts': comment(path) }, gate)).toEqual([`a.ts:2: ${path}`]);
	});

	it.each([
		'https://example.com/gone.ts',
		'Node.js',
		'and/or',
		'/users/{userId}',
		'../../gone.md',
		'~/gone.json',
	])('%s is no path of the repository', (text) => {
		expect(missing({ 'a.ts': comment(text) })).toEqual([]);
	});

	it('is read wherever it stands, and a text that looks like one is not', () => {
		const code = [
			'/** one.ts',
			' * two.ts */',
			'function f() { // three.ts',
			"	const text = '// not.ts' + `/* not.ts */ ${1 /* four.ts */}`;",
			'	return /"\\/\\/ not.ts/.test(text);',
			'	// five.ts',
			'}',
		].join('\n');
		expect(missing({ 'a.ts': code })).toEqual([
			'a.ts:1: one.ts',
			'a.ts:2: two.ts',
			'a.ts:3: three.ts',
			'a.ts:4: four.ts',
			'a.ts:6: five.ts',
		]);
	});

	it('in a shell script, YAML or Dockerfile begins with #', () => {
		const text = 'run gone.sh # as lost.md says';
		const files = { 'a.sh': text, 'b.yml': text, 'production/Dockerfile': text };
		expect(missing(files)).toEqual(Object.keys(files).map((file) => `${file}:1: lost.md`));
	});
});

describe('of a document', () => {
	it('links lead to a file or folder, seen from the document', () => {
		const text = '[a](users.md) ![b](images/b.png) [c](../zoom) [d](../zoom/) [e](https://zoom.us/gone.md)';
		const others = ['docs/images/b.png', 'zoom/index.ts'];
		expect(missing({ 'docs/a.md': text, 'docs/users.md': '' }, ...others)).toEqual([]);
		expect(missing({ 'a.md': text, 'docs/users.md': '' }, ...others)).toEqual([
			'a.md:1: users.md',
			'a.md:1: images/b.png',
			'a.md:1: ../zoom',
			'a.md:1: ../zoom/',
		]);
	});

	it('links at its end are judged too', () => {
		expect(missing({ 'a.md': '[here]: gone.md\n[there]: b.md', 'b.md': '' })).toEqual(['a.md:1: gone.md']);
	});

	it('paths in the prose are judged, and those in fenced code are not', () => {
		expect(missing({ 'a.md': 'Read `gone.ts`.\n```\nrm lost.ts\n```\nand lost.ts' })).toEqual([
			'a.md:1: gone.ts',
			'a.md:5: lost.ts',
		]);
	});

	it('sections are headings or ids', () => {
		const users =
			'# Users\n## The `rows`, and who they are\n| <a id="seats"></a>seats |\n```\n# Not one\n```';
		const anchors = ['users', 'the-rows-and-who-they-are', 'seats', 'not-one', 'gone'];
		const links = anchors.map((anchor) => `[x](b.md#${anchor})`).join('\n');
		expect(missing({ 'a.md': links, 'b.md': users })).toEqual(['a.md:4: b.md#not-one', 'a.md:5: b.md#gone']);
		expect(missing({ 'a.md': '# Here\n[x](#here) [y](#there)' })).toEqual(['a.md:2: #there']);
	});
});

it('a comment may cite a section by its anchor or its title', () => {
	const sections = { 'docs/users.md': '## The rows\n' };
	const comments = [
		'// docs/users.md#the-rows',
		'// docs/users.md, "The rows"',
		'// "The rows" in docs/users.md',
		'// docs/users.md#rows',
		'// docs/users.md, "Rows"',
		'// "Rows" in users.md.',
	];
	expect(missing({ ...sections, 'a.ts': comments.join('\n') })).toEqual([
		'a.ts:4: docs/users.md (rows)',
		'a.ts:5: docs/users.md (Rows)',
		'a.ts:6: users.md (Rows)',
	]);
});
