Feature: What the prison would refuse is refused before it is sent

  A booking that the prison refuses afterwards looks booked to the clinic.

  @REQ-APPT-06 @must @binds-hc
  Rule: The healthcare system sends every field that the prison requires and refuses, before sending, values that the prison would refuse

    Scenario Outline: [APPT-06.<n>] A booking is refused because <refusal>, and nothing of it is sent
      Given Ade is held at Kirkvale
      When a nurse tries to book this appointment for Ade:
        | name   | day   | from   | to   | place   |
        | <name> | <day> | <from> | <to> | <place> |
      Then Ade's booking is refused because <refusal>
      And Ade's booking is accepted when a nurse books it with:
        | <field> |
        | <right> |
      And within the appointment propagation limit a nurse sees that the prison has Ade's "<known as>"
      And the prison has been sent 1 booking of Ade, and none that it refuses

      Examples:
        | n  | refusal                             | name   | day       | from  | to    | place                       | field | right                     | known as |
        | 1  | it ends before it starts            | Review | tomorrow  | 09:00 | 08:30 | Kirkvale treatment room 1   | to    | 09:30                     | Review   |
        | 2  | it ends before it starts            | Review | tomorrow  | 09:00 | 09:00 | Kirkvale treatment room 1   | to    | 09:01                     | Review   |
        | 3  | it has no end                       | Review | tomorrow  | 09:00 |       | Kirkvale treatment room 1   | to    | 09:30                     | Review   |
        | 4  | it is in the past                   | Review | yesterday | 09:00 | 09:30 | Kirkvale treatment room 1   | day   | tomorrow                  | Review   |
        | 5  | the prison does not have that place | Review | tomorrow  | 09:00 | 09:30 | Kirkvale treatment room 9   | place | Kirkvale treatment room 1 | Review   |
        | 6  | the prison does not have that place | Review | tomorrow  | 09:00 | 09:30 | Harrowmere treatment room 1 | place | Kirkvale treatment room 1 | Review   |
        | 7  | it names no place                   | Review | tomorrow  | 09:00 | 09:30 | nowhere                     | place | in cell                   | Review   |
        | 8  | it is too far ahead                 | Review | in 1828 days | 09:00 | 09:30 | Kirkvale treatment room 1 | day   | in 1825 days              | Review   |

    Example: [APPT-06.9] A name one character over the appointment name limit is refused, and nothing of it is sent
      Given Ade is held at Kirkvale
      When a nurse tries to book this appointment for Ade:
        | name                                      | day      | from  | to    | place                     |
        | Review of the plan agreed on in December. | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then Ade's booking is refused because its name is too long
      And Ade's booking is accepted when a nurse books it with:
        | name                                     |
        | Review of the plan agreed on in December |
      And within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name                                     | day      | from  | to    | place                     |
        | Review of the plan agreed on in December | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison has been sent 1 booking of Ade, and none that it refuses

    Scenario Outline: [APPT-06.<n>] A booking <where> holds every field that the prison requires
      Given Ade is held at Kirkvale
      When a clinic clerk tries to book this appointment for Ade:
        | name   | day   | from   | to   | place   |
        | Review | <day> | <from> | <to> | <place> |
      Then Ade's booking is accepted
      And within the appointment propagation limit a nurse sees that the prison has Ade's "Review"
      And the prison has been sent 1 booking of Ade, and none that it refuses

      Examples:
        | n  | where                     | day       | from  | to    | place                     |
        | 10 | in a room                 | tomorrow  | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | 11 | in cell                   | tomorrow  | 09:00 | 09:30 | in cell                   |
        | 12 | that ends with the day    | tomorrow  | 23:30 | 23:59 | Kirkvale treatment room 2 |
        | 13 | that begins with the day  | in 2 days | 00:00 | 00:10 | in cell                   |

    Example: [APPT-06.14] A change to what the prison would refuse is refused as well
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse tries to move Ade's "Review" to:
        | from  | to    |
        | 14:00 | 13:30 |
      Then Ade's booking is refused because it ends before it starts
      And throughout the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
