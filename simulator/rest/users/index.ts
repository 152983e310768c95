import type { Route } from '../routing/route';
import { createUser } from './create';
import { checkEmail, getSummary, getUser } from './get';
import { listUsers } from './list';
import { updateUserEmail } from './email';
import { updateFeatures } from './features';
import { updateUserPassword } from './password';
import { getPermissions } from './permissions';
import { deletePicture, uploadPicture } from './picture';
import { getPresence, setPresence } from './presence';
import { deleteUser } from './remove';
import { getUserSettings, updateUserSettings } from './settings';
import { updateUserStatus } from './status';
import { getUserToken, revokeSsoToken } from './token';
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
	updateFeatures,
	updateUserEmail,
	updateUserPassword,
	getPermissions,
	getPresence,
	setPresence,
	uploadPicture,
	deletePicture,
	getUserToken,
	revokeSsoToken,
];
