Feature: An appointment that is off in one system is off in both

  @REQ-APPT-03 @must @core @binds-both
  Rule: An appointment cancelled in the healthcare system or in the prison is cancelled in both, with a coded reason fit for the receiver

    Scenario Outline: [APPT-03.<n>] A cancellation by healthcare for the reason "<reason>" reaches the prison as <prison reason>
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When a nurse cancels Ade's "Review" for the reason "<reason>"
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     | reason          |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled | <prison reason> |
      And within the appointment propagation limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     | reason   |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled | <reason> |

      Examples:
        | n | reason    | prison reason         | because                                   |
        | 1 | pat       | PATIENT_REQUEST       | the person asked for it                   |
        | 2 | prov-pers | CLINICIAN_UNAVAILABLE | the clinician cannot come                 |
        | 3 | oth-err   | CREATED_IN_ERROR      | it was a mistake                          |
        | 4 | pat-preg  | OTHER                 | a clinical reason is not for the prison   |
        | 5 | meds-inc  | OTHER                 | nor is a reason that has to do with drugs |

    Scenario Outline: [APPT-03.<n>] A cancellation by the prison for the reason <reason> reaches the clinic with that reason
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When the prison cancels Ade's "Review" for the reason "<reason>"
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     | reason   |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled | <reason> |
      And throughout the appointment event limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     | reason   |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled | <reason> |

      Examples:
        | n | reason        |
        | 6 | REGIME_CHANGE |
        | 7 | NO_ESCORT     |
        | 8 | SECURITY      |

    Example: [APPT-03.9] The clinician's list drops whom the prison has cancelled, and keeps everyone else
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And these appointments for Bronagh are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:30 | 10:00 | Kirkvale treatment room 1 |
      When the prison cancels Ade's "Review" for the reason "REGIME_CHANGE"
      Then within the appointment event limit a nurse's clinic list for tomorrow holds Bronagh and not Ade

    Example: [APPT-03.10] One of two appointments is cancelled by the prison, and the other stands
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 |
      When the prison cancels Ade's "Dressing" for the reason "LOCKDOWN"
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name     | day      | from  | to    | place                     | state     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | booked    |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 | cancelled |
      And throughout the appointment event limit the prison holds exactly these appointments for Ade:
        | name     | day      | from  | to    | place                     | state     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | booked    |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 | cancelled |

    Example: [APPT-03.11] An entry that the prison takes out of its book is cancelled in healthcare
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      When the prison takes Ade's "Review" out of its book
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled |

    Example: [APPT-03.12] A cancellation stays when the prison changes another appointment afterwards
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Dressing | tomorrow | 15:00 | 15:10 | Kirkvale treatment room 2 |
      And the prison has cancelled Ade's "Review" for the reason "LOCKDOWN"
      When the prison moves Ade's "Dressing" to:
        | from  | to    |
        | 16:00 | 16:10 |
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name     | day      | from  | to    | place                     | state     |
        | Review   | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled |
        | Dressing | tomorrow | 16:00 | 16:10 | Kirkvale treatment room 2 | booked    |

    Example: [APPT-03.13] A cancellation made while the prison does not answer arrives once it does
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison's next 2 answers about Ade's appointments are failing
      When a nurse cancels Ade's "Review" for the reason "pat"
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     | reason          |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 | cancelled | PATIENT_REQUEST |

    Example: [APPT-03.14] A cancellation whose reply is lost is made once, and keeps its reason
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day      | from  | to    | place                     |
        | Review | tomorrow | 09:00 | 09:30 | Kirkvale treatment room 1 |
      And the prison's next 1 answers about Ade's appointments are lost
      When a nurse cancels Ade's "Review" for the reason "prov-pers"
      Then within the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name   | state     | reason                |
        | Review | cancelled | CLINICIAN_UNAVAILABLE |

    @via-browser @both-ways
    Example: [APPT-03.15] Whoever looks finds what the prison has cancelled, as cancelled
      Given Ade is held at Kirkvale
      And Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      And a nurse has opened Ade's record
      When the prison cancels Ade's "Review" for the reason "LOCKDOWN"
      Then within the appointment event limit a nurse sees exactly these appointments for Ade:
        | name   | day      | from  | to    | place                     | state     |
        | Review | tomorrow | 08:00 | 08:05 | Kirkvale treatment room 1 | cancelled |
