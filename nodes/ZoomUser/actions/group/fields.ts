import { field } from '../../../adapter/kit';

export const groupName = () =>
	field.text({
		displayName: 'Name',
		description: 'Must be unique in the account',
		placeholder: 'e.g. Sales',
		required: true,
	});
