import type { Route } from '../route';
import { createUser } from './create';
import { checkEmail, getSummary, getUser } from './get';
import { listUsers } from './list';
import { deleteUser } from './remove';
import { getUserSettings, updateUserSettings } from './settings';
import { updateUserStatus } from './status';
import { updateUser } from './update';

export const userRoutes: readonly Route[] = [
	listUsers,
	createUser,
	checkEmail,
	getSummary,
	getUser,
	updateUser,
	deleteUser,
	updateUserStatus,
	getUserSettings,
	updateUserSettings,
];
