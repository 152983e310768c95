import type { AccountPlan } from '../account/account';
import type { EngineOptions } from './engine';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Options name settings of the simulator and what the first account has, side by side. */
export function splitOptions(
	options: Partial<Settings> & Partial<AccountPlan>,
): Pick<EngineOptions, 'settings' | 'has'> {
	const entries = Object.entries(options);
	const isSetting = (name: string): boolean => Object.hasOwn(DEFAULT_SETTINGS, name);
	return {
		settings: Object.fromEntries(entries.filter(([name]) => isSetting(name))),
		has: Object.fromEntries(entries.filter(([name]) => !isSetting(name))),
	};
}
