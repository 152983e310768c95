import { field, nested, toZoomFields } from '../../../../adapter/kit';
import { ACCESS } from './access';
import { AUDIO_VIDEO } from './audioVideo';
import { FEATURES } from './features';
import { HOSTS } from './hosts';
import { RECORDING } from './recording';
import { REGISTRATION } from './registration';
import { UPDATE_ONLY } from './updateOnly';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';

/**
 * Every setting of a meeting (Zoom's OpenAPI, POST /users/{userId}/meetings, `settings`) but the deprecated ones. A
 * setting that is not added is not sent, and the host's own settings decide; `__` stands between an object of Zoom's
 * and its field.
 */

const CREATE_ONLY = ['additionalDataCenterRegions', 'showJoinInfo'] as const;

const without = <P extends object, K extends string>(fields: P, names: readonly K[]): Omit<P, K> =>
	Object.fromEntries(
		Object.entries(fields).filter(([name]) => !(names as readonly string[]).includes(name)),
	) as Omit<P, K>;

const group = (about: string) => ({ displayName: `Settings: ${about}`, placeholder: 'Add Setting' });

export const createSettings = {
	accessSettings: field.collection(group('Access'), ACCESS),
	audioVideoSettings: field.collection(group('Audio and Video'), AUDIO_VIDEO),
	hostSettings: field.collection(group('Hosts and Calendar'), HOSTS),
	featureSettings: field.collection(group('In the Meeting'), FEATURES),
	recordingSettings: field.collection(group('Recording and AI Companion'), RECORDING),
	registrationSettings: field.collection(group('Registration'), REGISTRATION),
};

export const updateSettings = {
	accessSettings: field.collection(group('Access'), {
		...ACCESS,
		authenticationName: UPDATE_ONLY.authenticationName,
	}),
	audioVideoSettings: field.collection(group('Audio and Video'), {
		...without(AUDIO_VIDEO, CREATE_ONLY),
		globalDialInNumbers: UPDATE_ONLY.globalDialInNumbers,
	}),
	hostSettings: field.collection(group('Hosts and Calendar'), {
		...HOSTS,
		customKeys: UPDATE_ONLY.customKeys,
	}),
	featureSettings: field.collection(group('In the Meeting'), FEATURES),
	recordingSettings: field.collection(group('Recording and AI Companion'), RECORDING),
	registrationSettings: field.collection(group('Registration'), without(REGISTRATION, CREATE_ONLY)),
};

type Groups = Readonly<Record<keyof typeof createSettings, Readonly<Record<string, unknown>>>>;

const EXCLUDE_EACH_OTHER = [
	['waiting_room', 'join_before_host'],
	['request_permission_to_unmute_participants', 'allow_host_control_participant_mute_state'],
] as const;

/** Zoom's `settings`; undefined when none was added. @throws ZoomInvalidInputError for two that exclude each other */
export function settingsOf(groups: Groups): Record<string, unknown> | undefined {
	const settings = toZoomFields(
		nested([
			groups.accessSettings,
			groups.audioVideoSettings,
			groups.featureSettings,
			groups.hostSettings,
			groups.recordingSettings,
			groups.registrationSettings,
		]),
	);
	checkExclusions(settings);
	return Object.keys(settings).length > 0 ? settings : undefined;
}

/** @throws ZoomInvalidInputError for two that exclude each other */
export function checkExclusions(settings: Readonly<Record<string, unknown>>): void {
	for (const [one, other] of EXCLUDE_EACH_OTHER) {
		if (settings[one] === true && settings[other] === true) {
			throw new ZoomInvalidInputError(`The settings "${one}" and "${other}" exclude each other`, one);
		}
	}
}
