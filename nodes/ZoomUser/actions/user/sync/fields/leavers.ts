import {
	field,
	neverEmpty,
	neverNothing,
	requiredWhereShown,
	shownWhen,
	shownWhenAny,
	withDefault,
} from '../../../../../adapter/kit';
import { columnOf, fromInput } from './shared';

/** Who leaves, what becomes of them, and how many at most. */

const staying = {
	accountColumn: columnOf({
		displayName: 'Status Column',
		description:
			'Field that says whether a person should have an account. If empty, everybody in the input should.',
		placeholder: 'e.g. status',
	}),
	accountValues: shownWhen(
		{ ...fromInput, accountColumn: [{ _cnd: { not: '' } }] },
		requiredWhereShown(
			field.text({
				displayName: 'Status Values',
				description:
					'Values of the status column for people who keep their account, separated by commas. Everybody else has left.',
				default: 'active',
			}),
		),
	),
};

const TRANSFERS = [
	{ name: 'Clips', value: 'transfer_clipfiles' },
	{ name: 'Docs', value: 'transfer_docs' },
	{ name: 'Meetings', value: 'transfer_meeting' },
	{ name: 'Notes', value: 'transfer_notes' },
	{ name: 'Recordings', value: 'transfer_recording' },
	{ name: 'Visitors', value: 'transfer_visitors' },
	{ name: 'Webinars', value: 'transfer_webinar' },
	{ name: 'Whiteboards', value: 'transfer_whiteboard' },
] as const;

const leaving = {
	leavers: shownWhen(
		fromInput,
		field.options({
			displayName: 'Who to Remove',
			description: 'Whose account the sync takes away',
			options: [
				{ name: 'Nobody', value: 'nobody', description: 'Accounts are only added and changed' },
				{
					name: 'People Marked as Left',
					value: 'listed',
					description: 'Rows whose status is not one of the status values',
				},
				{
					name: 'People Marked as Left or Missing From the Input',
					value: 'absent',
					description: 'The input must be the complete list of people',
				},
			],
			default: 'nobody',
		}),
	),
	leaverAction: shownWhen(
		{ ...fromInput, leavers: ['listed', 'absent'] },
		field.options({
			displayName: 'Removal Action',
			description: 'What happens to the Zoom account of a person who is removed',
			options: [
				{
					name: 'Deactivate',
					value: 'deactivate',
					description: 'Cannot sign in and has no license; meetings and recordings stay where they are',
				},
				{
					name: 'Delete',
					value: 'delete',
					description: 'The user and all data that is not transferred are deleted',
				},
				{
					name: 'Disassociate',
					value: 'disassociate',
					description: 'The person keeps a free Zoom account of their own',
				},
			],
			default: 'deactivate',
		}),
	),
	transferWhat: shownWhen(
		{ ...fromInput, leavers: ['listed', 'absent'], leaverAction: ['delete', 'disassociate'] },
		neverNothing(
			field.multiOptions({
				displayName: 'Hand Over',
				description: 'What somebody else takes over. Leavers with nobody to take over are reported and kept.',
				options: TRANSFERS,
			}),
		),
	),
	managerColumn: shownWhen(
		{ ...fromInput, leavers: ['listed', 'absent'], leaverAction: ['delete', 'disassociate'] },
		neverNothing(
			field.text({
				displayName: 'Manager Column',
				description: 'Field with the email address of the manager, who takes over',
				placeholder: 'e.g. managerEmail',
			}),
		),
	),
	transferTo: shownWhen(
		{ ...fromInput, leavers: ['listed', 'absent'], leaverAction: ['delete', 'disassociate'] },
		neverNothing(
			field.email({
				displayName: 'Fallback Recipient Email',
				description: 'Who takes over if there is no manager, or if the manager leaves too',
			}),
		),
	),
};

/** Where somebody may lose the account. */
const REMOVING = [{ mode: ['applyPlan'] }, { ...fromInput, leavers: ['listed', 'absent'] }];

const limits = {
	removalLimit: shownWhenAny(
		REMOVING,
		neverNothing(
			field.optionalNumber({
				displayName: 'Removal Limit',
				description:
					'If more people than this would lose their account, nobody does, and the result says so. If empty, the limit is 10 people or 10% of those who can lose one, whichever is less.',
				placeholder: '10 people or 10%, whichever is less',
				min: 0,
			}),
		),
	),
	removalLimitUnit: shownWhenAny(
		REMOVING,
		field.options({
			displayName: 'Removal Limit Unit',
			description: 'What the removal limit counts',
			options: [
				{ name: 'People', value: 'people' },
				{
					name: 'Percent of Users',
					value: 'percent',
					description:
						'Percentage of those who can lose an account; deactivated and protected users do not count',
				},
			],
			default: 'people',
		}),
	),
};

export const leaverFields = { ...staying, ...leaving, ...limits };

export const leaverOptions = {
	minListed: withDefault(
		neverEmpty(
			field.number({
				displayName: 'Minimum Share Listed (Percent)',
				description:
					'If the input lists fewer of the people in Zoom than this, nobody is removed for missing from it, because such a list is usually incomplete',
				default: 50,
				min: 0,
				max: 100,
			}),
		),
	),
};
