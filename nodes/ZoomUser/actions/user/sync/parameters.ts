import {
	field,
	neverEmpty,
	neverNothing,
	requiredWhereShown,
	shownWhen,
	shownWhenAny,
	withDefault,
} from '../../../../adapter/kit';
import { customAttributeLocator, groupsChosen, rolesChosen } from '../../../../adapter/pickers';
import { creationWayForMany } from '../fields';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';

/** The fields of Sync. Columns are named, not filled by expressions: 10,000 people are then read in no time. */

/** A list of which no part may be empty: an expression that gives nothing for one of them protects nobody there. */
const wholeList = (words: Parameters<typeof field.textList>[0]) => {
	const list = field.textList(words);
	return {
		...list,
		parse(raw: unknown) {
			if (Array.isArray(raw) && raw.some((part) => part === null || part === undefined || part === '')) {
				throw new ZoomInvalidInputError(`"${words.displayName}" has an empty entry`, words.displayName);
			}
			return list.parse(raw);
		},
	};
};

const fromInput = { mode: ['plan', 'apply'] };

const mode = field.options({
	displayName: 'Mode',
	options: [
		{
			name: 'Apply',
			value: 'apply',
			description: 'Plan and carry it out at once',
		},
		{
			name: 'Apply an Approved Plan',
			value: 'applyPlan',
			description:
				'The items are the rows of a plan: carry out exactly those, except where Zoom has changed since',
		},
		{ name: 'Plan', value: 'plan', description: 'List what would be done; nothing is changed in Zoom' },
	],
	default: 'plan',
});

const matching = {
	emailColumn: shownWhen(
		fromInput,
		field.text({
			displayName: 'Email Column',
			description: 'Field of the input items that holds the email address. Use dots for nested fields.',
			hint: 'Each input item is a person. Write names of fields here, such as work.email, and no expressions.',
			default: 'email',
			required: true,
		}),
	),
	matchBy: shownWhen(
		fromInput,
		field.options({
			displayName: 'Match By',
			description: 'How a person of the input and a Zoom user are recognized as the same',
			options: [
				{ name: 'Custom Attribute', value: 'customAttribute' },
				{ name: 'Email', value: 'email', description: 'Uppercase and lowercase make no difference' },
				{
					name: 'Employee ID',
					value: 'employeeId',
					description: 'As SSO sets it in Zoom. A user without one is matched by email.',
				},
			],
			default: 'email',
		}),
	),
	keyColumn: shownWhen(
		{ ...fromInput, matchBy: ['employeeId', 'customAttribute'] },
		requiredWhereShown(
			field.text({
				displayName: 'Key Column',
				description: 'Field of the input items that holds the employee ID or the value of the attribute',
				placeholder: 'e.g. employeeId',
				default: 'employeeId',
			}),
		),
	),
	attributeKey: shownWhen(
		{ ...fromInput, matchBy: ['customAttribute'] },
		customAttributeLocator('Attribute'),
	),
};

const fieldMapping = shownWhen(
	fromInput,
	field.rows(
		{
			displayName: 'Field Mapping',
			description:
				'Which fields are kept in line with the input. A field that is empty in the input and has no default stays as it is.',
			placeholder: 'Add Field',
			row: 'Field',
		},
		{
			zoomField: withDefault(
				field.options({
					displayName: 'Field in Zoom',
					options: [
						{ name: 'Custom Attribute', value: 'custom_attribute' },
						{ name: 'Department', value: 'dept' },
						{ name: 'Display Name', value: 'display_name' },
						{ name: 'First Name', value: 'first_name' },
						{ name: 'Last Name', value: 'last_name' },
						{ name: 'Time Zone', value: 'timezone' },
						{
							name: 'User Type (License)',
							value: 'type',
							description: 'Basic, Licensed or Unassigned; or 1, 2, 4',
						},
					],
					default: 'first_name',
				}),
			),
			column: neverNothing(
				field.text({
					displayName: 'From Column',
					description: 'Field of the input items. Use dots for nested fields.',
					placeholder: 'e.g. firstName',
				}),
			),
			default: neverNothing(
				field.text({
					displayName: 'Default Value',
					description: 'The value for people whose column is empty; without it the field stays as it is',
				}),
			),
			allowedValues: neverNothing(
				field.text({
					displayName: 'Allowed Values',
					description: 'Values separated by commas. A row with any other value is left out and reported.',
					placeholder: 'e.g. Sales, Finance',
				}),
			),
			attributeKey: shownWhen(
				{ zoomField: ['custom_attribute'] },
				customAttributeLocator('Field in Zoom: Attribute'),
			),
		},
	),
);

const memberships = {
	groupsColumn: shownWhen(
		fromInput,
		neverNothing(
			field.text({
				displayName: 'Groups Column',
				description:
					'Field with the groups that a person is in, by name or ID: one, several with commas, or a list. If you leave this field empty, groups stay as they are.',
				placeholder: 'e.g. groups',
			}),
		),
	),
	managedGroups: shownWhen(
		{ ...fromInput, groupsColumn: [{ _cnd: { not: '' } }] },
		groupsChosen(
			'Managed Group',
			'The groups whose members the list decides about. Nobody is put into another group or taken out of one.',
		),
	),
};

const staying = {
	accountColumn: shownWhen(
		fromInput,
		neverNothing(
			field.text({
				displayName: 'Status Column',
				description:
					'Field that says whether a person should have an account. If empty, everybody in the input should.',
				placeholder: 'e.g. status',
			}),
		),
	),
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

export const syncParameters = {
	mode,
	...matching,
	fieldMapping,
	...memberships,
	...staying,
	...leaving,
	...limits,
	createAction: shownWhen(fromInput, creationWayForMany()),
	newUserType: shownWhen(
		fromInput,
		field.options({
			displayName: 'User Type of New People',
			description: 'Used if the field mapping does not set it',
			options: [
				{ name: 'Basic', value: 1 },
				{ name: 'Licensed', value: 2 },
				{ name: 'Unassigned (No Meetings)', value: 4 },
			],
			default: 1,
		}),
	),
	output: field.options({
		displayName: 'Output',
		options: [
			{ name: 'People', value: 'people', description: 'One item for each person: what, why and the result' },
			{
				name: 'Summary',
				value: 'summary',
				description:
					'One item with the counts, the rows that change something, and a page to read as a file in "table"',
			},
		],
		default: 'people',
	}),
};

export const syncOptions = {
	createGroups: field.boolean({
		displayName: 'Create Missing Groups',
		description:
			'Whether a managed group that does not exist yet is created as soon as the list puts somebody into it; the plan has a row for it. Without this a missing group is refused.',
		default: true,
	}),
	emptyGroups: field.boolean({
		displayName: 'Empty Cell Removes From Groups',
		description:
			'Whether an empty cell of the groups column takes a person out of all managed groups. Without this an empty cell changes nothing.',
		default: true,
	}),
	maxLeavingGroups: neverEmpty(
		field.number({
			displayName: 'Maximum People Leaving Groups',
			description:
				'If more people than this would lose a membership in a group, nobody does, and the result says so. Without it: 10 people or 10% of those who can lose an account, whichever is less.',
			default: 10,
			min: 0,
		}),
	),
	actions: neverNothing(
		field.multiOptions({
			displayName: 'Changes',
			description: 'Which kinds of changes to make. If none is selected, all are made.',
			options: [
				{ name: 'Change Licenses', value: 'changeLicense' },
				{ name: 'Create', value: 'create' },
				{ name: 'Reactivate', value: 'reactivate' },
				{ name: 'Update', value: 'update', description: 'Fields of the profile, the address, and groups' },
			],
		}),
	),
	licenses: neverEmpty(
		field.number({
			displayName: 'Licenses in the Account',
			description:
				'How many licenses you have bought. No more people than that become Licensed; the others are reported. Without it, the number from License: Get Pools is used, if Zoom reports one.',
			default: 100,
			min: 0,
		}),
	),
	maxPlanAge: withDefault(
		neverEmpty(
			field.number({
				displayName: 'Maximum Plan Age (Days)',
				description:
					'An approved plan that is older is not carried out. What is done already is reported as done.',
				default: 14,
				min: 1,
			}),
		),
	),
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
	onlyChanges: field.boolean({
		displayName: 'Only Changes',
		description: 'Whether to leave out people with nothing to do',
		default: true,
	}),
	protectedEmails: neverEmpty(
		wholeList({
			displayName: 'Protected Emails',
			description:
				'People who are never changed, separated by commas. The owner and admins are never changed anyway. An address that belongs to nobody in Zoom is refused.',
		}),
	),
	protectedRoles: neverEmpty(rolesChosen('Protected Role', 'Users with these roles are never changed')),
};
