import { ADD_ONS_OF_USER } from '../addOns/part';
import { PROFILE_OF_USER } from '../profile/part';
import type { LookedPart } from './part';

/** All that Zoom's list does not show, and a look does. */
export const PARTS: readonly LookedPart[] = [ADD_ONS_OF_USER, PROFILE_OF_USER];
