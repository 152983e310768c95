import { field } from '../../../adapter/kit';

/** What the operations on tracking fields share. */

export const trackingFieldId = () =>
	field.text({
		displayName: 'Tracking Field ID',
		description: 'As Get Many shows it',
		placeholder: 'e.g. a32CJji-weJ92',
		required: true,
	});

export const trackingFieldName = () =>
	field.text({
		displayName: 'Name',
		description: 'What people see when they schedule a meeting; must be unique in the account',
		placeholder: 'e.g. Cost Center',
		required: true,
	});

export const recommendedValues = () =>
	field.textList({
		displayName: 'Recommended Values',
		description: 'Values that people can choose from, separated by commas',
		placeholder: 'e.g. 4100, 4200',
	});

export const flags = () => ({
	required: field.flag('Required', 'a meeting can only be scheduled with a value'),
	visible: field.flag('Visible', 'people see the field when they schedule a meeting'),
});
