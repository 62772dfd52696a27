Feature: Appointments of somebody who moves

  Each appointment that lies ahead becomes work for somebody, at the site that now has the person.

  @REQ-APPT-09 @must @binds-hc
  Rule: On transfer, court or release the healthcare system cancels, holds or passes on each future appointment and lists it until resolved

    Scenario Outline: [APPT-09.<n>] When Ade <move>, each appointment is work for <site>
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name     | day        | from  | to    | place                     |
        | Review   | tomorrow   | 09:00 | 09:30 | Kirkvale treatment room 1 |
        | Check    | in 3 days  | 14:00 | 14:15 | Kirkvale dental surgery   |
        | Dressing | in 20 days | 10:00 | 10:15 | in cell                   |
      When Ade <move>
      Then within the worklist limit the appointment worklist of <site> holds exactly Ade's "Review", Ade's "Check" and Ade's "Dressing"
      And within the worklist limit none of Ade's appointments stands at Kirkvale

      Examples:
        | n | move                         | site       |
        | 1 | is transferred to Harrowmere | Harrowmere |
        | 2 | is released                  | Kirkvale   |
        | 3 | goes to court                | Kirkvale   |
        | 6 | leaves for another prison    | Kirkvale   |

    Scenario Outline: [APPT-09.<n>] Entries that the prison <does> at a transfer are not lost to healthcare
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      When Ade <move>
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly Ade's "Review"
      And within the worklist limit none of Ade's appointments stands at Kirkvale

      Examples:
        | n | does             | move                                                             |
        | 4 | takes out        | is transferred to Harrowmere                                     |
        | 5 | leaves untouched | is transferred to Harrowmere, which leaves the old book as it is |

    Scenario Outline: [APPT-09.<n>] When Ade <first> and then <next>, the work is at <site> until somebody resolves it
      Given Ade is held at Kirkvale
      And a nurse has booked Ade's "Review" at Kirkvale
      And Ade <first>
      And the appointment worklist of <before> has come to hold exactly Ade's "Review"
      When Ade <next>
      Then within the worklist limit the appointment worklist of <site> holds exactly Ade's "Review"
      And throughout the worklist limit the appointment worklist of <site> holds exactly Ade's "Review"
      And the appointment worklist of <other> holds exactly nothing

      Examples:
        | n  | first                        | before     | next                       | site       | other      |
        | 7  | leaves for another prison    | Kirkvale   | arrives at Harrowmere      | Harrowmere | Kirkvale   |
        | 8  | is transferred to Harrowmere | Harrowmere | is transferred to Kirkvale | Kirkvale   | Harrowmere |
        | 13 | goes to court                | Kirkvale   | comes back from court      | Kirkvale   | Harrowmere |

    Example: [APPT-09.9] An appointment that has been kept is no work
      Given Ade is held at Kirkvale
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      And both systems hold the outcome "attended" of Ade's "Dental check"
      And a nurse has booked Ade's "Review" at Kirkvale
      When Ade is transferred to Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly Ade's "Review"

    Scenario Outline: [APPT-09.<n>] Nobody else's appointments are touched when Bronagh <move>
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has booked Ade's "Review" and Bronagh's "Review" at Kirkvale
      And Ade moves to another cell
      When Bronagh <move>
      Then within the worklist limit the appointment worklist of <site> holds exactly Bronagh's "Review"
      And the appointment worklist of <other> holds exactly nothing
      And a nurse sees that Ade's "Review" stands at Kirkvale

      Examples:
        | n  | move                         | site       | other      |
        | 10 | is transferred to Harrowmere | Harrowmere | Kirkvale   |
        | 11 | goes to court                | Kirkvale   | Harrowmere |

    Example: [APPT-09.12] An appointment that the clinic has called off before is no work
      Given Ade is held at Kirkvale
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Kirkvale
      And a nurse has cancelled Ade's "Dressing" for the reason "pat"
      When Ade is transferred to Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly Ade's "Review"

    Example: [APPT-09.14] A recorded reason resolves one appointment and no other
      Given Ade is held at Kirkvale
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Kirkvale
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold exactly Ade's "Review" and Ade's "Dressing"
      When a nurse closes the follow-up of Ade's "Dressing" because "Healed before the transfer"
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly Ade's "Review"
      And a nurse sees that the follow-up of Ade's "Dressing" was closed because "Healed before the transfer"

    Example: [APPT-09.15] Without a reason nothing is resolved
      Given Ade is held at Kirkvale
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Kirkvale
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold exactly Ade's "Review" and Ade's "Dressing"
      When a nurse tries to close the follow-up of Ade's "Review" without a reason
      Then throughout the worklist limit the appointment worklist of Harrowmere holds exactly Ade's "Review" and Ade's "Dressing"

    Example: [APPT-09.16] Rebooking at the receiving site resolves one appointment and no other
      Given Ade is held at Kirkvale
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Kirkvale
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold exactly Ade's "Review" and Ade's "Dressing"
      When a nurse rebooks Ade's "Review" at Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly Ade's "Dressing"
      And a nurse sees that Ade's "Review" stands at Harrowmere

    Example: [APPT-09.17] What has been resolved is not raised again by later notices
      Given Ade is held at Kirkvale
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Kirkvale
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold exactly Ade's "Review" and Ade's "Dressing"
      And a nurse closes the follow-up of Ade's "Dressing" because "Healed before the transfer"
      When Ade moves to another cell
      Then throughout the worklist limit the appointment worklist of Harrowmere holds exactly Ade's "Review"
