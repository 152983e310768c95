import { groupFields, groupOptions } from './fields/groups';
import { leaverFields, leaverOptions } from './fields/leavers';
import { matching } from './fields/matching';
import { licenseOptions, newPeopleFields } from './fields/newPeople';
import { fieldMapping } from './fields/profile';
import { protectionOptions } from './fields/protection';
import { mode, output, runOptions } from './fields/run';

/** The fields of Sync. Columns are named, not filled by expressions: 10,000 people are then read in no time. */

export const syncParameters = {
	mode,
	...matching,
	fieldMapping,
	...groupFields,
	...leaverFields,
	...newPeopleFields,
	output,
};

export const syncOptions = {
	...groupOptions,
	...leaverOptions,
	...licenseOptions,
	...protectionOptions,
	...runOptions,
};
