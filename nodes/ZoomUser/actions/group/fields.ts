import { text } from '../../../adapter/kit/parameters';

export const groupName = () =>
	text({
		displayName: 'Name',
		description: 'Each name can be used once in an account',
		placeholder: 'e.g. Sales',
		required: true,
	});
