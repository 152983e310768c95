import { posix } from 'node:path';
import { passagesOf } from './passages';
import type { Repository } from './repository';
import { sectionsOf, type Sections } from './sections';

/** What a comment or a document cites and the repository does not have. */
export interface MissingCitation {
	readonly file: string;
	readonly line: number;
	/** As it is written there; a section that is missing follows in brackets. */
	readonly cited: string;
}

/** What begins with one is a path, also without an extension. */
const FOLDERS = 'zoom|nodes|credentials|simulator|templates|production|demo|bench|scripts|test|docs';
const WORD = '(?:[\\w.*$-]|<[\\w ]+>|\\{[\\w,]+\\})+';
const PATH = new RegExp(`(?<![\\w./~@:$%>-])(?:\\.{1,2}/)*${WORD}(?:/${WORD})*/?`, 'g');
const FILE = /[^.]\.(?:[cm]?[jt]s|md|json|ya?ml|sh|png|svg)$/;
const IN_A_FOLDER = new RegExp(`^(?:${FOLDERS})/.`);
const ADDRESS = /\b[a-z][a-z+]*:\/\/\S+/gi;
const LINK = /\]\(([^()\s]+)\)|^\[[^\]]+\]:\s+(\S+)|\bsrc="([^"]+)"/g;
const SECTION_AFTER = /^(?:#([\w-]+)|,? (?:section )?["“]([^"”]+)["”])/;
const SECTION_BEFORE = /["“]([^"”]+)["”] in $/;

/** What looks like a path of ours and is none: a program, and a file that whoever runs n8n writes. */
const OTHERS = new Set(['Node.js', 'docker-compose.override.yml']);
/** Folders that are made and not kept. */
const MADE = /^(?:dist|\.cache|node_modules)\//;

/**
 * Finds paths, links and sections that are cited and not there.
 *
 * A path may be short: `gate.ts` and `limits/gate.ts` stand for every file that ends so. `*`, `<name>` and `{a,b}` work as
 * in a shell. A section is cited as `docs/users.md#the-rows` or by its title: `docs/users.md, "The rows"`.
 */
export function missingCitations(repository: Repository): MissingCitation[] {
	const finder = new Finder(repository);
	return repository.files.flatMap((file) =>
		passagesOf(file, repository.read).flatMap(({ line, text }) =>
			finder.missingIn(file, text).map((cited) => ({ file, line, cited })),
		),
	);
}

class Finder {
	/** Files and the folders they lie in. */
	private readonly paths: ReadonlySet<string>;
	private readonly sections = new Map<string, Sections>();

	constructor(private readonly repository: Repository) {
		this.paths = new Set(repository.files.flatMap((file) => [file, ...foldersOf(file)]));
	}

	missingIn(file: string, text: string): string[] {
		if (!file.endsWith('.md')) return this.missingPaths(file, text);
		const links = [...text.matchAll(LINK)].map(
			([, inline, reference, image]) => inline ?? reference ?? image ?? '',
		);
		const missingLinks = links.filter((link) => !this.hasLink(file, link));
		return [...missingLinks, ...this.missingPaths(file, text.replace(LINK, ']'))];
	}

	private hasLink(file: string, link: string): boolean {
		if (/^[a-z][a-z+]*:/i.test(link)) return true;
		const [path = '', section] = link.split('#');
		const target =
			path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path)).replace(/\/$/, '');
		if (!this.paths.has(target)) return false;
		return section === undefined || this.hasSection(target, section);
	}

	private missingPaths(file: string, text: string): string[] {
		const prose = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
		return [...prose.matchAll(PATH)].flatMap(({ 0: match, index }) => {
			const cited = match.replace(/[./]+$/, '');
			if (!FILE.test(cited) && !IN_A_FOLDER.test(cited)) return [];
			if (OTHERS.has(posix.basename(cited)) || MADE.test(cited)) return [];
			const targets = this.targetsOf(file, cited);
			if (targets === 'elsewhere') return [];
			if (targets.length === 0) return [cited];
			const section = sectionIn(prose.slice(0, index), prose.slice(index + match.length));
			if (section === undefined || targets.some((target) => this.hasSection(target, section))) return [];
			return [`${cited} (${section})`];
		});
	}

	/** All that the path may stand for, or that it leads out of the repository. */
	private targetsOf(file: string, cited: string): string[] | 'elsewhere' {
		if (/^\.\.?\//.test(cited)) {
			const target = posix.join(posix.dirname(file), cited);
			if (target.startsWith('..')) return 'elsewhere';
			return this.paths.has(target) ? [target] : [];
		}
		const pattern = new RegExp(`(?:^|/)${patternOf(cited)}$`);
		return [...this.paths].filter((path) => pattern.test(path));
	}

	private hasSection(file: string, section: string): boolean {
		if (!file.endsWith('.md')) return true;
		const { anchors, titles } = this.sections.get(file) ?? sectionsOf(this.repository.read(file));
		this.sections.set(file, { anchors, titles });
		return anchors.has(section) || titles.has(section);
	}
}

function sectionIn(before: string, after: string): string | undefined {
	const match = SECTION_AFTER.exec(after) ?? SECTION_BEFORE.exec(before);
	return match?.[1] ?? match?.[2];
}

function foldersOf(file: string): string[] {
	const parts = file.split('/').slice(0, -1);
	return parts.map((_part, at) => parts.slice(0, at + 1).join('/'));
}

/** A regular expression for what is cited as in a shell. */
function patternOf(cited: string): string {
	return cited.replace(/\*\*|\*|<[^>]+>|\{([^}]+)\}|[.$]/g, (part: string, names?: string) => {
		if (part === '**') return '.*';
		if (part === '*' || part.startsWith('<')) return '[^/]*';
		return names === undefined ? `\\${part}` : `(?:${names.replaceAll(',', '|')})`;
	});
}
