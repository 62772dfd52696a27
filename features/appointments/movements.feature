Feature: Appointments of somebody who moves

  When a person is moved, each appointment that lies ahead becomes somebody's work, at the site that now has the person.

  @REQ-APPT-09 @must @binds-hc
  Rule: On transfer, court or release the healthcare system cancels, holds or passes on each future appointment and lists it until resolved

    Example: [APPT-09.1] After a transfer each appointment is work for the receiving site
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name         | day        | from  | to    | place                     |
        | Dental check | tomorrow   | 09:00 | 09:30 | Kirkvale dental surgery   |
        | Review       | in 3 days  | 14:00 | 14:15 | Kirkvale treatment room 1 |
        | Dressing     | in 20 days | 10:00 | 10:15 | in cell                   |
      When Ade is transferred to Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name         |
        | Ade | Dental check |
        | Ade | Review       |
        | Ade | Dressing     |
      And within the worklist limit none of Ade's appointments stands at Kirkvale

    Example: [APPT-09.2] After a release each appointment is work for the site that had the person
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name         | day       | from  | to    | place                     |
        | Dental check | tomorrow  | 09:00 | 09:30 | Kirkvale dental surgery   |
        | Review       | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      When Ade is released
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly:
        | for | name         |
        | Ade | Dental check |
        | Ade | Review       |
      And within the worklist limit none of Ade's appointments stands at Kirkvale

    Example: [APPT-09.3] While a person is at court each appointment is work for the site that expects them back
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name         | day       | from  | to    | place                     |
        | Dental check | tomorrow  | 09:00 | 09:30 | Kirkvale dental surgery   |
        | Review       | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      When Ade goes to court
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly:
        | for | name         |
        | Ade | Dental check |
        | Ade | Review       |
      And within the worklist limit none of Ade's appointments stands at Kirkvale

    Example: [APPT-09.4] Appointments that the prison takes out of its book at a transfer are not lost
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name         | day       | from  | to    | place                     |
        | Dental check | tomorrow  | 09:00 | 09:30 | Kirkvale dental surgery   |
        | Review       | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      When Ade is transferred to Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name         |
        | Ade | Dental check |
        | Ade | Review       |

    Example: [APPT-09.5] Appointments that the prison leaves in its book at a transfer are not forgotten
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      When Ade is transferred to Harrowmere, and keeps every entry of the old book
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |
      And within the worklist limit none of Ade's appointments stands at Kirkvale

    Example: [APPT-09.6] On the way to another prison the sending site has the work
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      When Ade leaves for another prison
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly:
        | for | name   |
        | Ade | Review |

    Example: [APPT-09.7] On arrival the work passes to the receiving site
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade leaves for another prison
      When Ade arrives at Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |
      And within the worklist limit the appointment worklist of Kirkvale holds nothing

    Example: [APPT-09.8] Work that nobody has resolved goes with the person to the next prison
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold:
        | for | name   |
        | Ade | Review |
      When Ade is transferred to Kirkvale
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly:
        | for | name   |
        | Ade | Review |
      And within the worklist limit the appointment worklist of Harrowmere holds nothing

    Example: [APPT-09.9] An appointment that has been kept is no work
      Given Ade is held at Kirkvale
      And these appointments for Ade are in both systems:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade's "Dental check" at Kirkvale is about to begin, and both systems know of it
      And both systems hold the outcome "attended" of Ade's "Dental check"
      When Ade is transferred to Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |

    Example: [APPT-09.10] Nobody else's appointments are touched
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And a nurse has booked these appointments for Bronagh:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      When Ade is transferred to Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |
      And within the worklist limit the appointment worklist of Kirkvale holds nothing
      And within the worklist limit a nurse sees exactly these appointments for Bronagh:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |

    Example: [APPT-09.11] A move within the prison touches nothing
      Given Ade is held at Kirkvale
      And Bronagh is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And a nurse has booked these appointments for Bronagh:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 15:00 | 15:15 | Kirkvale treatment room 1 |
      And Ade moves to another cell
      When Bronagh goes to court
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly:
        | for     | name   |
        | Bronagh | Review |
      And within the worklist limit a nurse sees exactly these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |

    Example: [APPT-09.12] An appointment that the clinic has called off before is no work
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name     | day       | from  | to    | place                     |
        | Review   | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
        | Dressing | in 4 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And a nurse cancels Ade's "Dressing" for the reason "pat"
      When Ade is transferred to Harrowmere
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |

    Example: [APPT-09.13] The return from court resolves nothing by itself
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade goes to court
      And the appointment worklist of Kirkvale has come to hold:
        | for | name   |
        | Ade | Review |
      When Ade comes back from court
      Then throughout the worklist limit the appointment worklist of Kirkvale holds exactly:
        | for | name   |
        | Ade | Review |

    Example: [APPT-09.14] A recorded reason resolves one appointment and no other
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name     | day       | from  | to    | place                     |
        | Review   | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
        | Dressing | in 4 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold:
        | for | name     |
        | Ade | Review   |
        | Ade | Dressing |
      When a nurse closes the follow-up of Ade's "Dressing" because "Healed before the transfer"
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |
      And a nurse sees that the follow-up of Ade's "Dressing" was closed because "Healed before the transfer"

    Example: [APPT-09.15] Without a reason nothing is resolved
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold:
        | for | name   |
        | Ade | Review |
      When a nurse tries to close the follow-up of Ade's "Review" without a reason
      Then throughout the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |

    Example: [APPT-09.16] Rebooking at the receiving site resolves the appointment
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name     | day       | from  | to    | place                     |
        | Review   | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
        | Dressing | in 4 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold:
        | for | name     |
        | Ade | Review   |
        | Ade | Dressing |
      When a nurse rebooks Ade's "Review" as:
        | name   | day       | from  | to    | place                       |
        | Review | in 5 days | 11:00 | 11:15 | Harrowmere treatment room 1 |
      Then within the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name     |
        | Ade | Dressing |

    Example: [APPT-09.17] What has been resolved is not raised again by later notices
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name     | day       | from  | to    | place                     |
        | Review   | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
        | Dressing | in 4 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold:
        | for | name     |
        | Ade | Review   |
        | Ade | Dressing |
      And a nurse closes the follow-up of Ade's "Dressing" because "Healed before the transfer"
      When Ade moves to another cell
      Then throughout the worklist limit the appointment worklist of Harrowmere holds exactly:
        | for | name   |
        | Ade | Review |

    Example: [APPT-09.18] An appointment made at the new site stands
      Given Ade is held at Kirkvale
      And a nurse has booked these appointments for Ade:
        | name   | day       | from  | to    | place                     |
        | Review | in 3 days | 14:00 | 14:15 | Kirkvale treatment room 1 |
      And Ade is transferred to Harrowmere
      And the appointment worklist of Harrowmere has come to hold:
        | for | name   |
        | Ade | Review |
      And a nurse rebooks Ade's "Review" as:
        | name   | day       | from  | to    | place                       |
        | Review | in 5 days | 11:00 | 11:15 | Harrowmere treatment room 1 |
      When Ade moves to another cell
      Then throughout the worklist limit the appointment worklist of Harrowmere holds nothing
      And a nurse sees that exactly these appointments of Ade stand:
        | name   | day       | from  | to    | place                       |
        | Review | in 5 days | 11:00 | 11:15 | Harrowmere treatment room 1 |
