Feature: A booking that is sent again

  A lost reply is not a refusal. Sending again without care doubles the appointment.

  @REQ-APPT-04 @must @core @binds-hc
  Rule: A booking that the healthcare system sends again never makes a second appointment in the prison

    Background:
      Given Ade is held at Kirkvale
      And the prison keeps its notices about Ade back

    @slow
    Scenario Outline: [APPT-04.<n>] When <because>, there is one appointment
      Given the prison's next <times> answers about Ade's appointments are <failure>
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then within the appointment propagation limit a nurse sees that the prison has Ade's "Review"
      And throughout the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |

      Examples:
        | n | times | failure     | because                                              |
        | 1 | 1     | lost        | the prison accepts and its reply is lost             |
        | 2 | 5     | lost        | the reply is lost as often as the retry count        |
        | 3 | 1     | slow        | the reply comes only after the booking is sent again |
        | 4 | 3     | failing     | the prison fails and then answers again              |
        | 5 | 2     | unreachable | the connection is dropped and then holds             |

    Example: [APPT-04.6] Two bookings for the same time are two appointments
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |

    Example: [APPT-04.7] Two bookings whose replies are lost are two appointments, each once
      Given the prison's next 2 answers about Ade's appointments are lost
      When a nurse books these appointments for Ade:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 |
      Then within the appointment propagation limit a nurse sees that the prison has Ade's "Dressing"
      And throughout the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 |

    @via-browser @both-ways
    Example: [APPT-04.8] Whoever looks after a lost answer finds one appointment
      Given Ade is held at Kirkvale
      And the prison's next 1 answers about Ade's appointments are lost
      When a nurse books these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:20 | Kirkvale treatment room 1 |
      Then within the appointment propagation limit a nurse sees that the prison has Ade's "Review"
      And a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:20 | Kirkvale treatment room 1 |
