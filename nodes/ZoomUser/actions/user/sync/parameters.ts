import { divisionFields, divisionOptions } from './fields/divisions';
import { groupFields, groupOptions } from './fields/groups';
import { leaverFields, leaverOptions } from './fields/leavers';
import { matching } from './fields/matching';
import { licenseOptions, newPeopleFields } from './fields/newPeople';
import { fieldMapping } from './fields/profile';
import { protectionOptions } from './fields/protection';
import { roleFields, roleOptions } from './fields/roles';
import { mode, output, runOptions } from './fields/run';

/** The fields of Sync. Columns are named, not filled by expressions: 10,000 people are then read in no time. */

export const syncParameters = {
	mode,
	...matching,
	fieldMapping,
	...groupFields,
	...roleFields,
	...divisionFields,
	...leaverFields,
	...newPeopleFields,
	output,
};

export const syncOptions = {
	...groupOptions,
	...roleOptions,
	...divisionOptions,
	...leaverOptions,
	...licenseOptions,
	...protectionOptions,
	...runOptions,
};
