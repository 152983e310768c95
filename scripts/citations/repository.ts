import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The files that belong to the repository. */
export interface Repository {
	/** Paths from the root, with `/` between. */
	readonly files: readonly string[];
	readonly read: (file: string) => string;
}

/** Folders and files of a checkout that are not kept. */
const NOT_OURS = /^(?:\.git|node_modules|dist|\.cache|coverage|\.env)$/;

/** This repository, as it lies on the disk. */
export function thisRepository(): Repository {
	const root = resolve(__dirname, '../..');
	const inside = (folder: string): string[] =>
		readdirSync(join(root, folder), { withFileTypes: true })
			.filter(({ name }) => !NOT_OURS.test(name))
			.flatMap((entry) => {
				const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
				return entry.isDirectory() ? inside(path) : [path];
			});
	return { files: inside(''), read: (file) => readFileSync(join(root, file), 'utf8') };
}
