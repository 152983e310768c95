import type { Route } from '../routing/route';
import { getManagedDomains, getTrustedDomains } from './domains';
import { getPlanUsage } from './planUsage';
import { getAccountLocks, getAccountSettings, updateAccountLocks, updateAccountSettings } from './settings';

export const accountRoutes: readonly Route[] = [
	getPlanUsage,
	getAccountSettings,
	updateAccountSettings,
	getAccountLocks,
	updateAccountLocks,
	getManagedDomains,
	getTrustedDomains,
];
