import { defineResource } from '../../../adapter/kit';
import { activate } from './activate.operation';
import { changeLicense } from './changeLicense.operation';
import { checkEmail } from './checkEmail.operation';
import { create } from './create.operation';
import { createOrUpdate } from './createOrUpdate.operation';
import { deactivate } from './deactivate.operation';
import { deleteUser } from './delete.operation';
import { deletePicture } from './deletePicture.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getPermissions } from './getPermissions.operation';
import { getPresence } from './getPresence.operation';
import { getSettings } from './getSettings.operation';
import { getSummary } from './getSummary.operation';
import { getToken } from './getToken.operation';
import { setPresence } from './setPresence.operation';
import { signOut } from './signOut.operation';
import { sync } from './sync/sync.operation';
import { update } from './update.operation';
import { updateEmail } from './updateEmail.operation';
import { updatePassword } from './updatePassword.operation';
import { updateSettings } from './updateSettings.operation';
import { uploadPicture } from './uploadPicture.operation';

export const user = defineResource({
	name: 'User',
	value: 'user',
	operations: [
		activate,
		changeLicense,
		checkEmail,
		create,
		createOrUpdate,
		deactivate,
		deletePicture,
		deleteUser,
		get,
		getAll,
		getPermissions,
		getPresence,
		getSettings,
		getSummary,
		getToken,
		setPresence,
		signOut,
		sync,
		update,
		updateEmail,
		updatePassword,
		updateSettings,
		uploadPicture,
	],
});
