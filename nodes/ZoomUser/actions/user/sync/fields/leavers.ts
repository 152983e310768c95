import {
	field,
	neverEmpty,
	neverNothing,
	requiredWhereShown,
	shownWhen,
	shownWhenAny,
	withDefault,
} from '../../../../../adapter/kit';
import { callQueueLocator, emptyWhereHidden } from '../../../../../adapter/pickers';
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

/** Where somebody takes over from a leaver. */
const TAKING_OVER = [
	{ ...fromInput, leavers: ['listed', 'absent'], leaverAction: ['delete', 'disassociate'] },
	{ ...fromInput, leavers: ['listed', 'absent'], leaverNumbers: ['manager'] },
];

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
	leaverNumbers: shownWhen(
		{ ...fromInput, leavers: ['listed', 'absent'] },
		field.options({
			displayName: 'Phone Numbers of Leavers',
			description:
				'What happens to the Zoom Phone numbers of somebody before the account goes. Whoever has nobody to take over is reported and kept. Choices other than the first take one call for each 100 people with a phone and 200 numbers, one for each call queue when somebody leaves, and up to ten for each number.',
			options: [
				{
					name: 'Decide Nothing',
					value: 'notManaged',
					description: 'Zoom frees them with the account. The plan names them if it reads Zoom Phone.',
				},
				{
					name: 'Give to Call Queue',
					value: 'queue',
					description: 'Who calls the number reaches the people of the queue',
				},
				{
					name: 'Give to Manager',
					value: 'manager',
					description: 'Who needs a calling plan; else the manager’s manager, else the fallback recipient',
				},
				{ name: 'Unassign', value: 'free', description: 'They stay in the account, free for others' },
			],
			default: 'notManaged',
		}),
	),
	leaverQueue: shownWhen(
		{ ...fromInput, leavers: ['listed', 'absent'], leaverNumbers: ['queue'] },
		emptyWhereHidden(callQueueLocator()),
	),
	managerColumn: shownWhenAny(
		TAKING_OVER,
		neverNothing(
			field.text({
				displayName: 'Manager Column',
				description: 'Field with the email address of the manager, who takes over',
				placeholder: 'e.g. managerEmail',
			}),
		),
	),
	transferTo: shownWhenAny(
		TAKING_OVER,
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
				fraction: true,
				description:
					'If the input lists fewer of the people in Zoom than this, nobody is removed for missing from it, because such a list is usually incomplete',
				default: 50,
				min: 0,
				max: 100,
			}),
		),
	),
};
