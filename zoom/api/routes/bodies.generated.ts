// Written by scripts/generate-bodies.ts from Zoom’s OpenAPI documents. Do not edit.

/** The JSON bodies Zoom documents. */
export interface RouteBodies {
	readonly 'PATCH /accounts/{accountId}/lock_settings': {
		readonly audio_conferencing?: {
			readonly call_me_and_invite_by_phone?: boolean | undefined;
			readonly participant_phone_masking?: boolean | undefined;
			readonly personal_audio_conference?: boolean | undefined;
			readonly toll_call?: boolean | undefined;
			readonly toll_free_and_fee_based_toll_call?: boolean | undefined;
		} | undefined;
		readonly chat?: {
			readonly ai_compose?: boolean | undefined;
			readonly ai_quick_schedule?: boolean | undefined;
			readonly ai_recommend?: boolean | undefined;
			readonly ai_reply?: boolean | undefined;
			readonly ai_sentence_completion?: boolean | undefined;
			readonly ai_summary?: boolean | undefined;
			readonly allow_create_channels_and_group_chats?: boolean | undefined;
			readonly allow_delete_message?: boolean | undefined;
			readonly allow_edit_message?: boolean | undefined;
			readonly allow_huddles_from_channels?: boolean | undefined;
			readonly allow_users_to_add_contacts?: boolean | undefined;
			readonly allow_users_to_chat_with_others?: boolean | undefined;
			readonly chat_email_address?: boolean | undefined;
			readonly chat_emojis?: boolean | undefined;
			readonly chat_etiquette_tool?: boolean | undefined;
			readonly download_file?: boolean | undefined;
			readonly presence_away_when_screen_saver?: boolean | undefined;
			readonly presence_on_meeting?: boolean | undefined;
			readonly read_receipts?: boolean | undefined;
			readonly record_video_messages?: boolean | undefined;
			readonly record_voice_messages?: boolean | undefined;
			readonly schedule_meetings_in_chat?: boolean | undefined;
			readonly screen_capture?: boolean | undefined;
			readonly search_and_send_animated_gif_images?: boolean | undefined;
			readonly send_data_to_third_party_archiving_service?: boolean | undefined;
			readonly set_retention_period_in_cloud?: boolean | undefined;
			readonly set_retention_period_in_local?: boolean | undefined;
			readonly share_files?: boolean | undefined;
			readonly share_links_in_chat?: boolean | undefined;
			readonly share_screen_in_chat?: boolean | undefined;
			readonly shared_spaces?: boolean | undefined;
			readonly survey_poll?: boolean | undefined;
			readonly translate_messages?: boolean | undefined;
		} | undefined;
		readonly email_notification?: {
			readonly alternative_host_reminder?: boolean | undefined;
			readonly cancel_meeting_reminder?: boolean | undefined;
			readonly cloud_recording_available_reminder?: boolean | undefined;
			readonly jbh_reminder?: boolean | undefined;
			readonly schedule_for_reminder?: boolean | undefined;
		} | undefined;
		readonly in_meeting?: {
			readonly alert_guest_join?: boolean | undefined;
			readonly allow_live_streaming?: boolean | undefined;
			readonly allow_show_zoom_windows?: boolean | undefined;
			readonly allow_users_to_delete_messages_in_meeting_chat?: boolean | undefined;
			readonly annotation?: boolean | undefined;
			readonly anonymous_question_answer?: boolean | undefined;
			readonly attendee_on_hold?: boolean | undefined;
			readonly attention_mode_focus_mode?: boolean | undefined;
			readonly auto_answer?: boolean | undefined;
			readonly auto_generated_captions?: boolean | undefined;
			readonly auto_saving_chat?: boolean | undefined;
			readonly breakout_room?: boolean | undefined;
			readonly chat?: boolean | undefined;
			readonly closed_caption?: boolean | undefined;
			readonly co_host?: boolean | undefined;
			readonly custom_data_center_regions?: boolean | undefined;
			readonly disable_screen_sharing_for_host_meetings?: boolean | undefined;
			readonly disable_screen_sharing_for_in_meeting_guests?: boolean | undefined;
			readonly dscp_marking?: boolean | undefined;
			readonly e2e_encryption?: boolean | undefined;
			readonly entry_exit_chime?: string | undefined;
			readonly far_end_camera_control?: boolean | undefined;
			readonly feedback?: boolean | undefined;
			readonly file_transfer?: boolean | undefined;
			readonly full_transcript?: boolean | undefined;
			readonly group_hd?: boolean | undefined;
			readonly language_interpretation?: boolean | undefined;
			readonly meeting_question_answer?: boolean | undefined;
			readonly meeting_survey?: boolean | undefined;
			readonly non_verbal_feedback?: boolean | undefined;
			readonly original_audio?: boolean | undefined;
			readonly polling?: boolean | undefined;
			readonly post_meeting_feedback?: boolean | undefined;
			readonly private_chat?: boolean | undefined;
			readonly remote_control?: boolean | undefined;
			readonly remote_support?: boolean | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly save_caption?: boolean | undefined;
			readonly save_captions?: boolean | undefined;
			readonly screen_sharing?: boolean | undefined;
			readonly sending_default_email_invites?: boolean | undefined;
			readonly show_meeting_control_toolbar?: boolean | undefined;
			readonly sign_language_interpretation?: boolean | undefined;
			readonly slide_control?: boolean | undefined;
			readonly stereo_audio?: boolean | undefined;
			readonly use_html_format_email?: boolean | undefined;
			readonly virtual_background?: boolean | undefined;
			readonly webinar_chat?: boolean | undefined;
			readonly webinar_group_hd?: boolean | undefined;
			readonly webinar_live_streaming?: boolean | undefined;
			readonly webinar_polling?: boolean | undefined;
			readonly webinar_question_answer?: boolean | undefined;
			readonly webinar_reactions?: boolean | undefined;
			readonly webinar_survey?: boolean | undefined;
			readonly whiteboard?: boolean | undefined;
		} | undefined;
		readonly meeting_security?: {
			readonly approved_or_denied_countries_or_regions?: boolean | undefined;
			readonly auto_security?: boolean | undefined;
			readonly block_user_domain?: boolean | undefined;
			readonly chat_etiquette_tool?: boolean | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly encryption_type?: string | undefined;
			readonly end_to_end_encrypted_meetings?: boolean | undefined;
			readonly meeting_password?: boolean | undefined;
			readonly only_authenticated_can_join_from_webclient?: boolean | undefined;
			readonly phone_password?: boolean | undefined;
			readonly pmi_password?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly webinar_password?: boolean | undefined;
		} | undefined;
		readonly other_options?: {
			readonly blur_snapshot?: boolean | undefined;
			readonly webinar_registration_options?: boolean | undefined;
		} | undefined;
		readonly recording?: {
			readonly account_user_access_recording?: boolean | undefined;
			readonly archive?: boolean | undefined;
			readonly auto_delete_cmr?: boolean | undefined;
			readonly auto_recording?: boolean | undefined;
			readonly cloud_recording?: boolean | undefined;
			readonly cloud_recording_download?: boolean | undefined;
			readonly host_delete_cloud_recording?: boolean | undefined;
			readonly ip_address_access_control?: boolean | undefined;
			readonly local_recording?: boolean | undefined;
			readonly prevent_host_access_recording?: boolean | undefined;
			readonly recording_authentication?: boolean | undefined;
		} | undefined;
		readonly schedule_meeting?: {
			readonly always_display_zoom_webinar_as_topic?: boolean | undefined;
			readonly audio_type?: boolean | undefined;
			readonly continuous_meeting_chat?: boolean | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly enforce_login?: boolean | undefined;
			readonly enforce_login_domains?: string | undefined;
			readonly enforce_login_with_domains?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly join_before_host?: boolean | undefined;
			readonly meeting_authentication?: boolean | undefined;
			readonly not_store_meeting_topic?: boolean | undefined;
			readonly participant_video?: boolean | undefined;
			readonly personal_meeting?: boolean | undefined;
			readonly require_password_for_instant_meetings?: boolean | undefined;
			readonly require_password_for_pmi_meetings?: boolean | undefined;
			readonly require_password_for_scheduling_new_meetings?: boolean | undefined;
			readonly use_pmi_for_instant_meetings?: boolean | undefined;
			readonly use_pmi_for_scheduled_meetings?: boolean | undefined;
		} | undefined;
		readonly telephony?: {
			readonly telephony_regions?: boolean | undefined;
			readonly third_party_audio?: boolean | undefined;
		} | undefined;
		readonly tsp?: {
			readonly call_out?: boolean | undefined;
			readonly show_international_numbers_link?: boolean | undefined;
		} | undefined;
	};
	readonly 'PATCH /accounts/{accountId}/settings': {
		readonly allow_authentication_exception?: boolean | undefined;
		readonly audio_conferencing?: {
			readonly call_me_and_invite_by_phone?: {
				readonly allow_webinar_attendees_call_me?: boolean | undefined;
				readonly call_out_countries?: {
					readonly selected_countries?: ReadonlyArray<{
						readonly code?: string | undefined;
					}> | undefined;
				} | undefined;
				readonly enable?: boolean | undefined;
				readonly require_press_1_for_call_me?: string | undefined;
			} | undefined;
			readonly global_dial_in_countries?: {
				readonly include_toll_free?: boolean | undefined;
				readonly selected_countries?: ReadonlyArray<{
					readonly code?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly participant_phone_masking?: {
				readonly enable?: boolean | undefined;
				readonly masking_type?: string | undefined;
			} | undefined;
			readonly personal_audio_conference?: boolean | undefined;
			readonly toll_call?: {
				readonly enable?: boolean | undefined;
				readonly numbers?: ReadonlyArray<{
					readonly code?: string | undefined;
					readonly number?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly toll_free_and_fee_based_toll_call?: {
				readonly allow_webinar_attendees_dial?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly numbers?: ReadonlyArray<{
					readonly code?: string | undefined;
					readonly country_code?: string | undefined;
					readonly country_name?: string | undefined;
					readonly display_number?: string | undefined;
					readonly number?: string | undefined;
				}> | undefined;
			} | undefined;
		} | undefined;
		readonly authentication_option?: {
			readonly action?: string | undefined;
			readonly default_option?: boolean | undefined;
			readonly domains?: string | undefined;
			readonly id?: string | undefined;
			readonly name?: string | undefined;
			readonly type?: string | undefined;
		} | undefined;
		readonly chat?: {
			readonly ai_compose?: {
				readonly enable?: boolean | undefined;
				readonly shown_in_team_chat?: boolean | undefined;
			} | undefined;
			readonly ai_quick_reply?: boolean | undefined;
			readonly ai_quick_schedule?: boolean | undefined;
			readonly ai_recommend?: boolean | undefined;
			readonly ai_sentence_completion?: boolean | undefined;
			readonly ai_summary?: {
				readonly enable?: boolean | undefined;
				readonly shown_in_team_chat?: boolean | undefined;
			} | undefined;
			readonly allow_bots_chat?: boolean | undefined;
			readonly allow_delete_message?: {
				readonly enable?: boolean | undefined;
				readonly time?: number | undefined;
			} | undefined;
			readonly allow_edit_message?: {
				readonly enable?: boolean | undefined;
				readonly time?: number | undefined;
			} | undefined;
			readonly allow_huddles_from_channels?: boolean | undefined;
			readonly allow_remove_msg_by_owner_and_admins?: boolean | undefined;
			readonly allow_users_to_add_contacts?: {
				readonly enable?: boolean | undefined;
				readonly selected_option?: number | undefined;
				readonly user_email_addresses?: string | undefined;
			} | undefined;
			readonly allow_users_to_chat_with_others?: {
				readonly enable?: boolean | undefined;
				readonly selected_option?: number | undefined;
				readonly user_email_addresses?: string | undefined;
			} | undefined;
			readonly apply_local_storage_to_personal_channel?: {
				readonly enable?: boolean | undefined;
				readonly retention_period?: string | undefined;
			} | undefined;
			readonly chat_email_address?: {
				readonly enable?: boolean | undefined;
				readonly only_allow_specific_domains?: boolean | undefined;
				readonly specific_domains?: ReadonlyArray<string> | undefined;
			} | undefined;
			readonly chat_emojis?: {
				readonly emojis_option?: string | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly chat_etiquette_tool?: {
				readonly enable?: boolean | undefined;
				readonly operate?: string | undefined;
				readonly policies?: ReadonlyArray<{
					readonly description?: string | undefined;
					readonly id?: string | undefined;
					readonly is_locked?: boolean | undefined;
					readonly keywords?: ReadonlyArray<string> | undefined;
					readonly name?: string | undefined;
					readonly regular_expression?: string | undefined;
					readonly status?: string | undefined;
					readonly trigger_action?: number | undefined;
				}> | undefined;
			} | undefined;
			readonly code_snippet?: boolean | undefined;
			readonly create_group_chat?: boolean | undefined;
			readonly create_private_channels?: boolean | undefined;
			readonly create_public_channels?: boolean | undefined;
			readonly download_file?: boolean | undefined;
			readonly external_collab_restrict?: {
				readonly enable?: boolean | undefined;
				readonly external_chat?: string | undefined;
				readonly group_id?: string | undefined;
			} | undefined;
			readonly external_invite_approve?: {
				readonly channel_id?: string | undefined;
				readonly enable?: boolean | undefined;
				readonly external_account?: boolean | undefined;
				readonly selected_option?: number | undefined;
			} | undefined;
			readonly external_join_approve?: {
				readonly channel_id?: string | undefined;
				readonly enable?: boolean | undefined;
				readonly external_account?: boolean | undefined;
				readonly selected_option?: number | undefined;
			} | undefined;
			readonly external_member_join?: {
				readonly enable?: boolean | undefined;
				readonly external_account?: boolean | undefined;
			} | undefined;
			readonly external_user_control?: {
				readonly enable?: boolean | undefined;
				readonly external_account?: boolean | undefined;
				readonly selected_option?: number | undefined;
			} | undefined;
			readonly hyper_link?: boolean | undefined;
			readonly personal_channel?: boolean | undefined;
			readonly presence_away_when_screen_saver?: boolean | undefined;
			readonly presence_on_meeting?: boolean | undefined;
			readonly read_receipts?: {
				readonly allow_users_opt_out?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly record_video_messages?: boolean | undefined;
			readonly record_voice_messages?: boolean | undefined;
			readonly schedule_meetings_in_chat?: boolean | undefined;
			readonly screen_capture?: boolean | undefined;
			readonly search_and_send_animated_gif_images?: {
				readonly enable?: boolean | undefined;
				readonly giphy_content_rating?: number | undefined;
			} | undefined;
			readonly send_data_to_third_party_archiving_service?: {
				readonly authorized_channel_token?: string | undefined;
				readonly enable?: boolean | undefined;
				readonly passcode?: string | undefined;
				readonly smtp_delivery_address?: string | undefined;
				readonly type?: string | undefined;
				readonly user_name?: string | undefined;
			} | undefined;
			readonly set_chat_as_default_tab?: boolean | undefined;
			readonly set_retention_period_in_cloud?: {
				readonly enable?: boolean | undefined;
				readonly retention_period_of_channels?: string | undefined;
				readonly retention_period_of_direct_messages_and_group_conversation?: string | undefined;
			} | undefined;
			readonly set_retention_period_in_local?: {
				readonly enable?: boolean | undefined;
				readonly retention_period_of_channels?: string | undefined;
				readonly retention_period_of_direct_messages_and_group_conversation?: string | undefined;
			} | undefined;
			readonly share_files?: {
				readonly enable?: boolean | undefined;
				readonly restrictions?: {
					readonly file_restrictions_apply_to?: string | undefined;
					readonly file_size_restrictions?: number | undefined;
					readonly file_size_restrictions_for_external?: number | undefined;
					readonly file_type_restrictions?: ReadonlyArray<string> | undefined;
					readonly file_type_restrictions_for_external?: ReadonlyArray<string> | undefined;
					readonly maximum_file_size?: boolean | undefined;
					readonly only_allow_specific_file_types?: boolean | undefined;
				} | undefined;
				readonly share_option?: string | undefined;
				readonly view_option?: string | undefined;
			} | undefined;
			readonly share_links_in_chat?: boolean | undefined;
			readonly share_screen_in_chat?: boolean | undefined;
			readonly shared_spaces?: boolean | undefined;
			readonly show_h323_contact_tab?: boolean | undefined;
			readonly show_status_to_internal_contact?: boolean | undefined;
			readonly store_revise_chat?: boolean | undefined;
			readonly suppress_removal_notification?: boolean | undefined;
			readonly suppress_user_group_notification?: boolean | undefined;
			readonly survey_poll?: boolean | undefined;
			readonly translate_messages?: boolean | undefined;
		} | undefined;
		readonly email_notification?: {
			readonly alternative_host_reminder?: boolean | undefined;
			readonly cancel_meeting_reminder?: boolean | undefined;
			readonly cloud_recording_available_reminder?: boolean | undefined;
			readonly jbh_reminder?: boolean | undefined;
			readonly low_host_count_reminder?: boolean | undefined;
			readonly recording_available_reminder_alternative_hosts?: boolean | undefined;
			readonly recording_available_reminder_schedulers?: boolean | undefined;
			readonly schedule_for_reminder?: boolean | undefined;
		} | undefined;
		readonly feature?: {
			readonly meeting_capacity?: number | undefined;
		} | undefined;
		readonly general_setting?: {
			readonly auto_zoom_room_proximity_connect?: boolean | undefined;
			readonly show_zoom_room_feature?: boolean | undefined;
		} | undefined;
		readonly in_meeting?: {
			readonly custom_data_center_regions?: boolean | undefined;
			readonly data_center_regions?: ReadonlyArray<string> | undefined;
		} | undefined;
		readonly in_session?: {
			readonly custom_data_center_regions?: boolean | undefined;
			readonly data_center_regions?: ReadonlyArray<string> | undefined;
			readonly dscp_audio?: number | undefined;
			readonly dscp_dual?: boolean | undefined;
			readonly dscp_marking?: boolean | undefined;
			readonly dscp_video?: number | undefined;
			readonly p2p_connetion?: boolean | undefined;
			readonly p2p_ports?: boolean | undefined;
			readonly ports_range?: string | undefined;
			readonly subsession?: boolean | undefined;
		} | undefined;
		readonly integration?: {
			readonly box?: boolean | undefined;
			readonly dropbox?: boolean | undefined;
			readonly google_calendar?: boolean | undefined;
			readonly google_drive?: boolean | undefined;
			readonly kubi?: boolean | undefined;
			readonly microsoft_one_drive?: boolean | undefined;
		} | undefined;
		readonly mail_calendar?: {
			readonly email_calendar_management?: boolean | undefined;
			readonly email_management?: boolean | undefined;
			readonly zoom_email_provider?: boolean | undefined;
		} | undefined;
		readonly meeting_authentication?: boolean | undefined;
		readonly meeting_security?: {
			readonly auto_security?: boolean | undefined;
			readonly block_user_domain?: boolean | undefined;
			readonly block_user_domain_list?: ReadonlyArray<string> | undefined;
			readonly chat_etiquette_tool?: {
				readonly enable?: boolean | undefined;
				readonly operate?: string | undefined;
				readonly policies?: ReadonlyArray<{
					readonly description?: string | undefined;
					readonly id?: string | undefined;
					readonly is_locked?: boolean | undefined;
					readonly keywords?: ReadonlyArray<string> | undefined;
					readonly name?: string | undefined;
					readonly regular_expression?: string | undefined;
					readonly status?: string | undefined;
					readonly trigger_action?: number | undefined;
				}> | undefined;
			} | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly encryption_type?: string | undefined;
			readonly end_to_end_encrypted_meetings?: boolean | undefined;
			readonly meeting_password?: boolean | undefined;
			readonly meeting_password_requirement?: {
				readonly consecutive_characters_length?: number | undefined;
				readonly have_letter?: boolean | undefined;
				readonly have_number?: boolean | undefined;
				readonly have_special_character?: boolean | undefined;
				readonly have_upper_and_lower_characters?: boolean | undefined;
				readonly length?: number | undefined;
				readonly only_allow_numeric?: boolean | undefined;
				readonly weak_enhance_detection?: boolean | undefined;
			} | undefined;
			readonly only_authenticated_can_join_from_webclient?: boolean | undefined;
			readonly phone_password?: boolean | undefined;
			readonly pmi_password?: boolean | undefined;
			readonly require_password_for_scheduled_meeting?: boolean | undefined;
			readonly require_password_for_scheduled_webinar?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly waiting_room_options?: {
				readonly admit_domain_allowlist?: string | undefined;
				readonly admit_type?: number | undefined;
				readonly enable?: boolean | undefined;
				readonly internal_user_auto_admit?: number | undefined;
				readonly locked?: boolean | undefined;
				readonly more_options?: {
					readonly allow_participants_to_reply_to_host?: boolean | undefined;
					readonly move_participants_to_waiting_room_when_host_dropped?: boolean | undefined;
					readonly user_invited_by_host_can_bypass_waiting_room?: boolean | undefined;
				} | undefined;
				readonly sort_order_of_people?: number | undefined;
				readonly who_can_admit_participants?: number | undefined;
			} | undefined;
			readonly waiting_room_settings?: {
				readonly participants_to_place_in_waiting_room?: number | undefined;
				readonly users_who_can_admit_participants_from_waiting_room?: number | undefined;
				readonly whitelisted_domains_for_waiting_room?: string | undefined;
			} | undefined;
			readonly webinar_password?: boolean | undefined;
		} | undefined;
		readonly other_options?: {
			readonly allow_auto_active_users?: boolean | undefined;
			readonly allow_users_contact_support_via_chat?: boolean | undefined;
			readonly allow_users_enter_and_share_pronouns?: boolean | undefined;
			readonly blur_snapshot?: boolean | undefined;
			readonly display_meetings_scheduled_for_others?: boolean | undefined;
			readonly email_in_attendee_report_for_meeting?: boolean | undefined;
			readonly meeting_qos_and_mos?: number | undefined;
			readonly show_one_user_meeting_on_dashboard?: boolean | undefined;
			readonly use_cdn?: string | undefined;
			readonly webinar_registration_options?: {
				readonly allow_host_to_enable_join_info?: boolean | undefined;
				readonly allow_host_to_enable_social_share_buttons?: boolean | undefined;
				readonly enable_custom_questions?: boolean | undefined;
			} | undefined;
		} | undefined;
		readonly profile?: {
			readonly recording_storage_location?: {
				readonly allowed_values?: ReadonlyArray<string> | undefined;
				readonly value?: string | undefined;
			} | undefined;
		} | undefined;
		readonly recording?: {
			readonly auto_delete_cmr?: boolean | undefined;
			readonly auto_delete_cmr_days?: number | undefined;
			readonly cloud_recording_download?: boolean | undefined;
			readonly record_audio_file?: boolean | undefined;
			readonly record_gallery_view?: boolean | undefined;
			readonly record_speaker_view?: boolean | undefined;
			readonly save_chat_text?: boolean | undefined;
			readonly show_timestamp?: boolean | undefined;
		} | undefined;
		readonly recording_authentication?: boolean | undefined;
		readonly schedule_meeting?: {
			readonly allow_host_to_disable_participant_video?: boolean | undefined;
			readonly always_display_zoom_meeting_as_topic?: {
				readonly display_topic_for_scheduled_meetings?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly always_display_zoom_webinar_as_topic?: {
				readonly display_topic_for_scheduled_webinars?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly audio_type?: string | undefined;
			readonly continuous_meeting_chat?: {
				readonly auto_add_invited_external_users?: boolean | undefined;
				readonly can_add_external_users?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly enable_dedicated_group_chat?: boolean | undefined;
			readonly enforce_login?: boolean | undefined;
			readonly enforce_login_domains?: string | undefined;
			readonly enforce_login_with_domains?: boolean | undefined;
			readonly force_pmi_jbh_password?: boolean | undefined;
			readonly hide_meeting_description?: {
				readonly enable?: boolean | undefined;
				readonly hide_description_for_scheduled_meetings?: boolean | undefined;
			} | undefined;
			readonly hide_webinar_description?: {
				readonly enable?: boolean | undefined;
				readonly hide_description_for_scheduled_webinars?: boolean | undefined;
			} | undefined;
			readonly host_video?: boolean | undefined;
			readonly jbh_time?: number | undefined;
			readonly join_before_host?: boolean | undefined;
			readonly meeting_password_requirement?: {
				readonly consecutive_characters_length?: number | undefined;
				readonly have_letter?: boolean | undefined;
				readonly have_number?: boolean | undefined;
				readonly have_special_character?: boolean | undefined;
				readonly have_upper_and_lower_characters?: boolean | undefined;
				readonly length?: number | undefined;
				readonly only_allow_numeric?: boolean | undefined;
				readonly weak_enhance_detection?: boolean | undefined;
			} | undefined;
			readonly meeting_template?: {
				readonly action?: string | undefined;
				readonly enable?: boolean | undefined;
				readonly templates?: ReadonlyArray<{
					readonly enable?: boolean | undefined;
					readonly id?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly not_store_meeting_topic?: boolean | undefined;
			readonly participant_video?: boolean | undefined;
			readonly personal_meeting?: boolean | undefined;
			readonly require_password_for_instant_meetings?: boolean | undefined;
			readonly require_password_for_pmi_meetings?: string | undefined;
			readonly require_password_for_scheduled_meetings?: boolean | undefined;
			readonly require_password_for_scheduling_new_meetings?: boolean | undefined;
			readonly use_pmi_for_instant_meetings?: boolean | undefined;
			readonly use_pmi_for_scheduled_meetings?: boolean | undefined;
		} | undefined;
		readonly security?: {
			readonly admin_change_name_pic?: boolean | undefined;
			readonly admin_change_user_info?: boolean | undefined;
			readonly hide_billing_info?: boolean | undefined;
			readonly import_photos_from_devices?: boolean | undefined;
			readonly password_requirement?: {
				readonly consecutive_characters_length?: number | undefined;
				readonly have_special_character?: boolean | undefined;
				readonly minimum_password_length?: number | undefined;
				readonly weak_enhance_detection?: boolean | undefined;
			} | undefined;
			readonly sign_again_period_for_inactivity_on_client?: number | undefined;
			readonly sign_again_period_for_inactivity_on_web?: number | undefined;
			readonly sign_in_with_two_factor_auth?: string | undefined;
			readonly sign_in_with_two_factor_auth_groups?: ReadonlyArray<string> | undefined;
			readonly sign_in_with_two_factor_auth_roles?: ReadonlyArray<string> | undefined;
			readonly signin_with_sso?: {
				readonly domains?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly operation?: string | undefined;
				readonly require_sso_for_domains?: boolean | undefined;
				readonly sso_bypass_user_ids?: ReadonlyArray<string> | undefined;
			} | undefined;
			readonly user_modifiable_info_by_admin?: ReadonlyArray<string> | undefined;
		} | undefined;
		readonly session_security?: {
			readonly approved_or_denied_countries_or_regions?: {
				readonly approved_list?: ReadonlyArray<string> | undefined;
				readonly denied_list?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly method?: string | undefined;
			} | undefined;
		} | undefined;
		readonly telephony?: {
			readonly audio_conference_info?: string | undefined;
			readonly telephony_regions?: {
				readonly selection_values?: string | undefined;
			} | undefined;
			readonly third_party_audio?: boolean | undefined;
		} | undefined;
		readonly tsp?: {
			readonly allow_webinar_attendees_call_me?: boolean | undefined;
			readonly allow_webinar_attendees_toll_free_dial?: boolean | undefined;
			readonly call_out?: boolean | undefined;
			readonly call_out_countries?: ReadonlyArray<string> | undefined;
			readonly display_toll_free_numbers?: boolean | undefined;
			readonly global_dial_in_countries?: {
				readonly selected_countries?: ReadonlyArray<{
					readonly code?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly show_international_numbers_link?: boolean | undefined;
		} | undefined;
		readonly zoom_rooms?: {
			readonly auto_start_stop_scheduled_meetings?: boolean | undefined;
			readonly cmr_for_instant_meeting?: boolean | undefined;
			readonly force_private_meeting?: boolean | undefined;
			readonly hide_host_information?: boolean | undefined;
			readonly list_meetings_with_calendar?: boolean | undefined;
			readonly start_airplay_manually?: boolean | undefined;
			readonly ultrasonic?: boolean | undefined;
			readonly upcoming_meeting_alert?: boolean | undefined;
			readonly weekly_system_restart?: boolean | undefined;
			readonly zr_post_meeting_feedback?: boolean | undefined;
		} | undefined;
	};
	readonly 'PATCH /accounts/{accountId}/settings/registration': {
		readonly approve_type?: number | undefined;
		readonly custom_questions?: ReadonlyArray<{
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly required?: boolean | undefined;
			readonly selected?: boolean | undefined;
			readonly title?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly options?: {
			readonly allow_participants_to_join_from_multiple_devices?: boolean | undefined;
			readonly close_registration?: boolean | undefined;
			readonly host_email_notification?: boolean | undefined;
			readonly show_social_share_buttons?: boolean | undefined;
		} | undefined;
		readonly questions?: ReadonlyArray<{
			readonly field_name?: string | undefined;
			readonly required?: boolean | undefined;
			readonly selected?: boolean | undefined;
		}> | undefined;
	};
	readonly 'PATCH /archive_files/{fileId}': {
		readonly auto_delete?: boolean | undefined;
	};
	readonly 'PATCH /chat/channels/events': {
		readonly channel_ids?: ReadonlyArray<string> | undefined;
		readonly method?: string | undefined;
	};
	readonly 'PATCH /chat/users/{userId}/channels/{channelId}': {
		readonly channel_settings?: {
			readonly add_member_permissions?: number | undefined;
			readonly designated_posting_members?: ReadonlyArray<{
				readonly member_id?: string | undefined;
				readonly user_id?: string | undefined;
			}> | undefined;
			readonly mention_all_permissions?: number | undefined;
			readonly new_members_can_see_previous_messages_files?: boolean | undefined;
			readonly posting_permissions?: number | undefined;
		} | undefined;
		readonly name?: string | undefined;
		readonly type?: number | undefined;
	};
	readonly 'PATCH /contacts/groups/{groupId}': {
		readonly description?: string | undefined;
		readonly name?: string | undefined;
		readonly privacy?: number | undefined;
	};
	readonly 'PATCH /devices/{deviceId}': {
		readonly device_name?: string | undefined;
		readonly device_type?: number | undefined;
		readonly room_id?: string | undefined;
		readonly tag?: string | undefined;
	};
	readonly 'PATCH /devices/{deviceId}/assignment': {
		readonly app_type?: string | undefined;
		readonly room_id?: string | undefined;
	};
	readonly 'PATCH /divisions/{divisionId}': {
		readonly division_description?: string | undefined;
		readonly division_name?: string | undefined;
	};
	readonly 'PATCH /groups/{groupId}': {
		readonly name?: string | undefined;
	};
	readonly 'PATCH /groups/{groupId}/lock_settings': {
		readonly audio_conferencing?: {
			readonly call_me_and_invite_by_phone?: boolean | undefined;
			readonly participant_phone_masking?: boolean | undefined;
			readonly personal_audio_conference?: boolean | undefined;
			readonly toll_call?: boolean | undefined;
			readonly toll_free_and_fee_based_toll_call?: boolean | undefined;
		} | undefined;
		readonly email_notification?: {
			readonly alternative_host_reminder?: boolean | undefined;
			readonly cancel_meeting_reminder?: boolean | undefined;
			readonly cloud_recording_available_reminder?: boolean | undefined;
			readonly jbh_reminder?: boolean | undefined;
			readonly schedule_for_reminder?: boolean | undefined;
		} | undefined;
		readonly in_meeting?: {
			readonly alert_guest_join?: boolean | undefined;
			readonly allow_live_streaming?: boolean | undefined;
			readonly allow_show_zoom_windows?: boolean | undefined;
			readonly allow_users_to_delete_messages_in_meeting_chat?: boolean | undefined;
			readonly annotation?: boolean | undefined;
			readonly attendee_on_hold?: boolean | undefined;
			readonly auto_answer?: boolean | undefined;
			readonly auto_generated_captions?: boolean | undefined;
			readonly auto_saving_chat?: boolean | undefined;
			readonly breakout_room?: boolean | undefined;
			readonly chat?: boolean | undefined;
			readonly closed_caption?: boolean | undefined;
			readonly co_host?: boolean | undefined;
			readonly custom_data_center_regions?: boolean | undefined;
			readonly disable_screen_sharing_for_host_meetings?: boolean | undefined;
			readonly disable_screen_sharing_for_in_meeting_guests?: boolean | undefined;
			readonly e2e_encryption?: boolean | undefined;
			readonly entry_exit_chime?: string | undefined;
			readonly far_end_camera_control?: boolean | undefined;
			readonly feedback?: boolean | undefined;
			readonly file_transfer?: boolean | undefined;
			readonly full_transcript?: boolean | undefined;
			readonly group_hd?: boolean | undefined;
			readonly language_interpretation?: boolean | undefined;
			readonly meeting_question_answer?: boolean | undefined;
			readonly meeting_survey?: boolean | undefined;
			readonly non_verbal_feedback?: boolean | undefined;
			readonly original_audio?: boolean | undefined;
			readonly polling?: boolean | undefined;
			readonly post_meeting_feedback?: boolean | undefined;
			readonly private_chat?: boolean | undefined;
			readonly remote_control?: boolean | undefined;
			readonly remote_support?: boolean | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly save_caption?: boolean | undefined;
			readonly save_captions?: boolean | undefined;
			readonly screen_sharing?: boolean | undefined;
			readonly sending_default_email_invites?: boolean | undefined;
			readonly show_a_join_from_your_browser_link?: boolean | undefined;
			readonly show_browser_join_link?: boolean | undefined;
			readonly show_meeting_control_toolbar?: boolean | undefined;
			readonly sign_language_interpretation?: boolean | undefined;
			readonly slide_control?: boolean | undefined;
			readonly stereo_audio?: boolean | undefined;
			readonly use_html_format_email?: boolean | undefined;
			readonly virtual_background?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly webinar_chat?: boolean | undefined;
			readonly webinar_group_hd?: boolean | undefined;
			readonly webinar_live_streaming?: boolean | undefined;
			readonly webinar_polling?: boolean | undefined;
			readonly webinar_question_answer?: boolean | undefined;
			readonly webinar_reactions?: boolean | undefined;
			readonly webinar_survey?: boolean | undefined;
			readonly whiteboard?: boolean | undefined;
		} | undefined;
		readonly meeting_security?: {
			readonly approved_or_denied_countries_or_regions?: boolean | undefined;
			readonly auto_security?: boolean | undefined;
			readonly block_user_domain?: boolean | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly encryption_type?: string | undefined;
			readonly end_to_end_encrypted_meetings?: boolean | undefined;
			readonly meeting_password?: boolean | undefined;
			readonly only_authenticated_can_join_from_webclient?: boolean | undefined;
			readonly phone_password?: boolean | undefined;
			readonly pmi_password?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly webinar_password?: boolean | undefined;
		} | undefined;
		readonly other_options?: {
			readonly blur_snapshot?: boolean | undefined;
		} | undefined;
		readonly recording?: {
			readonly account_user_access_recording?: boolean | undefined;
			readonly archive?: boolean | undefined;
			readonly auto_delete_cmr?: boolean | undefined;
			readonly auto_recording?: boolean | undefined;
			readonly cloud_recording?: boolean | undefined;
			readonly cloud_recording_download?: boolean | undefined;
			readonly host_delete_cloud_recording?: boolean | undefined;
			readonly ip_address_access_control?: {
				readonly enable?: boolean | undefined;
				readonly ip_addresses_or_ranges?: string | undefined;
			} | undefined;
			readonly local_recording?: boolean | undefined;
			readonly recording_authentication?: boolean | undefined;
		} | undefined;
		readonly schedule_meeting?: {
			readonly audio_type?: boolean | undefined;
			readonly continuous_meeting_chat?: boolean | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly force_pmi_jbh_password?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly join_before_host?: boolean | undefined;
			readonly meeting_authentication?: boolean | undefined;
			readonly mute_upon_entry?: boolean | undefined;
			readonly participant_video?: boolean | undefined;
			readonly personal_meeting?: boolean | undefined;
			readonly pstn_password_protected?: boolean | undefined;
			readonly require_password_for_instant_meetings?: boolean | undefined;
			readonly require_password_for_pmi_meetings?: boolean | undefined;
			readonly require_password_for_scheduling_new_meetings?: boolean | undefined;
			readonly upcoming_meeting_reminder?: boolean | undefined;
		} | undefined;
		readonly telephony?: {
			readonly telephony_regions?: boolean | undefined;
			readonly third_party_audio?: boolean | undefined;
		} | undefined;
	};
	readonly 'PATCH /groups/{groupId}/members/{memberId}': {
		readonly action?: string | undefined;
		readonly target_group_id?: string | undefined;
	};
	readonly 'PATCH /groups/{groupId}/settings': {
		readonly audio_conferencing?: {
			readonly call_me_and_invite_by_phone?: {
				readonly allow_webinar_attendees_call_me?: boolean | undefined;
				readonly call_out_countries?: {
					readonly selected_countries?: ReadonlyArray<{
						readonly code?: string | undefined;
						readonly name?: string | undefined;
					}> | undefined;
				} | undefined;
				readonly enable?: boolean | undefined;
				readonly require_press_1_for_call_me?: string | undefined;
			} | undefined;
			readonly global_dial_in_countries?: {
				readonly include_toll_free?: boolean | undefined;
				readonly selected_countries?: ReadonlyArray<{
					readonly code?: string | undefined;
					readonly name?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly participant_phone_masking?: {
				readonly enable?: boolean | undefined;
				readonly masking_type?: string | undefined;
			} | undefined;
			readonly personal_audio_conference?: boolean | undefined;
			readonly toll_call?: {
				readonly enable?: boolean | undefined;
				readonly numbers?: ReadonlyArray<{
					readonly code?: string | undefined;
					readonly country_code?: string | undefined;
					readonly country_name?: string | undefined;
					readonly display_number?: string | undefined;
					readonly number?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly toll_free_and_fee_based_toll_call?: {
				readonly allow_webinar_attendees_dial?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly numbers?: ReadonlyArray<{
					readonly code?: string | undefined;
					readonly country_code?: string | undefined;
					readonly country_name?: string | undefined;
					readonly display_number?: string | undefined;
					readonly number?: string | undefined;
				}> | undefined;
			} | undefined;
		} | undefined;
		readonly authentication_option?: {
			readonly action?: string | undefined;
			readonly default_option?: boolean | undefined;
			readonly domains?: string | undefined;
			readonly id?: string | undefined;
			readonly name?: string | undefined;
			readonly type?: string | undefined;
		} | undefined;
		readonly chat?: {
			readonly allow_users_to_add_contacts?: {
				readonly enable?: boolean | undefined;
				readonly selected_option?: number | undefined;
				readonly user_email_addresses?: string | undefined;
			} | undefined;
			readonly allow_users_to_chat_with_others?: {
				readonly enable?: boolean | undefined;
				readonly selected_option?: number | undefined;
				readonly user_email_addresses?: string | undefined;
			} | undefined;
			readonly allow_users_to_search_others_options?: string | undefined;
			readonly chat_emojis?: {
				readonly emojis_option?: string | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly chat_etiquette_tool?: {
				readonly enable?: boolean | undefined;
				readonly policies?: ReadonlyArray<{
					readonly id?: string | undefined;
					readonly status?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly create_private_channels?: boolean | undefined;
			readonly create_public_channels?: boolean | undefined;
			readonly record_video_messages?: boolean | undefined;
			readonly record_voice_messages?: boolean | undefined;
			readonly schedule_meetings_in_chat?: boolean | undefined;
			readonly screen_capture?: boolean | undefined;
			readonly search_and_send_animated_gif_images?: {
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly send_data_to_third_party_archiving_service?: {
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly set_retention_period_in_cloud?: {
				readonly enable?: boolean | undefined;
				readonly retention_period_of_channels?: string | undefined;
				readonly retention_period_of_direct_messages_and_group_conversation?: string | undefined;
			} | undefined;
			readonly set_retention_period_in_local?: {
				readonly enable?: boolean | undefined;
				readonly retention_period_of_channels?: string | undefined;
				readonly retention_period_of_direct_messages_and_group_conversation?: string | undefined;
			} | undefined;
			readonly share_files?: {
				readonly enable?: boolean | undefined;
				readonly share_option?: string | undefined;
			} | undefined;
			readonly share_links_in_chat?: boolean | undefined;
			readonly translate_messages?: boolean | undefined;
		} | undefined;
		readonly email_notification?: {
			readonly alternative_host_reminder?: boolean | undefined;
			readonly cancel_meeting_reminder?: boolean | undefined;
			readonly cloud_recording_available_reminder?: boolean | undefined;
			readonly jbh_reminder?: boolean | undefined;
			readonly recording_available_reminder_alternative_hosts?: boolean | undefined;
			readonly recording_available_reminder_schedulers?: boolean | undefined;
			readonly schedule_for_reminder?: boolean | undefined;
		} | undefined;
		readonly in_meeting?: {
			readonly alert_guest_join?: boolean | undefined;
			readonly allow_host_panelists_to_use_audible_clap?: boolean | undefined;
			readonly allow_live_streaming?: boolean | undefined;
			readonly allow_participants_chat_with?: number | undefined;
			readonly allow_show_zoom_windows?: boolean | undefined;
			readonly allow_users_save_chats?: number | undefined;
			readonly allow_users_to_delete_messages_in_meeting_chat?: boolean | undefined;
			readonly annotation?: boolean | undefined;
			readonly attendee_on_hold?: boolean | undefined;
			readonly auto_answer?: boolean | undefined;
			readonly auto_generated_translation?: {
				readonly enable?: boolean | undefined;
				readonly language_item_pairList?: {
					readonly all?: boolean | undefined;
					readonly trans_lang_config?: ReadonlyArray<{
						readonly speak_language?: {
							readonly code?: string | undefined;
							readonly name?: string | undefined;
						} | undefined;
						readonly translate_to?: {
							readonly all?: boolean | undefined;
							readonly language_config?: ReadonlyArray<{
								readonly code?: string | undefined;
								readonly name?: string | undefined;
							}> | undefined;
						} | undefined;
					}> | undefined;
				} | undefined;
			} | undefined;
			readonly auto_saving_chat?: boolean | undefined;
			readonly breakout_room?: boolean | undefined;
			readonly breakout_room_schedule?: boolean | undefined;
			readonly chat?: boolean | undefined;
			readonly closed_caption?: boolean | undefined;
			readonly closed_captioning?: {
				readonly auto_transcribing?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly save_caption?: boolean | undefined;
				readonly third_party_captioning_service?: boolean | undefined;
				readonly view_full_transcript?: boolean | undefined;
			} | undefined;
			readonly co_host?: boolean | undefined;
			readonly custom_data_center_regions?: boolean | undefined;
			readonly custom_live_streaming_service?: boolean | undefined;
			readonly custom_service_instructions?: string | undefined;
			readonly data_center_regions?: ReadonlyArray<string> | undefined;
			readonly disable_screen_sharing_for_host_meetings?: boolean | undefined;
			readonly disable_screen_sharing_for_in_meeting_guests?: boolean | undefined;
			readonly e2e_encryption?: boolean | undefined;
			readonly entry_exit_chime?: string | undefined;
			readonly far_end_camera_control?: boolean | undefined;
			readonly feedback?: boolean | undefined;
			readonly file_transfer?: boolean | undefined;
			readonly group_hd?: boolean | undefined;
			readonly join_from_desktop?: boolean | undefined;
			readonly join_from_mobile?: boolean | undefined;
			readonly language_interpretation?: {
				readonly allow_participants_to_speak_in_listening_channel?: boolean | undefined;
				readonly allow_up_to_25_custom_languages_when_scheduling_meetings?: boolean | undefined;
				readonly custom_languages?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly enable_language_interpretation_by_default?: boolean | undefined;
			} | undefined;
			readonly live_streaming_facebook?: boolean | undefined;
			readonly live_streaming_youtube?: boolean | undefined;
			readonly manual_captioning?: {
				readonly allow_to_type?: boolean | undefined;
				readonly auto_generated_captions?: boolean | undefined;
				readonly full_transcript?: boolean | undefined;
				readonly manual_captions?: boolean | undefined;
				readonly save_captions?: boolean | undefined;
				readonly third_party_captioning_service?: boolean | undefined;
			} | undefined;
			readonly meeting_polling?: {
				readonly advanced_polls?: boolean | undefined;
				readonly allow_alternative_host_to_add_edit?: boolean | undefined;
				readonly allow_host_to_upload_image?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly manage_saved_polls_and_quizzes?: boolean | undefined;
				readonly require_answers_to_be_anonymous?: boolean | undefined;
			} | undefined;
			readonly meeting_question_answer?: boolean | undefined;
			readonly meeting_reactions?: boolean | undefined;
			readonly meeting_reactions_emojis?: string | undefined;
			readonly meeting_survey?: boolean | undefined;
			readonly non_verbal_feedback?: boolean | undefined;
			readonly only_host_view_device_list?: boolean | undefined;
			readonly original_audio?: boolean | undefined;
			readonly participants_share_simultaneously?: string | undefined;
			readonly polling?: boolean | undefined;
			readonly post_meeting_feedback?: boolean | undefined;
			readonly private_chat?: boolean | undefined;
			readonly record_play_own_voice?: boolean | undefined;
			readonly remote_control?: boolean | undefined;
			readonly remote_support?: boolean | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly screen_sharing?: boolean | undefined;
			readonly sending_default_email_invites?: boolean | undefined;
			readonly show_a_join_from_your_browser_link?: boolean | undefined;
			readonly show_browser_join_link?: boolean | undefined;
			readonly show_device_list?: boolean | undefined;
			readonly show_meeting_control_toolbar?: boolean | undefined;
			readonly sign_language_interpretation?: {
				readonly custom_languages?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly enable_sign_language_interpretation_by_default?: boolean | undefined;
			} | undefined;
			readonly slide_control?: boolean | undefined;
			readonly stereo_audio?: boolean | undefined;
			readonly use_html_format_email?: boolean | undefined;
			readonly virtual_background?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly webinar_chat?: {
				readonly allow_attendees_chat_with?: number | undefined;
				readonly allow_auto_save_local_chat_file?: boolean | undefined;
				readonly allow_panelists_chat_with?: number | undefined;
				readonly allow_panelists_send_direct_message?: boolean | undefined;
				readonly allow_users_save_chats?: number | undefined;
				readonly default_attendees_chat_with?: number | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly webinar_group_hd?: boolean | undefined;
			readonly webinar_live_streaming?: {
				readonly custom_service_instructions?: string | undefined;
				readonly enable?: boolean | undefined;
				readonly live_streaming_reminder?: boolean | undefined;
				readonly live_streaming_service?: ReadonlyArray<string> | undefined;
			} | undefined;
			readonly webinar_polling?: {
				readonly advanced_polls?: boolean | undefined;
				readonly allow_alternative_host_to_add_edit?: boolean | undefined;
				readonly allow_host_to_upload_image?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly manage_saved_polls_and_quizzes?: boolean | undefined;
				readonly require_answers_to_be_anonymous?: boolean | undefined;
			} | undefined;
			readonly webinar_question_answer?: boolean | undefined;
			readonly webinar_reactions?: boolean | undefined;
			readonly webinar_survey?: boolean | undefined;
			readonly whiteboard?: boolean | undefined;
			readonly who_can_share_screen?: string | undefined;
			readonly who_can_share_screen_when_someone_is_sharing?: string | undefined;
			readonly workplace_by_facebook?: boolean | undefined;
		} | undefined;
		readonly meeting_authentication?: boolean | undefined;
		readonly meeting_security?: {
			readonly auto_security?: boolean | undefined;
			readonly block_user_domain?: boolean | undefined;
			readonly block_user_domain_list?: ReadonlyArray<string> | undefined;
			readonly chat_etiquette_tool?: {
				readonly enable?: boolean | undefined;
				readonly policies?: ReadonlyArray<{
					readonly id?: string | undefined;
					readonly status?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly encryption_type?: string | undefined;
			readonly end_to_end_encrypted_meetings?: boolean | undefined;
			readonly meeting_password?: boolean | undefined;
			readonly meeting_password_requirement?: {
				readonly consecutive_characters_length?: number | undefined;
				readonly have_letter?: boolean | undefined;
				readonly have_number?: boolean | undefined;
				readonly have_special_character?: boolean | undefined;
				readonly have_upper_and_lower_characters?: boolean | undefined;
				readonly length?: number | undefined;
				readonly only_allow_numeric?: boolean | undefined;
				readonly weak_enhance_detection?: boolean | undefined;
			} | undefined;
			readonly only_authenticated_can_join_from_webclient?: boolean | undefined;
			readonly phone_password?: boolean | undefined;
			readonly pmi_password?: boolean | undefined;
			readonly require_password_for_scheduled_meeting?: boolean | undefined;
			readonly require_password_for_scheduled_webinar?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly waiting_room_settings?: {
				readonly participants_to_place_in_waiting_room?: number | undefined;
				readonly users_who_can_admit_participants_from_waiting_room?: number | undefined;
				readonly whitelisted_domains_for_waiting_room?: string | undefined;
			} | undefined;
			readonly webinar_password?: boolean | undefined;
		} | undefined;
		readonly other_options?: {
			readonly allow_users_contact_support_via_chat?: boolean | undefined;
			readonly blur_snapshot?: boolean | undefined;
			readonly webinar_registration_options?: {
				readonly allow_host_to_enable_join_info?: boolean | undefined;
				readonly allow_host_to_enable_social_share_buttons?: boolean | undefined;
				readonly enable_custom_questions?: boolean | undefined;
			} | undefined;
		} | undefined;
		readonly profile?: {
			readonly recording_storage_location?: {
				readonly allowed_values?: ReadonlyArray<string> | undefined;
				readonly value?: string | undefined;
			} | undefined;
		} | undefined;
		readonly recording?: {
			readonly account_user_access_recording?: boolean | undefined;
			readonly archive?: {
				readonly enable?: boolean | undefined;
				readonly settings?: {
					readonly audio_file?: boolean | undefined;
					readonly cc_transcript_file?: boolean | undefined;
					readonly chat_file?: boolean | undefined;
					readonly chat_with_sender_email?: boolean | undefined;
					readonly video_file?: boolean | undefined;
				} | undefined;
				readonly type?: number | undefined;
			} | undefined;
			readonly auto_recording?: string | undefined;
			readonly cloud_recording?: boolean | undefined;
			readonly cloud_recording_download?: boolean | undefined;
			readonly cloud_recording_download_host?: boolean | undefined;
			readonly display_participant_name?: boolean | undefined;
			readonly host_delete_cloud_recording?: boolean | undefined;
			readonly ip_address_access_control?: {
				readonly enable?: boolean | undefined;
				readonly ip_addresses_or_ranges?: string | undefined;
			} | undefined;
			readonly local_recording?: boolean | undefined;
			readonly optimize_recording_for_3rd_party_video_editor?: boolean | undefined;
			readonly prevent_host_access_recording?: boolean | undefined;
			readonly record_audio_file?: boolean | undefined;
			readonly record_files_separately?: {
				readonly active_speaker?: boolean | undefined;
				readonly gallery_view?: boolean | undefined;
				readonly shared_screen?: boolean | undefined;
			} | undefined;
			readonly record_gallery_view?: boolean | undefined;
			readonly record_speaker_view?: boolean | undefined;
			readonly recording_audio_transcript?: boolean | undefined;
			readonly recording_highlight?: boolean | undefined;
			readonly recording_notification_for_zoom_client?: {
				readonly ask_host_to_confirm?: boolean | undefined;
				readonly disclaimer_to_participants?: string | undefined;
				readonly play_voice_prompt?: string | undefined;
			} | undefined;
			readonly recording_thumbnails?: boolean | undefined;
			readonly save_chat_text?: boolean | undefined;
			readonly save_close_caption?: boolean | undefined;
			readonly save_panelist_chat?: boolean | undefined;
			readonly save_poll_results?: boolean | undefined;
			readonly show_timestamp?: boolean | undefined;
			readonly smart_recording?: {
				readonly create_next_steps?: boolean | undefined;
				readonly create_recording_highlights?: boolean | undefined;
				readonly create_smart_chapters?: boolean | undefined;
			} | undefined;
		} | undefined;
		readonly recording_authentication?: boolean | undefined;
		readonly schedule_meeting?: {
			readonly always_display_zoom_meeting_as_topic?: {
				readonly display_topic_for_scheduled_meetings?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly always_display_zoom_webinar_as_topic?: {
				readonly display_topic_for_scheduled_webinars?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly audio_type?: string | undefined;
			readonly continuous_meeting_chat?: {
				readonly auto_add_invited_external_users?: boolean | undefined;
				readonly can_add_external_users?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly force_pmi_jbh_password?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly join_before_host?: boolean | undefined;
			readonly mute_upon_entry?: boolean | undefined;
			readonly participant_video?: boolean | undefined;
			readonly pstn_password_protected?: boolean | undefined;
			readonly require_password_for_all_meetings?: boolean | undefined;
			readonly require_password_for_instant_meetings?: boolean | undefined;
			readonly require_password_for_pmi_meetings?: string | undefined;
			readonly require_password_for_scheduled_meetings?: boolean | undefined;
			readonly require_password_for_scheduling_new_meetings?: boolean | undefined;
			readonly upcoming_meeting_reminder?: boolean | undefined;
		} | undefined;
		readonly telephony?: {
			readonly audio_conference_info?: string | undefined;
			readonly third_party_audio?: boolean | undefined;
		} | undefined;
	};
	readonly 'PATCH /groups/{groupId}/settings/registration': {
		readonly approve_type?: number | undefined;
		readonly custom_questions?: ReadonlyArray<{
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly required?: boolean | undefined;
			readonly selected?: boolean | undefined;
			readonly title?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly options?: {
			readonly allow_participants_to_join_from_multiple_devices?: boolean | undefined;
			readonly close_registration?: boolean | undefined;
			readonly host_email_notification?: boolean | undefined;
			readonly show_social_share_buttons?: boolean | undefined;
		} | undefined;
		readonly questions?: ReadonlyArray<{
			readonly field_name?: string | undefined;
			readonly required?: boolean | undefined;
			readonly selected?: boolean | undefined;
		}> | undefined;
	};
	readonly 'PATCH /h323/devices/{deviceId}': {
		readonly encryption?: string | undefined;
		readonly ip?: string | undefined;
		readonly name?: string | undefined;
		readonly protocol?: string | undefined;
	};
	readonly 'PATCH /information_barriers/policies/{policyId}': {
		readonly assigned_group_id?: string | undefined;
		readonly id?: string | undefined;
		readonly policy_name?: string | undefined;
		readonly settings?: {
			readonly complete_phone_calls?: boolean | undefined;
			readonly file_transfer?: boolean | undefined;
			readonly im?: boolean | undefined;
			readonly in_meeting_chat?: boolean | undefined;
			readonly meeting?: boolean | undefined;
			readonly message_via_sms?: boolean | undefined;
			readonly recording?: boolean | undefined;
			readonly screen_share?: boolean | undefined;
		} | undefined;
		readonly status?: number | undefined;
		readonly to_group_id?: string | undefined;
		readonly type?: number | undefined;
	};
	readonly 'PATCH /live_meetings/{meetingId}/chat/messages/{messageId}': {
		readonly message_content?: string | undefined;
	};
	readonly 'PATCH /live_meetings/{meetingId}/events': {
		readonly method?: string | undefined;
		readonly params?: {
			readonly ai_companion_mode?: string | undefined;
			readonly call_type?: string | undefined;
			readonly contacts?: ReadonlyArray<{
				readonly email?: string | undefined;
				readonly id?: string | undefined;
			}> | undefined;
			readonly delete_meeting_assets?: boolean | undefined;
			readonly device_ip?: string | undefined;
			readonly h323_headers?: {
				readonly from_display_name?: string | undefined;
				readonly to_display_name?: string | undefined;
			} | undefined;
			readonly invite_options?: {
				readonly require_greeting?: boolean | undefined;
				readonly require_pressing_one?: boolean | undefined;
			} | undefined;
			readonly invitee_name?: string | undefined;
			readonly phone_number?: string | undefined;
			readonly retain_meeting_transcript?: boolean | undefined;
			readonly sip_headers?: {
				readonly additional_headers?: ReadonlyArray<{
					readonly key?: string | undefined;
					readonly value?: string | undefined;
				}> | undefined;
				readonly from_display_name?: string | undefined;
				readonly from_uri?: string | undefined;
				readonly to_display_name?: string | undefined;
			} | undefined;
			readonly waiting_room_description?: string | undefined;
			readonly waiting_room_title?: string | undefined;
		} | undefined;
	};
	readonly 'PATCH /live_meetings/{meetingId}/rtms_app/status': {
		readonly action?: string | undefined;
		readonly settings?: {
			readonly client_id?: string | undefined;
			readonly participant_user_id?: string | undefined;
		} | undefined;
	};
	readonly 'PATCH /meetings/{meetingId}': {
		readonly agenda?: string | undefined;
		readonly duration?: number | undefined;
		readonly password?: string | undefined;
		readonly pre_schedule?: boolean | undefined;
		readonly recurrence?: {
			readonly end_date_time?: string | undefined;
			readonly end_times?: number | undefined;
			readonly monthly_day?: number | undefined;
			readonly monthly_week?: number | undefined;
			readonly monthly_week_day?: number | undefined;
			readonly repeat_interval?: number | undefined;
			readonly type?: number | undefined;
			readonly weekly_days?: string | undefined;
		} | undefined;
		readonly schedule_for?: string | undefined;
		readonly settings?: {
			readonly allow_host_control_participant_mute_state?: boolean | undefined;
			readonly allow_multiple_devices?: boolean | undefined;
			readonly alternative_host_manage_cloud_recording?: boolean | undefined;
			readonly alternative_host_manage_meeting_summary?: boolean | undefined;
			readonly alternative_host_update_polls?: boolean | undefined;
			readonly alternative_hosts?: string | undefined;
			readonly alternative_hosts_email_notification?: boolean | undefined;
			readonly approval_type?: number | undefined;
			readonly approved_or_denied_countries_or_regions?: {
				readonly approved_list?: ReadonlyArray<string> | undefined;
				readonly denied_list?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly method?: string | undefined;
			} | undefined;
			readonly audio?: string | undefined;
			readonly audio_conference_info?: string | undefined;
			readonly authentication_domains?: string | undefined;
			readonly authentication_exception?: ReadonlyArray<{
				readonly email?: string | undefined;
				readonly join_url?: string | undefined;
				readonly name?: string | undefined;
			}> | undefined;
			readonly authentication_name?: string | undefined;
			readonly authentication_option?: string | undefined;
			readonly auto_add_recording_to_video_management?: {
				readonly channels?: ReadonlyArray<{
					readonly channel_id?: string | undefined;
					readonly name?: string | undefined;
				}> | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly auto_recording?: string | undefined;
			readonly auto_start_ai_companion_questions?: boolean | undefined;
			readonly auto_start_meeting_summary?: boolean | undefined;
			readonly breakout_room?: {
				readonly enable?: boolean | undefined;
				readonly rooms?: ReadonlyArray<{
					readonly name?: string | undefined;
					readonly participants?: ReadonlyArray<string> | undefined;
				}> | undefined;
			} | undefined;
			readonly calendar_type?: number | undefined;
			readonly close_registration?: boolean | undefined;
			readonly cn_meeting?: boolean | undefined;
			readonly contact_email?: string | undefined;
			readonly contact_name?: string | undefined;
			readonly continuous_meeting_chat?: {
				readonly auto_add_invited_external_users?: boolean | undefined;
				readonly auto_add_meeting_participants?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly custom_keys?: ReadonlyArray<{
				readonly key?: string | undefined;
				readonly value?: string | undefined;
			}> | undefined;
			readonly device_testing?: boolean | undefined;
			readonly disable_participant_video?: boolean | undefined;
			readonly email_in_attendee_report?: boolean | undefined;
			readonly email_notification?: boolean | undefined;
			readonly encryption_type?: string | undefined;
			readonly enforce_login?: boolean | undefined;
			readonly enforce_login_domains?: string | undefined;
			readonly focus_mode?: boolean | undefined;
			readonly global_dial_in_countries?: ReadonlyArray<string> | undefined;
			readonly global_dial_in_numbers?: ReadonlyArray<{
				readonly city?: string | undefined;
				readonly country?: string | undefined;
				readonly country_name?: string | undefined;
				readonly number?: string | undefined;
				readonly type?: string | undefined;
			}> | undefined;
			readonly host_save_video_order?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly in_meeting?: boolean | undefined;
			readonly internal_meeting?: boolean | undefined;
			readonly jbh_time?: number | undefined;
			readonly join_before_host?: boolean | undefined;
			readonly language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly interpreter_languages?: string | undefined;
					readonly languages?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly meeting_authentication?: boolean | undefined;
			readonly meeting_invitees?: ReadonlyArray<{
				readonly email?: string | undefined;
			}> | undefined;
			readonly mute_upon_entry?: boolean | undefined;
			readonly participant_focused_meeting?: boolean | undefined;
			readonly participant_video?: boolean | undefined;
			readonly private_meeting?: boolean | undefined;
			readonly push_change_to_calendar?: boolean | undefined;
			readonly question_and_answer?: {
				readonly allow_anonymous_questions?: boolean | undefined;
				readonly allow_submit_questions?: boolean | undefined;
				readonly attendees_can_comment?: boolean | undefined;
				readonly attendees_can_upvote?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly question_visibility?: string | undefined;
			} | undefined;
			readonly registrants_confirmation_email?: boolean | undefined;
			readonly registrants_email_notification?: boolean | undefined;
			readonly registration_type?: number | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly resources?: ReadonlyArray<{
				readonly permission_level?: string | undefined;
				readonly resource_id?: string | undefined;
				readonly resource_type?: string | undefined;
			}> | undefined;
			readonly show_share_button?: boolean | undefined;
			readonly sign_language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly sign_language?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly summary_template_id?: string | undefined;
			readonly use_pmi?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly waiting_room_options?: {
				readonly mode?: string | undefined;
				readonly who_goes_to_waiting_room?: string | undefined;
			} | undefined;
			readonly watermark?: boolean | undefined;
			readonly who_can_ask_questions?: number | undefined;
			readonly who_will_receive_summary?: number | undefined;
		} | undefined;
		readonly start_time?: string | undefined;
		readonly template_id?: string | undefined;
		readonly timezone?: string | undefined;
		readonly topic?: string | undefined;
		readonly tracking_fields?: ReadonlyArray<{
			readonly field?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly type?: number | undefined;
	};
	readonly 'PATCH /meetings/{meetingId}/livestream': {
		readonly page_url?: string | undefined;
		readonly resolution?: string | undefined;
		readonly stream_key?: string | undefined;
		readonly stream_url?: string | undefined;
	};
	readonly 'PATCH /meetings/{meetingId}/livestream/status': {
		readonly action?: string | undefined;
		readonly settings?: {
			readonly active_speaker_name?: boolean | undefined;
			readonly close_caption?: string | undefined;
			readonly display_name?: string | undefined;
			readonly layout?: string | undefined;
		} | undefined;
	};
	readonly 'PATCH /meetings/{meetingId}/recordings/registrants/questions': {
		readonly custom_questions?: ReadonlyArray<{
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly required?: boolean | undefined;
			readonly title?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly questions?: ReadonlyArray<{
			readonly field_name?: string | undefined;
			readonly required?: boolean | undefined;
		}> | undefined;
	};
	readonly 'PATCH /meetings/{meetingId}/recordings/settings': {
		readonly approval_type?: number | undefined;
		readonly authentication_domains?: string | undefined;
		readonly authentication_option?: string | undefined;
		readonly auto_delete?: boolean | undefined;
		readonly on_demand?: boolean | undefined;
		readonly password?: string | undefined;
		readonly recording_authentication?: boolean | undefined;
		readonly send_email_to_host?: boolean | undefined;
		readonly share_recording?: string | undefined;
		readonly show_social_share_buttons?: boolean | undefined;
		readonly topic?: string | undefined;
		readonly viewer_download?: boolean | undefined;
	};
	readonly 'PATCH /meetings/{meetingId}/registrants/questions': {
		readonly custom_questions?: ReadonlyArray<{
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly required?: boolean | undefined;
			readonly title?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly questions?: ReadonlyArray<{
			readonly field_name?: string | undefined;
			readonly required?: boolean | undefined;
		}> | undefined;
	};
	readonly 'PATCH /meetings/{meetingId}/survey': {
		readonly custom_survey?: {
			readonly anonymous?: boolean | undefined;
			readonly feedback?: string | undefined;
			readonly numbered_questions?: boolean | undefined;
			readonly questions?: ReadonlyArray<{
				readonly answer_max_character?: number | undefined;
				readonly answer_min_character?: number | undefined;
				readonly answer_required?: boolean | undefined;
				readonly answers?: ReadonlyArray<string> | undefined;
				readonly name?: string | undefined;
				readonly prompts?: ReadonlyArray<{
					readonly prompt_question?: string | undefined;
				}> | undefined;
				readonly rating_max_label?: string | undefined;
				readonly rating_max_value?: number | undefined;
				readonly rating_min_label?: string | undefined;
				readonly rating_min_value?: number | undefined;
				readonly show_as_dropdown?: boolean | undefined;
				readonly type?: string | undefined;
			}> | undefined;
			readonly show_question_type?: boolean | undefined;
			readonly title?: string | undefined;
		} | undefined;
		readonly show_in_the_browser?: boolean | undefined;
		readonly third_party_survey?: string | undefined;
	};
	readonly 'PATCH /number_management/numbers/{phoneNumberId}': {
		readonly caller_id_name?: string | undefined;
		readonly capability?: {
			readonly incoming?: boolean | undefined;
			readonly outgoing?: boolean | undefined;
		} | undefined;
		readonly confirm_address_update?: boolean | undefined;
		readonly display_name?: string | undefined;
		readonly sip_group_id?: string | undefined;
	};
	readonly 'PATCH /phone/users/{userId}': {
		readonly emergency_address_id?: string | undefined;
		readonly extension_number?: string | undefined;
		readonly policy?: {
			readonly ad_hoc_call_recording?: {
				readonly enable?: boolean | undefined;
				readonly play_recording_beep_tone?: {
					readonly enable?: boolean | undefined;
					readonly play_beep_member?: string | undefined;
					readonly play_beep_time_interval?: number | undefined;
					readonly play_beep_volume?: number | undefined;
				} | undefined;
				readonly recording_start_prompt?: boolean | undefined;
				readonly recording_transcription?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly audio_intercom?: {
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly auto_call_recording?: {
				readonly allow_stop_resume_recording?: boolean | undefined;
				readonly disconnect_on_recording_failure?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly inbound_audio_notification?: {
					readonly recording_explicit_consent?: boolean | undefined;
					readonly recording_start_prompt?: boolean | undefined;
				} | undefined;
				readonly outbound_audio_notification?: {
					readonly recording_explicit_consent?: boolean | undefined;
					readonly recording_start_prompt?: boolean | undefined;
				} | undefined;
				readonly play_recording_beep_tone?: {
					readonly enable?: boolean | undefined;
					readonly play_beep_member?: string | undefined;
					readonly play_beep_time_interval?: number | undefined;
					readonly play_beep_volume?: number | undefined;
				} | undefined;
				readonly recording_calls?: string | undefined;
				readonly recording_explicit_consent?: boolean | undefined;
				readonly recording_start_prompt?: boolean | undefined;
				readonly recording_transcription?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly call_handling_forwarding_to_other_users?: {
				readonly call_forwarding_type?: number | undefined;
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly call_overflow?: {
				readonly call_overflow_type?: number | undefined;
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly call_park?: {
				readonly call_not_picked_up_action?: number | undefined;
				readonly enable?: boolean | undefined;
				readonly expiration_period?: number | undefined;
				readonly forward_to_extension_id?: string | undefined;
			} | undefined;
			readonly call_transferring?: {
				readonly call_transferring_type?: number | undefined;
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly check_voicemails_over_phone?: {
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly delegation?: boolean | undefined;
			readonly e2e_encryption?: {
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly elevate_to_meeting?: boolean | undefined;
			readonly emergency_address_management?: {
				readonly enable?: boolean | undefined;
				readonly prompt_default_address?: boolean | undefined;
			} | undefined;
			readonly emergency_calls_to_psap?: boolean | undefined;
			readonly forwarding_to_external_numbers?: boolean | undefined;
			readonly hand_off_to_room?: {
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly international_calling?: boolean | undefined;
			readonly mobile_switch_to_carrier?: {
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly online_fax?: {
				readonly enable?: boolean | undefined;
				readonly enable_outbound_fax_transmission_report?: boolean | undefined;
				readonly fax_notification_by_email?: boolean | undefined;
				readonly include_fax_as_attachment?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly personal_audio_library?: {
				readonly allow_music_on_hold_customization?: boolean | undefined;
				readonly allow_voicemail_and_message_greeting_customization?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly select_outbound_caller_id?: {
				readonly allow_hide_outbound_caller_id?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly shared_voicemail_notification_by_email?: {
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly show_custom_disclaimer_when_using_zoom_phone?: {
				readonly custom_disclaimer_list?: ReadonlyArray<{
					readonly body?: string | undefined;
					readonly default?: boolean | undefined;
					readonly language?: string | undefined;
					readonly title?: string | undefined;
				}> | undefined;
				readonly display_frequency?: string | undefined;
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly sms?: {
				readonly allow_copy?: boolean | undefined;
				readonly allow_paste?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly international_sms?: boolean | undefined;
				readonly international_sms_countries?: ReadonlyArray<string> | undefined;
			} | undefined;
			readonly voicemail?: {
				readonly allow_delete?: boolean | undefined;
				readonly allow_download?: boolean | undefined;
				readonly allow_transcription?: boolean | undefined;
				readonly allow_videomail?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly voicemail_access_members?: ReadonlyArray<{
				readonly access_user_id?: string | undefined;
				readonly allow_delete?: boolean | undefined;
				readonly allow_download?: boolean | undefined;
				readonly allow_sharing?: boolean | undefined;
			}> | undefined;
			readonly voicemail_notification_by_email?: {
				readonly enable?: boolean | undefined;
				readonly include_voicemail_file?: boolean | undefined;
				readonly include_voicemail_transcription?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly voicemail_transcription?: {
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly zoom_phone_on_desktop?: {
				readonly allow_calling_clients?: ReadonlyArray<string> | undefined;
				readonly allow_sms_mms_clients?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly reset?: boolean | undefined;
			} | undefined;
			readonly zoom_phone_on_mobile?: {
				readonly allow_calling_clients?: ReadonlyArray<string> | undefined;
				readonly allow_calling_sms_mms?: boolean | undefined;
				readonly allow_sms_mms_clients?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
		} | undefined;
		readonly site_id?: string | undefined;
		readonly template_id?: string | undefined;
	};
	readonly 'PATCH /roles/{roleId}': {
		readonly description?: string | undefined;
		readonly name?: string | undefined;
		readonly privileges?: ReadonlyArray<string> | undefined;
		readonly sub_account_privileges?: {
			readonly second_level?: number | undefined;
		} | undefined;
	};
	readonly 'PATCH /sip_phones/phones/{phoneId}': {
		readonly authorization_name?: string | undefined;
		readonly display_number?: string | undefined;
		readonly domain?: string | undefined;
		readonly password?: string | undefined;
		readonly registration_expire_time?: number | undefined;
		readonly server?: {
			readonly proxy_server?: string | undefined;
			readonly register_server?: string | undefined;
			readonly transport_protocol?: string | undefined;
		} | undefined;
		readonly server_2?: {
			readonly proxy_server?: string | undefined;
			readonly register_server?: string | undefined;
			readonly transport_protocol?: string | undefined;
		} | undefined;
		readonly server_3?: {
			readonly proxy_server?: string | undefined;
			readonly register_server?: string | undefined;
			readonly transport_protocol?: string | undefined;
		} | undefined;
		readonly user_name?: string | undefined;
		readonly voice_mail?: string | undefined;
	};
	readonly 'PATCH /tracking_fields/{fieldId}': {
		readonly field?: string | undefined;
		readonly recommended_values?: ReadonlyArray<string> | undefined;
		readonly required?: boolean | undefined;
		readonly visible?: boolean | undefined;
	};
	readonly 'PATCH /tsp': {
		readonly dial_in_number_unrestricted?: boolean | undefined;
		readonly enable?: boolean | undefined;
		readonly master_account_setting_extended?: boolean | undefined;
		readonly modify_credential_forbidden?: boolean | undefined;
		readonly tsp_bridge?: string | undefined;
		readonly tsp_enabled?: boolean | undefined;
		readonly tsp_provider?: string | undefined;
	};
	readonly 'PATCH /users/{userId}': {
		readonly about_me?: string | undefined;
		readonly cms_user_id?: string | undefined;
		readonly company?: string | undefined;
		readonly cost_center?: string | undefined;
		readonly custom_attributes?: ReadonlyArray<{
			readonly key?: string | undefined;
			readonly name?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly dept?: string | undefined;
		readonly display_name?: string | undefined;
		readonly division_ids?: ReadonlyArray<string> | undefined;
		readonly feature?: {
			readonly zoom_phone?: boolean | undefined;
		} | undefined;
		readonly first_name?: string | undefined;
		readonly group_id?: string | undefined;
		readonly host_key?: string | undefined;
		readonly job_title?: string | undefined;
		readonly language?: string | undefined;
		readonly last_name?: string | undefined;
		readonly license_info_list?: ReadonlyArray<{
			readonly license_option?: number | undefined;
			readonly license_type?: string | undefined;
			readonly subscription_id?: string | undefined;
		}> | undefined;
		readonly linkedin_url?: string | undefined;
		readonly location?: string | undefined;
		readonly manager?: string | undefined;
		readonly phone_country?: string | undefined;
		readonly phone_number?: string | undefined;
		readonly phone_numbers?: ReadonlyArray<{
			readonly code?: string | undefined;
			readonly country?: string | undefined;
			readonly label?: string | undefined;
			readonly number?: string | undefined;
		}> | undefined;
		readonly plan_united_type?: string | undefined;
		readonly pmi?: number | undefined;
		readonly pronouns?: string | undefined;
		readonly pronouns_option?: number | undefined;
		readonly timezone?: string | undefined;
		readonly type?: number | undefined;
		readonly use_pmi?: boolean | undefined;
		readonly vanity_name?: string | undefined;
		readonly zoom_one_type?: number | undefined;
	};
	readonly 'PATCH /users/{userId}/settings': {
		readonly audio_conferencing?: {
			readonly global_dial_in_countries?: {
				readonly include_toll_free?: boolean | undefined;
				readonly selected_countries?: ReadonlyArray<{
					readonly code?: string | undefined;
					readonly name?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly participant_phone_masking?: {
				readonly enable?: boolean | undefined;
				readonly masking_type?: string | undefined;
			} | undefined;
		} | undefined;
		readonly authentication_option?: {
			readonly action?: string | undefined;
			readonly default_option?: boolean | undefined;
			readonly domains?: string | undefined;
			readonly id?: string | undefined;
			readonly name?: string | undefined;
			readonly type?: string | undefined;
		} | undefined;
		readonly email_notification?: {
			readonly alternative_host_reminder?: boolean | undefined;
			readonly cancel_meeting_reminder?: boolean | undefined;
			readonly cloud_recording_available_reminder?: boolean | undefined;
			readonly jbh_reminder?: boolean | undefined;
			readonly recording_available_reminder_alternative_hosts?: boolean | undefined;
			readonly recording_available_reminder_schedulers?: boolean | undefined;
			readonly schedule_for_reminder?: boolean | undefined;
		} | undefined;
		readonly feature?: {
			readonly concurrent_meeting?: string | undefined;
			readonly large_meeting?: boolean | undefined;
			readonly large_meeting_capacity?: number | undefined;
			readonly license_info_list?: ReadonlyArray<{
				readonly license_option?: number | undefined;
				readonly license_type?: string | undefined;
				readonly subscription_id?: string | undefined;
			}> | undefined;
			readonly meeting_capacity?: number | undefined;
			readonly webinar?: boolean | undefined;
			readonly webinar_capacity?: number | undefined;
			readonly zoom_clips_plus?: boolean | undefined;
			readonly zoom_compliance_management?: boolean | undefined;
			readonly zoom_customer_managed_key?: boolean | undefined;
			readonly zoom_docs?: boolean | undefined;
			readonly zoom_events?: boolean | undefined;
			readonly zoom_events_capacity?: number | undefined;
			readonly zoom_events_pay_per_attendee?: boolean | undefined;
			readonly zoom_events_unlimited?: boolean | undefined;
			readonly zoom_events_unlimited_capacities?: ReadonlyArray<number> | undefined;
			readonly zoom_huddles?: boolean | undefined;
			readonly zoom_iq_for_sales?: boolean | undefined;
			readonly zoom_mail_calendar?: boolean | undefined;
			readonly zoom_phone?: boolean | undefined;
			readonly zoom_quality_management?: boolean | undefined;
			readonly zoom_revenue_accelerator?: boolean | undefined;
			readonly zoom_scheduler?: boolean | undefined;
			readonly zoom_sessions_pay_per_attendee?: boolean | undefined;
			readonly zoom_sessions_unlimited?: boolean | undefined;
			readonly zoom_sessions_unlimited_capacities?: ReadonlyArray<number> | undefined;
			readonly zoom_translated_captions?: boolean | undefined;
			readonly zoom_whiteboard?: boolean | undefined;
			readonly zoom_whiteboard_plus?: boolean | undefined;
			readonly zoom_workforce_management?: boolean | undefined;
		} | undefined;
		readonly in_meeting?: {
			readonly allow_host_panelists_to_use_audible_clap?: boolean | undefined;
			readonly allow_host_to_enable_focus_mode?: boolean | undefined;
			readonly allow_live_streaming?: boolean | undefined;
			readonly allow_participants_chat_with?: number | undefined;
			readonly allow_show_zoom_windows?: boolean | undefined;
			readonly allow_users_save_chats?: number | undefined;
			readonly allow_users_to_delete_messages_in_meeting_chat?: boolean | undefined;
			readonly annotation?: boolean | undefined;
			readonly attendee_on_hold?: boolean | undefined;
			readonly attention_mode_focus_mode?: boolean | undefined;
			readonly auto_answer?: boolean | undefined;
			readonly auto_saving_chat?: boolean | undefined;
			readonly breakout_room?: boolean | undefined;
			readonly breakout_room_schedule?: boolean | undefined;
			readonly chat?: boolean | undefined;
			readonly closed_caption?: boolean | undefined;
			readonly closed_captioning?: {
				readonly auto_transcribing?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly save_caption?: boolean | undefined;
				readonly third_party_captioning_service?: boolean | undefined;
				readonly view_full_transcript?: boolean | undefined;
			} | undefined;
			readonly co_host?: boolean | undefined;
			readonly custom_data_center_regions?: boolean | undefined;
			readonly custom_live_streaming_service?: boolean | undefined;
			readonly custom_service_instructions?: string | undefined;
			readonly data_center_regions?: ReadonlyArray<string> | undefined;
			readonly disable_screen_sharing_for_host_meetings?: boolean | undefined;
			readonly disable_screen_sharing_for_in_meeting_guests?: boolean | undefined;
			readonly e2e_encryption?: boolean | undefined;
			readonly entry_exit_chime?: string | undefined;
			readonly far_end_camera_control?: boolean | undefined;
			readonly feedback?: boolean | undefined;
			readonly file_transfer?: boolean | undefined;
			readonly group_hd?: boolean | undefined;
			readonly join_from_desktop?: boolean | undefined;
			readonly join_from_mobile?: boolean | undefined;
			readonly language_interpretation?: {
				readonly allow_participants_to_speak_in_listening_channel?: boolean | undefined;
				readonly allow_up_to_25_custom_languages_when_scheduling_meetings?: boolean | undefined;
				readonly custom_languages?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly enable_language_interpretation_by_default?: boolean | undefined;
			} | undefined;
			readonly live_streaming_facebook?: boolean | undefined;
			readonly live_streaming_youtube?: boolean | undefined;
			readonly manual_captioning?: {
				readonly allow_to_type?: boolean | undefined;
				readonly auto_generated_captions?: boolean | undefined;
				readonly full_transcript?: boolean | undefined;
				readonly manual_captions?: boolean | undefined;
				readonly save_captions?: boolean | undefined;
				readonly third_party_captioning_service?: boolean | undefined;
			} | undefined;
			readonly meeting_polling?: {
				readonly advanced_polls?: boolean | undefined;
				readonly allow_alternative_host_to_add_edit?: boolean | undefined;
				readonly allow_host_to_upload_image?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly require_answers_to_be_anonymous?: boolean | undefined;
			} | undefined;
			readonly meeting_question_answer?: boolean | undefined;
			readonly meeting_reactions?: boolean | undefined;
			readonly meeting_reactions_emojis?: string | undefined;
			readonly meeting_survey?: boolean | undefined;
			readonly non_verbal_feedback?: boolean | undefined;
			readonly participants_share_simultaneously?: string | undefined;
			readonly polling?: boolean | undefined;
			readonly post_meeting_feedback?: boolean | undefined;
			readonly private_chat?: boolean | undefined;
			readonly record_play_voice?: boolean | undefined;
			readonly remote_control?: boolean | undefined;
			readonly remote_support?: boolean | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly screen_sharing?: boolean | undefined;
			readonly share_dual_camera?: boolean | undefined;
			readonly show_a_join_from_your_browser_link?: boolean | undefined;
			readonly show_meeting_control_toolbar?: boolean | undefined;
			readonly sign_language_interpretation?: {
				readonly custom_languages?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly enable_sign_language_interpretation_by_default?: boolean | undefined;
				readonly languages?: ReadonlyArray<string> | undefined;
			} | undefined;
			readonly slide_control?: boolean | undefined;
			readonly virtual_background?: boolean | undefined;
			readonly virtual_background_settings?: {
				readonly allow_upload_custom?: boolean | undefined;
				readonly allow_videos?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly files?: ReadonlyArray<{
					readonly id?: string | undefined;
					readonly is_default?: boolean | undefined;
					readonly name?: string | undefined;
					readonly size?: number | undefined;
					readonly type?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly webinar_chat?: {
				readonly allow_attendees_chat_with?: number | undefined;
				readonly allow_auto_save_local_chat_file?: boolean | undefined;
				readonly allow_panelists_chat_with?: number | undefined;
				readonly allow_panelists_send_direct_message?: boolean | undefined;
				readonly allow_users_save_chats?: number | undefined;
				readonly default_attendees_chat_with?: number | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly webinar_group_hd?: boolean | undefined;
			readonly webinar_live_streaming?: {
				readonly custom_service_instructions?: string | undefined;
				readonly enable?: boolean | undefined;
				readonly live_streaming_reminder?: boolean | undefined;
				readonly live_streaming_service?: ReadonlyArray<string> | undefined;
			} | undefined;
			readonly webinar_polling?: {
				readonly advanced_polls?: boolean | undefined;
				readonly allow_alternative_host_to_add_edit?: boolean | undefined;
				readonly allow_host_to_upload_image?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly require_answers_to_be_anonymous?: boolean | undefined;
			} | undefined;
			readonly webinar_reactions?: boolean | undefined;
			readonly webinar_survey?: boolean | undefined;
			readonly whiteboard?: boolean | undefined;
			readonly who_can_share_screen?: string | undefined;
			readonly who_can_share_screen_when_someone_is_sharing?: string | undefined;
			readonly workplace_by_facebook?: boolean | undefined;
		} | undefined;
		readonly meeting_authentication?: boolean | undefined;
		readonly meeting_security?: {
			readonly auto_security?: boolean | undefined;
			readonly block_user_domain?: boolean | undefined;
			readonly block_user_domain_list?: ReadonlyArray<string> | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly encryption_type?: string | undefined;
			readonly end_to_end_encrypted_meetings?: boolean | undefined;
			readonly meeting_password?: boolean | undefined;
			readonly meeting_password_requirement?: {
				readonly consecutive_characters_length?: number | undefined;
				readonly have_letter?: boolean | undefined;
				readonly have_number?: boolean | undefined;
				readonly have_special_character?: boolean | undefined;
				readonly have_upper_and_lower_characters?: boolean | undefined;
				readonly length?: number | undefined;
				readonly only_allow_numeric?: boolean | undefined;
				readonly weak_enhance_detection?: boolean | undefined;
			} | undefined;
			readonly only_authenticated_can_join_from_webclient?: boolean | undefined;
			readonly phone_password?: boolean | undefined;
			readonly pmi_password?: boolean | undefined;
			readonly require_password_for_scheduled_meeting?: boolean | undefined;
			readonly require_password_for_scheduled_webinar?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly waiting_room_settings?: {
				readonly participants_to_place_in_waiting_room?: number | undefined;
				readonly users_who_can_admit_participants_from_waiting_room?: number | undefined;
				readonly whitelisted_domains_for_waiting_room?: string | undefined;
			} | undefined;
			readonly webinar_password?: boolean | undefined;
		} | undefined;
		readonly profile?: {
			readonly recording_storage_location?: {
				readonly allowed_values?: ReadonlyArray<string> | undefined;
				readonly value?: string | undefined;
			} | undefined;
		} | undefined;
		readonly recording?: {
			readonly ask_host_to_confirm_disclaimer?: boolean | undefined;
			readonly ask_participants_to_consent_disclaimer?: boolean | undefined;
			readonly auto_delete_cmr?: boolean | undefined;
			readonly auto_delete_cmr_days?: number | undefined;
			readonly auto_recording?: string | undefined;
			readonly cloud_recording?: boolean | undefined;
			readonly display_participant_name?: boolean | undefined;
			readonly host_pause_stop_recording?: boolean | undefined;
			readonly ip_address_access_control?: {
				readonly enable?: boolean | undefined;
				readonly ip_addresses_or_ranges?: string | undefined;
			} | undefined;
			readonly local_recording?: boolean | undefined;
			readonly optimize_recording_for_3rd_party_video_editor?: boolean | undefined;
			readonly record_audio_file?: boolean | undefined;
			readonly record_files_separately?: {
				readonly active_speaker?: boolean | undefined;
				readonly gallery_view?: boolean | undefined;
				readonly shared_screen?: boolean | undefined;
			} | undefined;
			readonly record_gallery_view?: boolean | undefined;
			readonly record_speaker_view?: boolean | undefined;
			readonly recording_audio_transcript?: boolean | undefined;
			readonly recording_disclaimer?: boolean | undefined;
			readonly recording_highlight?: boolean | undefined;
			readonly recording_notification_for_zoom_client?: {
				readonly ask_host_to_confirm?: boolean | undefined;
				readonly disclaimer_to_participants?: string | undefined;
				readonly play_voice_prompt?: string | undefined;
			} | undefined;
			readonly recording_password_requirement?: {
				readonly have_letter?: boolean | undefined;
				readonly have_number?: boolean | undefined;
				readonly have_special_character?: boolean | undefined;
				readonly length?: number | undefined;
				readonly only_allow_numeric?: boolean | undefined;
			} | undefined;
			readonly recording_thumbnails?: boolean | undefined;
			readonly save_chat_text?: boolean | undefined;
			readonly save_close_caption?: boolean | undefined;
			readonly save_panelist_chat?: boolean | undefined;
			readonly save_poll_results?: boolean | undefined;
			readonly show_timestamp?: boolean | undefined;
			readonly smart_recording?: {
				readonly create_next_steps?: boolean | undefined;
				readonly create_recording_highlights?: boolean | undefined;
				readonly create_smart_chapters?: boolean | undefined;
			} | undefined;
		} | undefined;
		readonly recording_authentication?: boolean | undefined;
		readonly schedule_meeting?: {
			readonly audio_type?: string | undefined;
			readonly default_password_for_scheduled_meetings?: string | undefined;
			readonly embed_password_in_join_link?: boolean | undefined;
			readonly force_pmi_jbh_password?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly join_before_host?: boolean | undefined;
			readonly meeting_password_requirement?: {
				readonly consecutive_characters_length?: number | undefined;
				readonly have_letter?: boolean | undefined;
				readonly have_number?: boolean | undefined;
				readonly have_special_character?: boolean | undefined;
				readonly have_upper_and_lower_characters?: boolean | undefined;
				readonly length?: number | undefined;
				readonly only_allow_numeric?: boolean | undefined;
				readonly weak_enhance_detection?: boolean | undefined;
			} | undefined;
			readonly participants_video?: boolean | undefined;
			readonly personal_meeting?: boolean | undefined;
			readonly pmi_password?: string | undefined;
			readonly pstn_password_protected?: boolean | undefined;
			readonly require_password_for_instant_meetings?: boolean | undefined;
			readonly require_password_for_pmi_meetings?: string | undefined;
			readonly require_password_for_scheduled_meetings?: boolean | undefined;
			readonly require_password_for_scheduling_new_meetings?: boolean | undefined;
			readonly use_pmi_for_instant_meetings?: boolean | undefined;
			readonly use_pmi_for_scheduled_meetings?: boolean | undefined;
		} | undefined;
		readonly telephony?: {
			readonly audio_conference_info?: string | undefined;
			readonly show_international_numbers_link?: boolean | undefined;
			readonly telephony_regions?: {
				readonly selection_values?: string | undefined;
			} | undefined;
			readonly third_party_audio?: boolean | undefined;
		} | undefined;
		readonly tsp?: {
			readonly call_out?: boolean | undefined;
			readonly call_out_countries?: ReadonlyArray<unknown> | undefined;
			readonly global_dial_in_countries?: {
				readonly selected_countries?: ReadonlyArray<{
					readonly code?: string | undefined;
					readonly name?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly show_international_numbers_link?: boolean | undefined;
		} | undefined;
	};
	readonly 'PATCH /users/{userId}/tsp/settings': {
		readonly audio_url?: string | undefined;
	};
	readonly 'PATCH /users/{userId}/tsp/{tspId}': {
		readonly conference_code?: string | undefined;
		readonly dial_in_numbers?: ReadonlyArray<{
			readonly code?: string | undefined;
			readonly country_label?: string | undefined;
			readonly number?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly leader_pin?: string | undefined;
		readonly tsp_bridge?: string | undefined;
	};
	readonly 'PATCH /webinars/{webinarId}': {
		readonly agenda?: string | undefined;
		readonly duration?: number | undefined;
		readonly is_simulive?: boolean | undefined;
		readonly password?: string | undefined;
		readonly record_file_id?: string | undefined;
		readonly recurrence?: {
			readonly end_date_time?: string | undefined;
			readonly end_times?: number | undefined;
			readonly monthly_day?: number | undefined;
			readonly monthly_week?: number | undefined;
			readonly monthly_week_day?: number | undefined;
			readonly repeat_interval?: number | undefined;
			readonly type?: number | undefined;
			readonly weekly_days?: string | undefined;
		} | undefined;
		readonly schedule_for?: string | undefined;
		readonly settings?: {
			readonly add_audio_watermark?: boolean | undefined;
			readonly add_watermark?: boolean | undefined;
			readonly additional_data_center_regions?: ReadonlyArray<string> | undefined;
			readonly allow_host_control_participant_mute_state?: boolean | undefined;
			readonly allow_multiple_devices?: boolean | undefined;
			readonly alternative_host_update_polls?: boolean | undefined;
			readonly alternative_hosts?: string | undefined;
			readonly approval_type?: number | undefined;
			readonly attendees_and_panelists_reminder_email_notification?: {
				readonly enable?: boolean | undefined;
				readonly type?: number | undefined;
			} | undefined;
			readonly audio?: string | undefined;
			readonly audio_conference_info?: string | undefined;
			readonly authentication_domains?: string | undefined;
			readonly authentication_option?: string | undefined;
			readonly auto_recording?: string | undefined;
			readonly close_registration?: boolean | undefined;
			readonly contact_email?: string | undefined;
			readonly contact_name?: string | undefined;
			readonly email_in_attendee_report?: boolean | undefined;
			readonly email_language?: string | undefined;
			readonly enable_session_branding?: boolean | undefined;
			readonly enforce_login?: boolean | undefined;
			readonly enforce_login_domains?: string | undefined;
			readonly follow_up_absentees_email_notification?: {
				readonly enable?: boolean | undefined;
				readonly type?: number | undefined;
			} | undefined;
			readonly follow_up_attendees_email_notification?: {
				readonly enable?: boolean | undefined;
				readonly type?: number | undefined;
			} | undefined;
			readonly global_dial_in_countries?: ReadonlyArray<string> | undefined;
			readonly hd_video?: boolean | undefined;
			readonly hd_video_for_attendees?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly interpreter_languages?: string | undefined;
					readonly languages?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly meeting_authentication?: boolean | undefined;
			readonly notify_registrants?: boolean | undefined;
			readonly on_demand?: boolean | undefined;
			readonly panelist_authentication?: boolean | undefined;
			readonly panelists_invitation_email_notification?: boolean | undefined;
			readonly panelists_video?: boolean | undefined;
			readonly post_webinar_survey?: boolean | undefined;
			readonly practice_session?: boolean | undefined;
			readonly question_and_answer?: {
				readonly allow_anonymous_questions?: boolean | undefined;
				readonly allow_auto_reply?: boolean | undefined;
				readonly allow_submit_questions?: boolean | undefined;
				readonly answer_questions?: string | undefined;
				readonly attendees_can_comment?: boolean | undefined;
				readonly attendees_can_upvote?: boolean | undefined;
				readonly auto_reply_text?: string | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly registrants_confirmation_email?: boolean | undefined;
			readonly registrants_email_notification?: boolean | undefined;
			readonly registrants_restrict_number?: number | undefined;
			readonly registration_type?: number | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly send_1080p_video_to_attendees?: boolean | undefined;
			readonly show_join_info?: boolean | undefined;
			readonly show_share_button?: boolean | undefined;
			readonly sign_language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly sign_language?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly survey_url?: string | undefined;
		} | undefined;
		readonly simulive_delay_start?: {
			readonly enable?: boolean | undefined;
			readonly time?: number | undefined;
			readonly timeunit?: string | undefined;
		} | undefined;
		readonly start_time?: string | undefined;
		readonly timezone?: string | undefined;
		readonly topic?: string | undefined;
		readonly tracking_fields?: ReadonlyArray<{
			readonly field?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly transition_to_live?: boolean | undefined;
		readonly type?: number | undefined;
	};
	readonly 'PATCH /webinars/{webinarId}/branding/name_tags/{nameTagId}': {
		readonly accent_color?: string | undefined;
		readonly background_color?: string | undefined;
		readonly is_default?: boolean | undefined;
		readonly name?: string | undefined;
		readonly set_default_for_all_panelists?: boolean | undefined;
		readonly text_color?: string | undefined;
	};
	readonly 'PATCH /webinars/{webinarId}/livestream': {
		readonly page_url?: string | undefined;
		readonly resolution?: string | undefined;
		readonly stream_key?: string | undefined;
		readonly stream_url?: string | undefined;
	};
	readonly 'PATCH /webinars/{webinarId}/livestream/status': {
		readonly action?: string | undefined;
		readonly settings?: {
			readonly active_speaker_name?: boolean | undefined;
			readonly display_name?: string | undefined;
		} | undefined;
	};
	readonly 'PATCH /webinars/{webinarId}/registrants/questions': {
		readonly custom_questions?: ReadonlyArray<{
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly required?: boolean | undefined;
			readonly title?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly questions?: ReadonlyArray<{
			readonly field_name?: string | undefined;
			readonly required?: boolean | undefined;
		}> | undefined;
	};
	readonly 'PATCH /webinars/{webinarId}/survey': {
		readonly custom_survey?: {
			readonly anonymous?: boolean | undefined;
			readonly feedback?: string | undefined;
			readonly numbered_questions?: boolean | undefined;
			readonly questions?: ReadonlyArray<{
				readonly answer_max_character?: number | undefined;
				readonly answer_min_character?: number | undefined;
				readonly answer_required?: boolean | undefined;
				readonly answers?: ReadonlyArray<string> | undefined;
				readonly name?: string | undefined;
				readonly prompts?: ReadonlyArray<{
					readonly prompt_question?: string | undefined;
				}> | undefined;
				readonly rating_max_label?: string | undefined;
				readonly rating_max_value?: number | undefined;
				readonly rating_min_label?: string | undefined;
				readonly rating_min_value?: number | undefined;
				readonly show_as_dropdown?: boolean | undefined;
				readonly type?: string | undefined;
			}> | undefined;
			readonly show_question_type?: boolean | undefined;
			readonly title?: string | undefined;
		} | undefined;
		readonly show_in_the_browser?: boolean | undefined;
		readonly show_in_the_follow_up_email?: boolean | undefined;
		readonly third_party_survey?: string | undefined;
	};
	readonly 'POST /chat/users/{userId}/channels': {
		readonly channel_settings?: {
			readonly add_member_permissions?: number | undefined;
			readonly mention_all_permissions?: number | undefined;
			readonly new_members_can_see_previous_messages_files?: boolean | undefined;
			readonly posting_permissions?: number | undefined;
		} | undefined;
		readonly members?: ReadonlyArray<{
			readonly email?: string | undefined;
		}> | undefined;
		readonly name?: string | undefined;
		readonly shared_space?: {
			readonly space_channel_type?: string | undefined;
			readonly space_id?: string | undefined;
		} | undefined;
		readonly type?: number | undefined;
	};
	readonly 'POST /chat/users/{userId}/channels/{channelId}/members': {
		readonly members?: ReadonlyArray<{
			readonly email?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /chat/users/{userId}/messages': {
		readonly at_items?: ReadonlyArray<{
			readonly at_contact?: unknown | undefined;
			readonly at_type?: number | undefined;
			readonly end_position?: number | undefined;
			readonly start_position?: number | undefined;
		}> | undefined;
		readonly file_ids?: ReadonlyArray<string> | undefined;
		readonly interactive_cards?: ReadonlyArray<{
			readonly card_json?: string | undefined;
		}> | undefined;
		readonly message?: string | undefined;
		readonly reply_main_message_id?: string | undefined;
		readonly rich_text?: ReadonlyArray<{
			readonly end_position?: number | undefined;
			readonly format_attr?: string | undefined;
			readonly format_type?: string | undefined;
			readonly start_position?: number | undefined;
		}> | undefined;
		readonly scheduled_time?: string | undefined;
		readonly to_channel?: string | undefined;
		readonly to_contact?: unknown | undefined;
	};
	readonly 'POST /contacts/groups': {
		readonly description?: string | undefined;
		readonly group_members?: ReadonlyArray<{
			readonly id?: string | undefined;
			readonly type?: number | undefined;
		}> | undefined;
		readonly group_name?: string | undefined;
		readonly group_privacy?: number | undefined;
	};
	readonly 'POST /contacts/groups/{groupId}/members': {
		readonly group_members?: ReadonlyArray<{
			readonly id?: string | undefined;
			readonly type?: number | undefined;
		}> | undefined;
	};
	readonly 'POST /data_requests/requests': {
		readonly emails?: ReadonlyArray<string> | undefined;
		readonly end_date?: string | undefined;
		readonly request_type?: string | undefined;
		readonly start_date?: string | undefined;
	};
	readonly 'POST /devices': {
		readonly device_name?: string | undefined;
		readonly device_type?: number | undefined;
		readonly extension_number?: string | undefined;
		readonly mac_address?: string | undefined;
		readonly model?: string | undefined;
		readonly room_id?: string | undefined;
		readonly serial_number?: string | undefined;
		readonly tag?: string | undefined;
		readonly user_email?: string | undefined;
		readonly vendor?: string | undefined;
		readonly zdm_group_id?: string | undefined;
	};
	readonly 'POST /devices/zpa/assignment': {
		readonly extension_number?: string | undefined;
		readonly mac_address?: string | undefined;
		readonly vendor?: string | undefined;
	};
	readonly 'POST /devices/zpa/upgrade': {
		readonly data?: {
			readonly app_version?: string | undefined;
			readonly firmware_versions?: ReadonlyArray<{
				readonly model?: string | undefined;
				readonly vendor?: string | undefined;
				readonly version?: string | undefined;
			}> | undefined;
			readonly upgrade_type?: string | undefined;
		} | undefined;
		readonly zdm_group_id?: string | undefined;
	};
	readonly 'POST /divisions': {
		readonly division_description?: string | undefined;
		readonly division_name?: string | undefined;
	};
	readonly 'POST /divisions/{divisionId}/users': {
		readonly users?: ReadonlyArray<{
			readonly user_email?: string | undefined;
			readonly user_id?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /groups': {
		readonly name?: string | undefined;
	};
	readonly 'POST /groups/{groupId}/admins': {
		readonly admins?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /groups/{groupId}/members': {
		readonly members?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /h323/devices': {
		readonly encryption?: string | undefined;
		readonly ip?: string | undefined;
		readonly name?: string | undefined;
		readonly protocol?: string | undefined;
	};
	readonly 'POST /im/chat/messages': {
		readonly account_id?: string | undefined;
		readonly content?: unknown | undefined;
		readonly is_markdown_support?: boolean | undefined;
		readonly reply_to?: string | undefined;
		readonly robot_jid?: string | undefined;
		readonly to_jid?: string | undefined;
		readonly user_jid?: string | undefined;
		readonly visible_to_user?: string | undefined;
	};
	readonly 'POST /information_barriers/policies': {
		readonly assigned_group_id?: string | undefined;
		readonly id?: string | undefined;
		readonly policy_name?: string | undefined;
		readonly settings?: {
			readonly complete_phone_calls?: boolean | undefined;
			readonly file_transfer?: boolean | undefined;
			readonly im?: boolean | undefined;
			readonly in_meeting_chat?: boolean | undefined;
			readonly meeting?: boolean | undefined;
			readonly message_via_sms?: boolean | undefined;
			readonly recording?: boolean | undefined;
			readonly screen_share?: boolean | undefined;
		} | undefined;
		readonly status?: number | undefined;
		readonly to_group_id?: string | undefined;
		readonly type?: number | undefined;
	};
	readonly 'POST /meetings/{meetingId}/batch_polls': {
		readonly polls?: ReadonlyArray<{
			readonly anonymous?: boolean | undefined;
			readonly poll_type?: number | undefined;
			readonly questions?: ReadonlyArray<{
				readonly answer_max_character?: number | undefined;
				readonly answer_min_character?: number | undefined;
				readonly answer_required?: boolean | undefined;
				readonly answers?: ReadonlyArray<string> | undefined;
				readonly case_sensitive?: boolean | undefined;
				readonly name?: string | undefined;
				readonly prompts?: ReadonlyArray<{
					readonly prompt_question?: string | undefined;
					readonly prompt_right_answers?: ReadonlyArray<string> | undefined;
				}> | undefined;
				readonly rating_max_label?: string | undefined;
				readonly rating_max_value?: number | undefined;
				readonly rating_min_label?: string | undefined;
				readonly rating_min_value?: number | undefined;
				readonly right_answers?: ReadonlyArray<string> | undefined;
				readonly show_as_dropdown?: boolean | undefined;
				readonly type?: string | undefined;
			}> | undefined;
			readonly title?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /meetings/{meetingId}/batch_registrants': {
		readonly auto_approve?: boolean | undefined;
		readonly registrants?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly first_name?: string | undefined;
			readonly last_name?: string | undefined;
		}> | undefined;
		readonly registrants_confirmation_email?: boolean | undefined;
	};
	readonly 'POST /meetings/{meetingId}/invite_links': {
		readonly attendees?: ReadonlyArray<{
			readonly disable_audio?: boolean | undefined;
			readonly disable_video?: boolean | undefined;
			readonly name?: string | undefined;
		}> | undefined;
		readonly ttl?: number | undefined;
	};
	readonly 'POST /meetings/{meetingId}/polls': {
		readonly anonymous?: boolean | undefined;
		readonly poll_type?: number | undefined;
		readonly questions?: ReadonlyArray<{
			readonly answer_max_character?: number | undefined;
			readonly answer_min_character?: number | undefined;
			readonly answer_required?: boolean | undefined;
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly case_sensitive?: boolean | undefined;
			readonly name?: string | undefined;
			readonly prompts?: ReadonlyArray<{
				readonly prompt_question?: string | undefined;
				readonly prompt_right_answers?: ReadonlyArray<string> | undefined;
			}> | undefined;
			readonly rating_max_label?: string | undefined;
			readonly rating_max_value?: number | undefined;
			readonly rating_min_label?: string | undefined;
			readonly rating_min_value?: number | undefined;
			readonly right_answers?: ReadonlyArray<string> | undefined;
			readonly show_as_dropdown?: boolean | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly title?: string | undefined;
	};
	readonly 'POST /meetings/{meetingId}/recordings/registrants': {
		readonly address?: string | undefined;
		readonly city?: string | undefined;
		readonly comments?: string | undefined;
		readonly country?: string | undefined;
		readonly custom_questions?: ReadonlyArray<{
			readonly title?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly email?: string | undefined;
		readonly first_name?: string | undefined;
		readonly industry?: string | undefined;
		readonly job_title?: string | undefined;
		readonly last_name?: string | undefined;
		readonly no_of_employees?: string | undefined;
		readonly org?: string | undefined;
		readonly phone?: string | undefined;
		readonly purchasing_time_frame?: string | undefined;
		readonly role_in_purchase_process?: string | undefined;
		readonly state?: string | undefined;
		readonly status?: string | undefined;
		readonly zip?: string | undefined;
	};
	readonly 'POST /meetings/{meetingId}/registrants': {
		readonly address?: string | undefined;
		readonly auto_approve?: boolean | undefined;
		readonly city?: string | undefined;
		readonly comments?: string | undefined;
		readonly country?: string | undefined;
		readonly custom_questions?: ReadonlyArray<{
			readonly title?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly email?: string | undefined;
		readonly first_name?: string | undefined;
		readonly industry?: string | undefined;
		readonly job_title?: string | undefined;
		readonly language?: string | undefined;
		readonly last_name?: string | undefined;
		readonly no_of_employees?: string | undefined;
		readonly org?: string | undefined;
		readonly phone?: string | undefined;
		readonly purchasing_time_frame?: string | undefined;
		readonly role_in_purchase_process?: string | undefined;
		readonly state?: string | undefined;
		readonly zip?: string | undefined;
	};
	readonly 'POST /meetings/{meetingId}/sip_dialing': {
		readonly passcode?: string | undefined;
	};
	readonly 'POST /phone/call_queues/{callQueueId}/members': {
		readonly members?: {
			readonly common_area_ids?: ReadonlyArray<string> | undefined;
			readonly users?: ReadonlyArray<{
				readonly email?: string | undefined;
				readonly id?: string | undefined;
			}> | undefined;
		} | undefined;
	};
	readonly 'POST /phone/call_queues/{callQueueId}/phone_numbers': {
		readonly phone_numbers?: ReadonlyArray<{
			readonly id?: string | undefined;
			readonly number?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /phone/devices/{deviceId}/extensions': {
		readonly assignee_extension_ids?: ReadonlyArray<string> | undefined;
	};
	readonly 'POST /phone/shared_line_groups/{slgId}/members': {
		readonly members?: {
			readonly common_area_ids?: ReadonlyArray<string> | undefined;
			readonly users?: ReadonlyArray<{
				readonly email?: string | undefined;
				readonly id?: string | undefined;
			}> | undefined;
		} | undefined;
	};
	readonly 'POST /phone/sms/messages': {
		readonly attachments?: ReadonlyArray<{
			readonly base64_encoding?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly message?: string | undefined;
		readonly sender?: {
			readonly id?: string | undefined;
			readonly phone_number?: string | undefined;
			readonly user_id?: string | undefined;
		} | undefined;
		readonly session_id?: string | undefined;
		readonly to_members?: ReadonlyArray<{
			readonly phone_number?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /phone/users/batch': {
		readonly users?: ReadonlyArray<{
			readonly activation_status?: string | undefined;
			readonly calling_plans?: ReadonlyArray<string> | undefined;
			readonly desk_phones?: ReadonlyArray<{
				readonly brand?: string | undefined;
				readonly mac?: string | undefined;
				readonly model?: string | undefined;
				readonly provision_template?: string | undefined;
			}> | undefined;
			readonly email?: string | undefined;
			readonly extension_number?: string | undefined;
			readonly first_name?: string | undefined;
			readonly last_name?: string | undefined;
			readonly outbound_caller_id?: string | undefined;
			readonly phone_numbers?: ReadonlyArray<string> | undefined;
			readonly select_outbound_caller_id?: boolean | undefined;
			readonly site_code?: string | undefined;
			readonly site_name?: string | undefined;
			readonly sms?: boolean | undefined;
			readonly template_name?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /phone/users/{userId}/calling_plans': {
		readonly calling_plans?: ReadonlyArray<{
			readonly billing_account_id?: string | undefined;
			readonly billing_subscription_id?: string | undefined;
			readonly type?: number | undefined;
		}> | undefined;
	};
	readonly 'POST /phone/users/{userId}/phone_numbers': {
		readonly phone_numbers?: ReadonlyArray<{
			readonly id?: string | undefined;
			readonly number?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /roles': {
		readonly description?: string | undefined;
		readonly name?: string | undefined;
		readonly privileges?: ReadonlyArray<string> | undefined;
		readonly type?: string | undefined;
	};
	readonly 'POST /roles/{roleId}/members': {
		readonly members?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /sip_phones/phones': {
		readonly authorization_name?: string | undefined;
		readonly display_number?: string | undefined;
		readonly domain?: string | undefined;
		readonly password?: string | undefined;
		readonly registration_expire_time?: number | undefined;
		readonly server?: {
			readonly proxy_server?: string | undefined;
			readonly register_server?: string | undefined;
			readonly transport_protocol?: string | undefined;
		} | undefined;
		readonly server_2?: {
			readonly proxy_server?: string | undefined;
			readonly register_server?: string | undefined;
			readonly transport_protocol?: string | undefined;
		} | undefined;
		readonly server_3?: {
			readonly proxy_server?: string | undefined;
			readonly register_server?: string | undefined;
			readonly transport_protocol?: string | undefined;
		} | undefined;
		readonly user_email?: string | undefined;
		readonly user_name?: string | undefined;
		readonly voice_mail?: string | undefined;
	};
	readonly 'POST /tracking_fields': {
		readonly field?: string | undefined;
		readonly recommended_values?: ReadonlyArray<string> | undefined;
		readonly required?: boolean | undefined;
		readonly visible?: boolean | undefined;
	};
	readonly 'POST /users': {
		readonly action?: string | undefined;
		readonly user_info?: {
			readonly display_name?: string | undefined;
			readonly division_ids?: ReadonlyArray<string> | undefined;
			readonly email?: string | undefined;
			readonly feature?: {
				readonly zoom_one_type?: number | undefined;
				readonly zoom_phone?: boolean | undefined;
			} | undefined;
			readonly first_name?: string | undefined;
			readonly last_name?: string | undefined;
			readonly license_info_list?: ReadonlyArray<{
				readonly license_option?: number | undefined;
				readonly license_type?: string | undefined;
				readonly subscription_id?: string | undefined;
			}> | undefined;
			readonly password?: string | undefined;
			readonly plan_united_type?: string | undefined;
			readonly type?: number | undefined;
		} | undefined;
	};
	readonly 'POST /users/features': {
		readonly feature_type?: string | undefined;
		readonly feature_value?: string | undefined;
		readonly license_info_list?: ReadonlyArray<{
			readonly license_option?: number | undefined;
			readonly license_type?: string | undefined;
			readonly subscription_id?: string | undefined;
		}> | undefined;
		readonly subscription_id?: string | undefined;
		readonly users?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /users/{userId}/assistants': {
		readonly assistants?: ReadonlyArray<{
			readonly can_manage_host_private_event?: boolean | undefined;
			readonly email?: string | undefined;
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /users/{userId}/meeting_templates': {
		readonly meeting_id?: number | undefined;
		readonly name?: string | undefined;
		readonly overwrite?: boolean | undefined;
		readonly save_recurrence?: boolean | undefined;
	};
	readonly 'POST /users/{userId}/meetings': {
		readonly agenda?: string | undefined;
		readonly default_password?: boolean | undefined;
		readonly duration?: number | undefined;
		readonly password?: string | undefined;
		readonly pre_schedule?: boolean | undefined;
		readonly recurrence?: {
			readonly end_date_time?: string | undefined;
			readonly end_times?: number | undefined;
			readonly monthly_day?: number | undefined;
			readonly monthly_week?: number | undefined;
			readonly monthly_week_day?: number | undefined;
			readonly repeat_interval?: number | undefined;
			readonly type?: number | undefined;
			readonly weekly_days?: string | undefined;
		} | undefined;
		readonly schedule_for?: string | undefined;
		readonly settings?: {
			readonly additional_data_center_regions?: ReadonlyArray<string> | undefined;
			readonly allow_host_control_participant_mute_state?: boolean | undefined;
			readonly allow_multiple_devices?: boolean | undefined;
			readonly alternative_host_manage_cloud_recording?: boolean | undefined;
			readonly alternative_host_manage_meeting_summary?: boolean | undefined;
			readonly alternative_host_update_polls?: boolean | undefined;
			readonly alternative_hosts?: string | undefined;
			readonly alternative_hosts_email_notification?: boolean | undefined;
			readonly approval_type?: number | undefined;
			readonly approved_or_denied_countries_or_regions?: {
				readonly approved_list?: ReadonlyArray<string> | undefined;
				readonly denied_list?: ReadonlyArray<string> | undefined;
				readonly enable?: boolean | undefined;
				readonly method?: string | undefined;
			} | undefined;
			readonly audio?: string | undefined;
			readonly audio_conference_info?: string | undefined;
			readonly authentication_domains?: string | undefined;
			readonly authentication_exception?: ReadonlyArray<{
				readonly email?: string | undefined;
				readonly name?: string | undefined;
			}> | undefined;
			readonly authentication_option?: string | undefined;
			readonly auto_add_recording_to_video_management?: {
				readonly channels?: ReadonlyArray<{
					readonly channel_id?: string | undefined;
					readonly name?: string | undefined;
				}> | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly auto_recording?: string | undefined;
			readonly auto_start_ai_companion_questions?: boolean | undefined;
			readonly auto_start_meeting_summary?: boolean | undefined;
			readonly breakout_room?: {
				readonly enable?: boolean | undefined;
				readonly rooms?: ReadonlyArray<{
					readonly name?: string | undefined;
					readonly participants?: ReadonlyArray<string> | undefined;
				}> | undefined;
			} | undefined;
			readonly calendar_type?: number | undefined;
			readonly close_registration?: boolean | undefined;
			readonly cn_meeting?: boolean | undefined;
			readonly contact_email?: string | undefined;
			readonly contact_name?: string | undefined;
			readonly continuous_meeting_chat?: {
				readonly auto_add_invited_external_users?: boolean | undefined;
				readonly auto_add_meeting_participants?: boolean | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly device_testing?: boolean | undefined;
			readonly disable_participant_video?: boolean | undefined;
			readonly email_in_attendee_report?: boolean | undefined;
			readonly email_notification?: boolean | undefined;
			readonly encryption_type?: string | undefined;
			readonly focus_mode?: boolean | undefined;
			readonly global_dial_in_countries?: ReadonlyArray<string> | undefined;
			readonly host_save_video_order?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly in_meeting?: boolean | undefined;
			readonly internal_meeting?: boolean | undefined;
			readonly jbh_time?: number | undefined;
			readonly join_before_host?: boolean | undefined;
			readonly language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly interpreter_languages?: string | undefined;
					readonly languages?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly meeting_authentication?: boolean | undefined;
			readonly meeting_invitees?: ReadonlyArray<{
				readonly email?: string | undefined;
			}> | undefined;
			readonly mute_upon_entry?: boolean | undefined;
			readonly participant_focused_meeting?: boolean | undefined;
			readonly participant_video?: boolean | undefined;
			readonly private_meeting?: boolean | undefined;
			readonly push_change_to_calendar?: boolean | undefined;
			readonly question_and_answer?: {
				readonly allow_anonymous_questions?: boolean | undefined;
				readonly allow_submit_questions?: boolean | undefined;
				readonly attendees_can_comment?: boolean | undefined;
				readonly attendees_can_upvote?: boolean | undefined;
				readonly enable?: boolean | undefined;
				readonly question_visibility?: string | undefined;
			} | undefined;
			readonly registrants_confirmation_email?: boolean | undefined;
			readonly registrants_email_notification?: boolean | undefined;
			readonly registration_type?: number | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly resources?: ReadonlyArray<{
				readonly permission_level?: string | undefined;
				readonly resource_id?: string | undefined;
				readonly resource_type?: string | undefined;
			}> | undefined;
			readonly show_join_info?: boolean | undefined;
			readonly show_share_button?: boolean | undefined;
			readonly sign_language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly sign_language?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly summary_template_id?: string | undefined;
			readonly use_pmi?: boolean | undefined;
			readonly waiting_room?: boolean | undefined;
			readonly waiting_room_options?: {
				readonly mode?: string | undefined;
				readonly who_goes_to_waiting_room?: string | undefined;
			} | undefined;
			readonly watermark?: boolean | undefined;
			readonly who_can_ask_questions?: number | undefined;
			readonly who_will_receive_summary?: number | undefined;
		} | undefined;
		readonly start_time?: string | undefined;
		readonly template_id?: string | undefined;
		readonly timezone?: string | undefined;
		readonly topic?: string | undefined;
		readonly tracking_fields?: ReadonlyArray<{
			readonly field?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly type?: number | undefined;
	};
	readonly 'POST /users/{userId}/tsp': {
		readonly conference_code?: string | undefined;
		readonly dial_in_numbers?: ReadonlyArray<{
			readonly code?: string | undefined;
			readonly country_label?: string | undefined;
			readonly number?: string | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly leader_pin?: string | undefined;
		readonly tsp_bridge?: string | undefined;
	};
	readonly 'POST /users/{userId}/webinar_templates': {
		readonly name?: string | undefined;
		readonly overwrite?: boolean | undefined;
		readonly save_recurrence?: boolean | undefined;
		readonly webinar_id?: number | undefined;
	};
	readonly 'POST /users/{userId}/webinars': {
		readonly agenda?: string | undefined;
		readonly default_passcode?: boolean | undefined;
		readonly duration?: number | undefined;
		readonly is_simulive?: boolean | undefined;
		readonly password?: string | undefined;
		readonly record_file_id?: string | undefined;
		readonly recurrence?: {
			readonly end_date_time?: string | undefined;
			readonly end_times?: number | undefined;
			readonly monthly_day?: number | undefined;
			readonly monthly_week?: number | undefined;
			readonly monthly_week_day?: number | undefined;
			readonly repeat_interval?: number | undefined;
			readonly type?: number | undefined;
			readonly weekly_days?: string | undefined;
		} | undefined;
		readonly schedule_for?: string | undefined;
		readonly settings?: {
			readonly add_audio_watermark?: boolean | undefined;
			readonly add_watermark?: boolean | undefined;
			readonly additional_data_center_regions?: ReadonlyArray<string> | undefined;
			readonly allow_host_control_participant_mute_state?: boolean | undefined;
			readonly allow_multiple_devices?: boolean | undefined;
			readonly alternative_host_update_polls?: boolean | undefined;
			readonly alternative_hosts?: string | undefined;
			readonly approval_type?: number | undefined;
			readonly attendees_and_panelists_reminder_email_notification?: {
				readonly enable?: boolean | undefined;
				readonly type?: number | undefined;
			} | undefined;
			readonly audio?: string | undefined;
			readonly audio_conference_info?: string | undefined;
			readonly authentication_domains?: string | undefined;
			readonly authentication_option?: string | undefined;
			readonly auto_recording?: string | undefined;
			readonly close_registration?: boolean | undefined;
			readonly contact_email?: string | undefined;
			readonly contact_name?: string | undefined;
			readonly email_in_attendee_report?: boolean | undefined;
			readonly email_language?: string | undefined;
			readonly enable_session_branding?: boolean | undefined;
			readonly enforce_login?: boolean | undefined;
			readonly enforce_login_domains?: string | undefined;
			readonly follow_up_absentees_email_notification?: {
				readonly enable?: boolean | undefined;
				readonly type?: number | undefined;
			} | undefined;
			readonly follow_up_attendees_email_notification?: {
				readonly enable?: boolean | undefined;
				readonly type?: number | undefined;
			} | undefined;
			readonly global_dial_in_countries?: ReadonlyArray<string> | undefined;
			readonly hd_video?: boolean | undefined;
			readonly hd_video_for_attendees?: boolean | undefined;
			readonly host_video?: boolean | undefined;
			readonly language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly interpreter_languages?: string | undefined;
					readonly languages?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly meeting_authentication?: boolean | undefined;
			readonly on_demand?: boolean | undefined;
			readonly panelist_authentication?: boolean | undefined;
			readonly panelists_invitation_email_notification?: boolean | undefined;
			readonly panelists_video?: boolean | undefined;
			readonly post_webinar_survey?: boolean | undefined;
			readonly practice_session?: boolean | undefined;
			readonly question_and_answer?: {
				readonly allow_anonymous_questions?: boolean | undefined;
				readonly allow_auto_reply?: boolean | undefined;
				readonly allow_submit_questions?: boolean | undefined;
				readonly answer_questions?: string | undefined;
				readonly attendees_can_comment?: boolean | undefined;
				readonly attendees_can_upvote?: boolean | undefined;
				readonly auto_reply_text?: string | undefined;
				readonly enable?: boolean | undefined;
			} | undefined;
			readonly registrants_confirmation_email?: boolean | undefined;
			readonly registrants_email_notification?: boolean | undefined;
			readonly registrants_restrict_number?: number | undefined;
			readonly registration_type?: number | undefined;
			readonly request_permission_to_unmute_participants?: boolean | undefined;
			readonly send_1080p_video_to_attendees?: boolean | undefined;
			readonly show_join_info?: boolean | undefined;
			readonly show_share_button?: boolean | undefined;
			readonly sign_language_interpretation?: {
				readonly enable?: boolean | undefined;
				readonly interpreters?: ReadonlyArray<{
					readonly email?: string | undefined;
					readonly sign_language?: string | undefined;
				}> | undefined;
			} | undefined;
			readonly survey_url?: string | undefined;
		} | undefined;
		readonly simulive_delay_start?: {
			readonly enable?: boolean | undefined;
			readonly time?: number | undefined;
			readonly timeunit?: string | undefined;
		} | undefined;
		readonly start_time?: string | undefined;
		readonly template_id?: string | undefined;
		readonly timezone?: string | undefined;
		readonly topic?: string | undefined;
		readonly tracking_fields?: ReadonlyArray<{
			readonly field?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly transition_to_live?: boolean | undefined;
		readonly type?: number | undefined;
	};
	readonly 'POST /webinars/{webinarId}/batch_registrants': {
		readonly auto_approve?: boolean | undefined;
		readonly registrants?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly first_name?: string | undefined;
			readonly last_name?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /webinars/{webinarId}/branding/name_tags': {
		readonly accent_color?: string | undefined;
		readonly background_color?: string | undefined;
		readonly is_default?: boolean | undefined;
		readonly name?: string | undefined;
		readonly set_default_for_all_panelists?: boolean | undefined;
		readonly text_color?: string | undefined;
	};
	readonly 'POST /webinars/{webinarId}/invite_links': {
		readonly attendees?: ReadonlyArray<{
			readonly disable_audio?: boolean | undefined;
			readonly disable_video?: boolean | undefined;
			readonly name?: string | undefined;
		}> | undefined;
		readonly ttl?: number | undefined;
	};
	readonly 'POST /webinars/{webinarId}/panelists': {
		readonly panelists?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly name?: string | undefined;
			readonly name_tag_description?: string | undefined;
			readonly name_tag_id?: string | undefined;
			readonly name_tag_name?: string | undefined;
			readonly name_tag_pronouns?: string | undefined;
			readonly virtual_background_id?: string | undefined;
		}> | undefined;
	};
	readonly 'POST /webinars/{webinarId}/polls': {
		readonly anonymous?: boolean | undefined;
		readonly poll_type?: number | undefined;
		readonly questions?: ReadonlyArray<{
			readonly answer_max_character?: number | undefined;
			readonly answer_min_character?: number | undefined;
			readonly answer_required?: boolean | undefined;
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly case_sensitive?: boolean | undefined;
			readonly name?: string | undefined;
			readonly prompts?: ReadonlyArray<{
				readonly prompt_question?: string | undefined;
				readonly prompt_right_answers?: ReadonlyArray<string> | undefined;
			}> | undefined;
			readonly rating_max_label?: string | undefined;
			readonly rating_max_value?: number | undefined;
			readonly rating_min_label?: string | undefined;
			readonly rating_min_value?: number | undefined;
			readonly right_answers?: ReadonlyArray<string> | undefined;
			readonly show_as_dropdown?: boolean | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly title?: string | undefined;
	};
	readonly 'POST /webinars/{webinarId}/registrants': {
		readonly address?: string | undefined;
		readonly city?: string | undefined;
		readonly comments?: string | undefined;
		readonly country?: string | undefined;
		readonly custom_questions?: ReadonlyArray<{
			readonly title?: string | undefined;
			readonly value?: string | undefined;
		}> | undefined;
		readonly email?: string | undefined;
		readonly first_name?: string | undefined;
		readonly industry?: string | undefined;
		readonly job_title?: string | undefined;
		readonly language?: string | undefined;
		readonly last_name?: string | undefined;
		readonly no_of_employees?: string | undefined;
		readonly org?: string | undefined;
		readonly phone?: string | undefined;
		readonly purchasing_time_frame?: string | undefined;
		readonly role_in_purchase_process?: string | undefined;
		readonly source_id?: string | undefined;
		readonly state?: string | undefined;
		readonly zip?: string | undefined;
	};
	readonly 'POST /webinars/{webinarId}/sip_dialing': {
		readonly passcode?: string | undefined;
	};
	readonly 'PUT /accounts/{accountId}/owner': {
		readonly email?: string | undefined;
	};
	readonly 'PUT /chat/users/{userId}/messages/{messageId}': {
		readonly file_ids?: ReadonlyArray<string> | undefined;
		readonly interactive_cards?: ReadonlyArray<{
			readonly card_id?: string | undefined;
			readonly card_json?: string | undefined;
		}> | undefined;
		readonly message?: string | undefined;
		readonly to_channel?: string | undefined;
		readonly to_contact?: unknown | undefined;
	};
	readonly 'PUT /im/chat/messages/{message_id}': {
		readonly account_id?: string | undefined;
		readonly content?: unknown | undefined;
		readonly is_markdown_support?: boolean | undefined;
		readonly robot_jid?: string | undefined;
		readonly user_jid?: string | undefined;
	};
	readonly 'PUT /meetings/{meetingId}/polls/{pollId}': {
		readonly anonymous?: boolean | undefined;
		readonly poll_type?: number | undefined;
		readonly questions?: ReadonlyArray<{
			readonly answer_max_character?: number | undefined;
			readonly answer_min_character?: number | undefined;
			readonly answer_required?: boolean | undefined;
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly case_sensitive?: boolean | undefined;
			readonly name?: string | undefined;
			readonly prompts?: ReadonlyArray<{
				readonly prompt_question?: string | undefined;
				readonly prompt_right_answers?: ReadonlyArray<string> | undefined;
			}> | undefined;
			readonly rating_max_label?: string | undefined;
			readonly rating_max_value?: number | undefined;
			readonly rating_min_label?: string | undefined;
			readonly rating_min_value?: number | undefined;
			readonly right_answers?: ReadonlyArray<string> | undefined;
			readonly show_as_dropdown?: boolean | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly title?: string | undefined;
	};
	readonly 'PUT /meetings/{meetingId}/recordings/registrants/status': {
		readonly action?: string | undefined;
		readonly registrants?: ReadonlyArray<{
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'PUT /meetings/{meetingId}/recordings/{recordingId}/status': {
		readonly action?: string | undefined;
	};
	readonly 'PUT /meetings/{meetingId}/registrants/status': {
		readonly action?: string | undefined;
		readonly registrants?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'PUT /meetings/{meetingId}/status': {
		readonly action?: string | undefined;
	};
	readonly 'PUT /meetings/{meetingUUID}/recordings/status': {
		readonly action?: string | undefined;
	};
	readonly 'PUT /phone/users/{userId}/calling_plans': {
		readonly source_billing_subscription_id?: string | undefined;
		readonly source_type?: number | undefined;
		readonly target_billing_subscription_id?: string | undefined;
		readonly target_type?: number | undefined;
	};
	readonly 'PUT /users/{userId}/email': {
		readonly email?: string | undefined;
	};
	readonly 'PUT /users/{userId}/password': {
		readonly password?: string | undefined;
	};
	readonly 'PUT /users/{userId}/presence_status': {
		readonly duration?: number | undefined;
		readonly status?: string | undefined;
	};
	readonly 'PUT /users/{userId}/status': {
		readonly action?: string | undefined;
	};
	readonly 'PUT /webinars/{webinarId}/polls/{pollId}': {
		readonly anonymous?: boolean | undefined;
		readonly poll_type?: number | undefined;
		readonly questions?: ReadonlyArray<{
			readonly answer_max_character?: number | undefined;
			readonly answer_min_character?: number | undefined;
			readonly answer_required?: boolean | undefined;
			readonly answers?: ReadonlyArray<string> | undefined;
			readonly case_sensitive?: boolean | undefined;
			readonly name?: string | undefined;
			readonly prompts?: ReadonlyArray<{
				readonly prompt_question?: string | undefined;
				readonly prompt_right_answers?: ReadonlyArray<string> | undefined;
			}> | undefined;
			readonly rating_max_label?: string | undefined;
			readonly rating_max_value?: number | undefined;
			readonly rating_min_label?: string | undefined;
			readonly rating_min_value?: number | undefined;
			readonly right_answers?: ReadonlyArray<string> | undefined;
			readonly show_as_dropdown?: boolean | undefined;
			readonly type?: string | undefined;
		}> | undefined;
		readonly title?: string | undefined;
	};
	readonly 'PUT /webinars/{webinarId}/registrants/status': {
		readonly action?: string | undefined;
		readonly registrants?: ReadonlyArray<{
			readonly email?: string | undefined;
			readonly id?: string | undefined;
		}> | undefined;
	};
	readonly 'PUT /webinars/{webinarId}/status': {
		readonly action?: string | undefined;
	};
}
