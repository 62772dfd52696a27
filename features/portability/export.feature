Feature: A whole record, out and in again

  A record that cannot leave its system binds the buyer to it, and lost risk history harms people.

  @REQ-EXIT-01 @must @binds-hc
  Rule: The whole record, with risk history, decisions, appointments and audit, exports in an open documented format and re-imports without loss

    Background:
      Given Ade is held at Kirkvale

    Example: [EXIT-01.1] Risk that is over is exported with risk in force, and each with its dates
      Given the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | XSA  | 3 days ago  |            |
      And a nurse has opened Ade's record
      When an identity officer exports Ade's record
      Then the export holds all of Ade's record as it was
      And the export of Ade's record holds:
        | part               | count |
        | alert in force     | 1     |
        | alert that is over | 1     |

    Example: [EXIT-01.2] Decisions are exported with what was explained, and the audit of them
      Given a nurse has explained registration to Ade
      And a nurse has recorded that Ade chooses to register
      When an identity officer exports Ade's record
      Then the export holds all of Ade's record as it was
      And the export of Ade's record holds:
        | part                  | count |
        | registration decision | 1     |

    Example: [EXIT-01.3] Appointments are exported, those that were cancelled among them
      Given Ade's "Review" and Ade's "Dressing" are booked for tomorrow at Kirkvale, in both systems
      And a nurse has cancelled Ade's "Dressing" for the reason "pat"
      When an identity officer exports Ade's record
      Then the export holds all of Ade's record as it was
      And the export of Ade's record holds:
        | part                  | count |
        | appointment           | 1     |
        | cancelled appointment | 1     |

    Example: [EXIT-01.4] A very long record is exported to its end, and taken in to its end
      Given among the notes of Ade's record, of the export sample volume, are:
        | note              |
        | Asthma since 2003 |
      And an identity officer has exported Ade's record
      When an identity officer takes the export of Ade's record into an empty instance
      Then the export holds all of Ade's record as it was
      And an identity officer finds Ade's record in the instance exactly as it was exported

    Example: [EXIT-01.5] What is taken in is what was taken out, with its own dates
      Given a nurse has explained registration to Ade
      And a nurse has recorded that Ade chooses to register
      And the prison holds an active "HA" alert for Ade
      And a nurse has opened Ade's record
      And an identity officer has exported Ade's record
      When an identity officer takes the export of Ade's record into an empty instance
      Then an identity officer finds Ade's record in the instance exactly as it was exported

    Example: [EXIT-01.6] One person's export holds nothing of another's
      Given the prison holds these alerts for Ade:
        | code | since       | until      |
        | HA   | 40 days ago | 9 days ago |
        | XSA  | 3 days ago  |            |
      And a nurse has opened Ade's record
      And Bronagh is held at Kirkvale
      And the prison holds an active "HA" alert for Bronagh
      And a nurse has opened Bronagh's record
      When an identity officer exports Ade's record
      Then the export of Ade's record holds nothing of anybody else
      And the export of Ade's record holds:
        | part               | count |
        | alert in force     | 1     |
        | alert that is over | 1     |
