Feature: Consultations from afar

  A consultation by video needs no escort, so it is less often missed.

  @REQ-APPT-12 @may @binds-hc
  Rule: The healthcare system flags outside appointments that suit a remote consultation and records how each appointment is held

    Scenario Outline: [APPT-12.<n>] An outside appointment that is <need> is <flagged> for a remote consultation
      Given Ade is held at Kirkvale
      When a nurse books an outside appointment "Clinic" for Ade:
        | day       | from  | to    | at                 | return by | needs  |
        | in 3 days | 10:00 | 12:00 | Northmoor Hospital | 16:30     | <need> |
      Then a nurse sees that Ade's "Clinic" is <flagged> for a remote consultation

      Examples:
        | n | need           | flagged  |
        | 1 | a conversation | suitable |
        | 2 | an examination | unsuitable |

    Example: [APPT-12.3] An appointment by video takes a room and asks for no escort
      Given Ade is held at Kirkvale
      When a nurse books an outside appointment "Clinic" for Ade:
        | day       | from  | to    | at                 | held by | room                      |
        | in 3 days | 10:00 | 10:30 | Northmoor Hospital | video   | Kirkvale treatment room 2 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Clinic | in 3 days | 10:00 | 10:30 | Kirkvale treatment room 2 |
      And the prison is asked exactly this of Ade's escorts:
        | name |
      And a nurse sees that Ade's "Clinic" is held by video

    Example: [APPT-12.4] The same appointment in person asks for an escort and takes no room
      Given Ade is held at Kirkvale
      When a nurse books an outside appointment "Clinic" for Ade:
        | day       | from  | to    | at                 | return by |
        | in 3 days | 10:00 | 10:30 | Northmoor Hospital | 16:30     |
      Then within the appointment propagation limit the prison is asked exactly this of Ade's escorts:
        | name   | day       | from  | to    |
        | Clinic | in 3 days | 10:00 | 10:30 |
      And a nurse sees that Ade's "Clinic" is held in person
