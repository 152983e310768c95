import { field } from '../../../adapter/kit';

/** What the operations that make and change roles share. */

export const roleName = () =>
	field.text({
		displayName: 'Name',
		description: 'Must be unique in the account',
		placeholder: 'e.g. Help Desk',
		required: true,
	});

export const roleDescription = () =>
	field.text({
		displayName: 'Description',
		description: 'What people with this role are there for',
		placeholder: 'e.g. Resets passwords',
	});

export const privileges = () =>
	field.textList({
		displayName: 'Privileges',
		description: 'What the role allows, as Get of this resource shows it, separated by commas',
		placeholder: 'e.g. User:Read, User:Edit',
	});
