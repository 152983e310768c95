import { field } from '../../../adapter/kit';

export const groupName = () =>
	field.text({
		displayName: 'Name',
		description: 'Each name can be used once in an account',
		placeholder: 'e.g. Sales',
		required: true,
	});
