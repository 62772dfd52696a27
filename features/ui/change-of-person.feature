Feature: One person at a time

  What is shown is about the person whose record is open, and says so.

  @REQ-UI-04 @must @binds-hc
  Rule: Changing person clears the previous person's risk and appointments before any of the next is shown, and every item names its person

    Background:
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And the prison holds an active "XSA" alert for Ade

    @via-browser
    Example: [UI-04.1] A late answer about one person is not shown with the next
      Given a nurse has opened Bronagh's record
      And the prison's answers about the risk of Ade come late
      When a nurse turns from the record of Ade to that of Bronagh before it has come
      Then throughout the risk age limit a nurse is shown nothing of Ade with the record of Bronagh

    @via-browser
    Example: [UI-04.2] Each alert and each appointment has the name of its person
      When a clinic clerk books these appointments for Ade:
        | name   | day      | from  | to    | place   | with  | beside |
        | Review | tomorrow | 10:15 | 10:45 | in cell | nurse | doctor |
      Then each of at least 2 alerts and appointments of Ade has the name, as a nurse sees it

    @via-browser
    Example: [UI-04.3] Going back shows nothing that is restricted by now
      Given a nurse has opened Ade's record
      And a nurse has opened Bronagh's record
      And the prison restricted all that it knows of Ade
      When a nurse goes back to the last record before this one
      Then a nurse is shown the record of Ade without the alerts

    @via-browser
    Example: [UI-04.4] Whoever opens another record after a search is shown the one that was searched for
      Given a nurse has opened Bronagh's record
      When a nurse opens Ade's record
      Then each of at least 1 alerts and appointments of Ade has the name, as a nurse sees it
