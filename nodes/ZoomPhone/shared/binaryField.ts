import { field } from '../../adapter/kit';

export const binaryField = () =>
	field.text({
		displayName: 'Put Output File in Field',
		description: 'The binary field for the file',
		default: 'data',
		hint: 'The name of the output binary field to put the file in',
		required: true,
	});
