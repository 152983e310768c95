import { defineResource } from '../../../adapter/kit';
import { applySettings } from './applySettings.operation';
import { compareSettings } from './compareSettings.operation';
import { exportSettings } from './exportSettings.operation';
import { getLockSettings } from './getLockSettings.operation';
import { getManagedDomains } from './getManagedDomains.operation';
import { getSettings } from './getSettings.operation';
import { getTrustedDomains } from './getTrustedDomains.operation';
import { updateLockSettings } from './updateLockSettings.operation';
import { updateSettings } from './updateSettings.operation';

export const account = defineResource({
	name: 'Account',
	value: 'account',
	operations: [
		applySettings,
		compareSettings,
		exportSettings,
		getLockSettings,
		getManagedDomains,
		getSettings,
		getTrustedDomains,
		updateLockSettings,
		updateSettings,
	],
});
