/** Sections of settings, under Zoom's own names. */
export interface SettingsTree {
	[name: string]: unknown;
}

const isTree = (value: unknown): value is SettingsTree =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function branch(tree: SettingsTree, name: string): SettingsTree {
	const value = tree[name];
	return isTree(value) ? value : {};
}

export function merge(before: SettingsTree, changes: SettingsTree): SettingsTree {
	const merged = { ...before };
	for (const [name, change] of Object.entries(changes)) {
		merged[name] = isTree(change) ? merge(branch(before, name), change) : change;
	}
	return merged;
}

/** The sections that hold one of these names, with only those. */
export function only(settings: SettingsTree, names: readonly string[]): SettingsTree {
	const found: SettingsTree = {};
	for (const name of Object.keys(settings)) {
		const chosen = Object.entries(branch(settings, name)).filter(([field]) => names.includes(field));
		if (names.includes(name)) found[name] = settings[name];
		else if (chosen.length > 0) found[name] = Object.fromEntries(chosen);
	}
	return found;
}

/** What of `changes` is not locked. */
export function withoutLocked(changes: SettingsTree, locks: SettingsTree): SettingsTree {
	const open: SettingsTree = {};
	for (const [name, change] of Object.entries(changes)) {
		if (locks[name] === true) continue;
		open[name] = isTree(change) ? withoutLocked(change, branch(locks, name)) : change;
	}
	return open;
}
