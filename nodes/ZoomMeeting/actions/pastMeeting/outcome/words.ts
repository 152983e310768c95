import type { PartState, Why } from '../../../../../zoom/meetings/outcome';
import type { PartName } from './choices';

/** Why a part is not there, and what a person can do. */

interface Words {
	readonly reason: string;
	readonly next: string;
}

const NAMES: Readonly<Record<PartName, string>> = {
	attendance: 'list of participants',
	chat: 'chat',
	polls: 'poll results',
	questions: 'questions and answers',
	recordings: 'recording',
	summary: 'summary',
	transcript: 'transcript',
};

const LATER =
	'Run again later, set "Wait for Missing Parts", or start the workflow from the event that Zoom sends when the part is there.';

const RECORD = 'Turn on cloud recording with audio transcript in Zoom’s settings before the next meeting.';

const BY_WHY: Readonly<Record<Why, (what: string) => Words>> = {
	inProgress: (what) => ({ reason: `Zoom is still working on the ${what}`, next: LATER }),
	mayCome: (what) => ({
		reason: `Zoom has no ${what} yet; it may take about twice as long as the meeting`,
		next: LATER,
	}),
	notRecorded: () => ({ reason: 'The meeting was not recorded to the cloud', next: RECORD }),
	notInRecording: (what) => ({ reason: `The recording has no ${what}`, next: RECORD }),
	aiCompanionOff: () => ({
		reason: 'AI Companion wrote no summary of it',
		next: 'Turn on "Meeting Summary with AI Companion" in the host’s settings in Zoom before the next meeting. It needs a Pro plan and does not work with end-to-end encryption.',
	}),
	nobody: (what) => ({ reason: `Zoom has no ${what} of it`, next: 'There is nothing to do.' }),
	deleted: (what) => ({
		reason: `The ${what} was deleted or moved to the trash`,
		next: 'What is in the trash can be recovered in Zoom for some weeks.',
	}),
	unsupported: (what) => ({
		reason: `Zoom has the ${what} in a form that cannot be downloaded`,
		next: 'Open the recording in Zoom.',
	}),
	tooOld: () => ({
		reason: 'It was more than a year ago, and Zoom no longer tells it',
		next: 'Get outcomes soon after the end, and keep them.',
	}),
	scope: (what) => ({
		reason: `The Zoom app lacks the scope for the ${what}`,
		next: 'Add the scope to the app in the Zoom App Marketplace (Scopes page), then run again.',
	}),
	planOrPermission: (what) => ({
		reason: `The plan of the account or the role behind the app does not include the ${what}`,
		next: 'Check that the role of the person who made the Zoom app has the permission for this, and that the plan of the account includes it.',
	}),
};

/** @param why undefined: Zoom gives a reason that is unknown here */
export function wordsFor(name: PartName, { why }: PartState): Words {
	if (why !== undefined) return BY_WHY[why](NAMES[name]);
	return { reason: `Zoom does not give the ${NAMES[name]}`, next: 'Look at the meeting in Zoom.' };
}
