"""Where each rule of the safety design is tested, and each attack it was made against.

The names below are looked up, so the table stays true; a rule without a test says so in words.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
RULES: dict[str, tuple[str, ...]] = {
    "1 one guard around everything": (
        "web/test_guard.py::test_the_app_never_sees_the_cookie",
        "web/test_guard.py::test_a_tabs_token_opens_nothing_without_the_session",
        "web/test_frames.py::test_nothing_else_is",
        "ui/test_borrowed_names.py::test_the_first_of_the_two_is_needed",
    ),
    "2 nothing by default, asked at every event": (
        "test_matrix.py::test_an_unlisted_handler_is_seen",
        "test_matrix.py::test_what_says_nothing_is_refused_for_everybody",
        "test_matrix.py::test_what_comes_with_an_event_fits_its_handler_strictly",
    ),
    "3 a right that ended counts at the next event, and within a second on open sockets": (
        "test_matrix.py::test_a_cached_role_turns_the_demotion_red",
        "web/test_guard.py::test_being_removed_closes_every_socket_within_a_second",
        "browser/test_doors.py::test_somebody_removed_hears_nothing_after_a_second",
    ),
    "4 data only through a checked scope": (
        "probes/test_crossing.py::test_ten_thousand_probes_across_workspaces_and_roles",
        "probes/test_crossing.py::test_a_fault_turns_the_probes_red",
        "store/test_work.py::test_the_database_itself_refuses_a_reference_across_workspaces",
    ),
    "5 told only after it is kept, and a retry is applied once": (
        "ui/live/test_acts.py::test_an_edit_asked_for_again_is_done_once_and_answered_the_same",
        "ui/live/test_acts.py::test_an_edit_that_changed_nothing_changes_nothing_later_either",
        "ui/live/test_acts.py::test_what_an_edit_makes_is_called_as_the_edit_is",
        "ui/test_acknowledged.py::test_nothing_is_told_before_it_is_kept",
        "ui/test_acknowledged.py::test_what_could_not_be_kept_is_told_to_nobody",
        "probes/test_killed.py::test_thirty_deaths_lose_nothing_that_was_acknowledged",
        "probes/test_killed.py::test_who_acknowledges_before_the_commit_is_found_out",
    ),
    "6 no handler holds the loop; slow work is a process with limits": (
        "report/test_press.py::test_the_event_loop_runs_on_while_a_report_is_drawn",
        "report/test_press.py::test_a_report_that_takes_too_long_fails_with_a_sentence",
    ),
    "7 nothing is lost by two writers at once": (
        "store/test_work.py::test_without_the_lock_increments_are_lost",
        "ui/test_increments.py::test_four_hundred_increments_through_sign_in_lose_none",
    ),
    "8 files from outside are capped and opened elsewhere": (
        "probes/test_files.py::test_five_hundred_strategy_files_are_read_or_refused",
        "probes/test_files.py::test_five_hundred_pictures_are_opened_or_refused",
        "probes/test_uploads.py::test_three_hundred_megabytes",
    ),
    "9 paper fetches nothing, text is text": (
        "report/test_pdf.py::test_the_renderer_gets_nothing_from_outside",
        "report/test_html.py::test_text_is_escaped_and_markup_is_not",
    ),
    "10 cells that leave for a spreadsheet, by the clipboard so far": (
        "ui/screens/test_cells_text.py::test_no_cell_begins_a_formula",
        "ui/screens/test_cells_text.py::test_what_comes_back_is_unchanged",
    ),
    "11 only our own scripts, no frame, nobody else's server": (
        "browser/test_content_policy.py::test_a_page_keeps_to_the_policy",
        "browser/test_content_policy.py::test_a_planted_script_does_not_run_and_is_seen",
    ),
    "12 links and keys are random, hashed, scoped, links counted, and end": (
        "actions/test_people.py::test_a_link_opens_for_a_guest_is_counted_and_ends",
        "actions/test_people.py::test_a_links_password_cannot_be_guessed",
        "actions/test_permissions.py::test_a_guest_of_one_map_sees_that_map_alone",
        "web/test_api.py::test_a_key_opens_nothing_but_its_own_strategys_values",
        "web/test_api.py::test_a_key_ends_when_it_is_taken_back_is_over_or_its_maker_may_no_more",
        "web/test_api.py::test_a_cookie_is_no_key",
    ),
    "13 the audit commits with the change; no secret in logs": (
        "actions/test_permissions.py::test_every_change_is_in_the_audit_with_who_and_from_where",
        "actions/test_permissions.py::test_the_audit_is_only_ever_added_to",
        "probes/test_markers.py::test_no_secret_comes_to_rest_anywhere",
    ),
    "14 on this computer alone unless asked; a supervisor that restarts": (
        "web/test_guard.py::test_just_me_lets_this_machine_in_and_no_foreign_name_that_leads_here",
        "cli/test_doctor.py::test_beyond_this_computer_it_wants_tls_and_a_second_factor",
        "cli/test_supervising.py::test_a_server_killed_five_times_comes_back_with_its_data_and_goes_with_its_supervisor",
        "cli/test_supervising.py::test_who_comes_between_two_servers_waits",
        "cli/test_supervising.py::test_what_hangs_is_ended_and_started_again",
        "cli/test_supervising.py::test_what_dies_again_and_again_is_given_up_with_a_sentence",
    ),
    "15 every way in times every role": (
        "test_matrix.py::test_every_way_in_says_what_it_needs_and_is_written_down",
        "test_matrix.py::test_every_handler_times_every_role",
        "test_matrix.py::test_every_socket_event_times_every_role",
        "test_matrix.py::test_every_route_times_every_role",
    ),
}
ATTACKS: dict[str, tuple[str, ...]] = {
    "telling by message who has an account": (
        "actions/test_accounts.py::test_a_wrong_password_and_an_unknown_address_look_the_same",
        "actions/test_accounts.py::test_nobody_is_told_that_an_address_has_no_account",
    ),
    "telling by time who has an account": (
        "web/test_enumeration.py::test_as_much_is_computed_for_a_stranger",
        "web/test_enumeration.py::test_signing_in_takes_as_long_for_a_stranger",
        "web/test_enumeration.py::test_asking_for_a_link_takes_as_long_for_a_stranger",
    ),
    "guessing": (
        "actions/test_accounts.py::test_guessing_ends_after_a_few_tries_but_not_for_the_owner_at_home",
        "actions/test_accounts.py::test_codes_cannot_be_guessed",
    ),
    "signing somebody in as oneself": (
        "web/test_door.py::test_a_form_of_another_browser_or_site_does_nothing",
        "web/test_elsewhere.py::test_login_csrf_does_not_work",
    ),
    "an account taken over by its e-mail, or made before its owner comes": (
        "web/test_elsewhere.py::test_a_password_account_is_not_taken_over_by_its_e_mail",
        "web/test_elsewhere.py::test_an_unverified_e_mail_is_nobodys",
        "actions/test_elsewhere.py::test_who_came_first_under_an_e_mail_does_not_get_those_who_come_later",
    ),
    "a provider's answer for somebody else": (
        "web/test_elsewhere.py::test_an_id_token_that_is_not_for_us",
        "web/test_elsewhere.py::test_a_code_without_its_verifier_is_worth_nothing",
    ),
    "a header in a letter": ("web/test_letters.py::test_no_header_comes_in_by_an_address_or_a_name",),
    "a session planted before": (
        "actions/test_accounts.py::test_signing_in_ends_the_session_that_was_there",
    ),
    "a socket from another site": ("web/test_origins.py::test_a_foreign_page_opens_no_socket",),
    "an invitation used again": ("actions/test_people.py::test_an_invitation_works_once_for_its_address",),
    "a role changed while a socket is open": (
        "test_matrix.py::test_a_demotion_counts_at_the_next_event_of_an_open_page",
    ),
    "ids of another workspace": ("test_matrix.py::test_a_dropped_scope_turns_the_sockets_red",),
    "a thousand sockets of nobody": ("probes/test_crowd.py::test_a_thousand_sockets_of_nobody",),
    "connections that say nothing": (
        "web/test_patience.py::test_who_does_not_say_what_they_want_is_not_waited_for",
    ),
    "300 MB": ("probes/test_uploads.py::test_three_hundred_megabytes",),
    "malformed frames": ("probes/test_frames.py::test_a_hundred_thousand_malformed_frames",),
    "the server's own words": (
        "ui/test_borrowed_names.py::test_nobody_says_who_they_are_by_an_event_of_the_servers_name",
    ),
    "markup": (
        "web/test_markup.py::test_in_the_name_of_a_workspace",
        "web/test_markup.py::test_no_address_holds_any",
        "browser/test_strange_text.py::test_a_page_of_strange_text_is_whole",
    ),
}


@pytest.mark.parametrize("name", [name for names in (*RULES.values(), *ATTACKS.values()) for name in names])
def test_it_is_there(name: str) -> None:
    file, _, test = name.partition("::")
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [node.name for node in ast.parse((TESTS / file).read_text()).body if isinstance(node, functions)]
    assert test in found


def test_no_rule_is_left_out() -> None:
    assert [int(rule.split()[0]) for rule in RULES] == list(range(1, 16))
